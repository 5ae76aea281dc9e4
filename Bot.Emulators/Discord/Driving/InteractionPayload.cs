using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure</summary>
internal static class InteractionPayload
{
    private const Permission InDirect = Permission.AttachFiles | Permission.EmbedLinks | Permission.MentionEveryone | (Permission)(1UL << 18);

    public static Interaction Make(Platform platform, Person person, Channel channel, InteractionKind kind, JsonObject data,
        string command = "", int commandType = 1, Message? source = null, Interaction? trigger = null)
    {
        var id = platform.Ids.Next();
        var token = $"{id:x16}{Guid.NewGuid():N}{Guid.NewGuid():N}";
        var interaction = new Interaction(id, token, kind, person.User, channel)
        {
            Made = platform.Now,
            CommandName = command,
            CommandType = commandType,
            Source = source,
            Trigger = trigger,
        };
        interaction.Payload = Write(platform, interaction, data);
        return interaction;
    }

    private static JsonObject Write(Platform platform, Interaction interaction, JsonObject data)
    {
        var channel = interaction.Channel;
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Text(),
            ["application_id"] = platform.Application.Id.Text(),
            ["type"] = (int)interaction.Kind,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = channel.Id.Text(),
            ["channel"] = Place(channel, interaction.Person),
            ["locale"] = interaction.Person.Locale,
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = channel.Guild?.Id.Text() ?? "0" },
            ["context"] = channel.Guild is null ? 1 : 0,
            ["attachment_size_limit"] = 10 << 20,
            ["app_permissions"] = (channel.Guild is null ? InDirect : Access.In(channel, platform.Bot)).Text(),
        };
        if (interaction.Source is { } source) json["message"] = MessagePayload.Of(source, platform);
        if (channel.Guild is not { } guild)
        {
            json["user"] = Payloads.Of(interaction.Person);
            return json;
        }
        var member = Payloads.Of(guild.Members[interaction.Person.Id]);
        member["permissions"] = Access.In(channel, interaction.Person).Text();
        json["member"] = member;
        json["guild_id"] = guild.Id.Text();
        json["guild_locale"] = guild.Locale;
        json["guild"] = new JsonObject { ["id"] = guild.Id.Text(), ["locale"] = guild.Locale, ["features"] = new JsonArray() };
        return json;
    }

    private static JsonObject Place(Channel channel, User person)
    {
        var json = Payloads.Of(channel);
        foreach (var field in (string[])["permission_overwrites", "available_tags"]) json.Remove(field);
        if (channel.Guild is not null) json["permissions"] = Access.In(channel, person).Text();
        return json;
    }
}
