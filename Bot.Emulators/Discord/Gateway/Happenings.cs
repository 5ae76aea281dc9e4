using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>The events of the world as the gateway tells them. https://docs.discord.com/developers/events/gateway-events#receive-events</summary>
internal static class Happenings
{
    public static Event Created(Message message, Platform platform) =>
        new("MESSAGE_CREATE", Intent(message.Channel), intents => Seen(message, platform, intents));

    public static Event Edited(Message message, Platform platform) =>
        new("MESSAGE_UPDATE", Intent(message.Channel), intents => Seen(message, platform, intents));

    public static Event Deleted(Message message)
    {
        var json = new JsonObject { ["id"] = message.Id.Text(), ["channel_id"] = message.Channel.Id.Text() };
        if (message.Channel.Guild is { } guild) json["guild_id"] = guild.Id.Text();
        return new("MESSAGE_DELETE", Intent(message.Channel), json);
    }

    public static Event Joined(Guild guild, User bot) =>
        new("GUILD_CREATE", Intents.Guilds, intents => GuildPayload.Created(guild, bot, (intents & Intents.GuildMembers) != 0));

    /// <summary>Without <c>unavailable</c>: the bot was removed; with it: an outage of the platform.</summary>
    public static Event Left(Guild guild, bool outage)
    {
        var json = new JsonObject { ["id"] = guild.Id.Text() };
        if (outage) json["unavailable"] = true;
        return new("GUILD_DELETE", Intents.Guilds, json);
    }

    public static Event Of(string name, Channel channel)
    {
        var json = Payloads.Of(channel);
        if (name == "THREAD_CREATE") json["newly_created"] = true;
        return new(name, Intents.Guilds, json);
    }

    public static Event Of(string name, ScheduledEvent one, User bot) => new(name, Intents.ScheduledEvents, EventPayload.Of(one, bot));

    private static int Intent(Channel channel) => channel.Guild is null ? Intents.DirectMessages : Intents.GuildMessages;

    private static JsonObject Seen(Message message, Platform platform, int intents)
    {
        var json = MessagePayload.Of(message, platform);
        if (message.Channel.Guild is not { } guild) return json;
        json["guild_id"] = guild.Id.Text();
        if (guild.Members.TryGetValue(message.Author.Id, out var member)) json["member"] = Payloads.PartialOf(member);
        if ((intents & Intents.MessageContent) != 0 || message.Author == platform.Bot) return json;
        if (Mentions.Of(message).Users.Contains(platform.Bot.Id)) return json;
        json["content"] = "";
        foreach (var hidden in (string[])["embeds", "attachments", "components"]) json[hidden] = new JsonArray();
        return json;
    }
}
