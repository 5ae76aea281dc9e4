using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.World;

/// <summary>A guild as REST tells it, and as the gateway does once the bot has it.</summary>
public static class GuildPayload
{
    public static JsonObject Of(Guild guild) => new()
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["description"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["banner"] = null,
        ["features"] = new JsonArray(),
        ["owner_id"] = guild.Owner.User.Id.Text(),
        ["application_id"] = null,
        ["region"] = "deprecated",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = guild.SystemChannel?.Text(),
        ["system_channel_flags"] = 0,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["nsfw_level"] = 0,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["preferred_locale"] = guild.Locale,
        ["rules_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["vanity_url_code"] = null,
        ["max_members"] = 500_000,
        ["max_presences"] = null,
        ["hub_type"] = null,
        ["incidents_data"] = null,
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["roles"] = Payloads.Array(guild.Roles.Values.Select(role => (JsonNode)Payloads.Of(role))),
    };

    /// <summary>
    /// https://docs.discord.com/developers/events/gateway-events#guild-create: without the privileged intent the members are only the bot.
    /// </summary>
    public static JsonObject Created(Guild guild, User bot, bool everyMember)
    {
        var json = Of(guild);
        var seen = guild.Channels.Values.Where(channel => bot.May(Permission.ViewChannel, channel)).ToList();
        json["joined_at"] = guild.BotJoined!.Value.Text();
        json["large"] = guild.Members.Count > 250;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["voice_states"] = new JsonArray();
        json["members"] = Payloads.Array(
            guild.Members.Values.Where(member => everyMember || member.User == bot).Select(member => (JsonNode)Payloads.Of(member)));
        json["channels"] = Payloads.Array(
            guild.Channels.Values.Where(channel => !channel.IsThread).Select(channel => (JsonNode)Payloads.Of(channel)));
        json["threads"] = Payloads.Array(
            seen.Where(channel => channel is { IsThread: true, Archived: false }).Select(channel => (JsonNode)Payloads.Of(channel)));
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = Payloads.Array(
            guild.Events.Values.Where(one => one.IsOpen).Select(one => (JsonNode)EventPayload.Of(one, bot)));
        json["soundboard_sounds"] = new JsonArray();
        return json;
    }
}
