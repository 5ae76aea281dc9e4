using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.World;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object</summary>
public static class EventPayload
{
    public static JsonObject Of(ScheduledEvent one, User bot)
    {
        JsonNode? Said(string field) => one.Fields[field]?.DeepClone();
        return new()
        {
            ["id"] = one.Id.Text(),
            ["guild_id"] = one.Guild.Id.Text(),
            ["channel_id"] = Said("channel_id"),
            ["creator_id"] = bot.Id.Text(),
            ["creator"] = Payloads.Of(bot),
            ["name"] = Said("name"),
            ["description"] = Said("description"),
            ["scheduled_start_time"] = Said("scheduled_start_time"),
            ["scheduled_end_time"] = Said("scheduled_end_time"),
            ["privacy_level"] = 2,
            ["status"] = one.Status,
            ["entity_type"] = Said("entity_type"),
            ["entity_id"] = null,
            ["entity_metadata"] = Said("entity_metadata"),
            ["user_count"] = 0,
            ["image"] = null,
            ["recurrence_rule"] = Said("recurrence_rule"),
        };
    }
}
