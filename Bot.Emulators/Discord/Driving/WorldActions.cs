using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>Servers, rooms and people, for other processes.</summary>
internal sealed class WorldActions(DiscordEmulator emulator)
{
    private Platform Platform => emulator.Platform;

    public IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> All()
    {
        yield return Act("guild", arguments =>
        {
            var guild = emulator.People.AddGuild(arguments.Need("name"), arguments.Or("locale", "en-US"), arguments.Enum("bot", Cast.Invited));
            return new() { ["guild"] = guild.Id.Text(), ["channel"] = guild.SystemChannel!.Value.Text(), ["owner"] = guild.Owner.User.Id.Text() };
        });
        yield return Act("channel", arguments => new()
        {
            ["channel"] = emulator.People.AddChannel(Guild(arguments), arguments.Need("name"), arguments.Enum("type", ChannelType.Text),
                arguments["parent"] is null ? null : Platform.Channels[arguments.NeedId("parent")]).Id.Text(),
        });
        yield return Act("role", arguments => new()
        {
            ["role"] = emulator.People.AddRole(Guild(arguments), arguments.Need("name"), arguments.Enum("permissions", Permission.None)).Id.Text(),
        });
        yield return Act("member", arguments => new()
        {
            ["person"] = emulator.People.AddMember(Guild(arguments), arguments.Need("name"), arguments.Or("locale", "en-US"),
                [.. (arguments["roles"] as JsonArray ?? []).Select(role => Role(arguments, role!.ToString()))]).User.Id.Text(),
        });
        yield return Act("remove-bot", arguments =>
        {
            emulator.People.RemoveBot(Guild(arguments));
            return [];
        });
        yield return Act("add-bot", arguments =>
        {
            emulator.People.AddBot(Guild(arguments), arguments.Enum("bot", Cast.Invited));
            return [];
        });
        yield return Act("delete-message", arguments =>
        {
            emulator.People.Delete(Platform.Channels[arguments.NeedId("channel")].Messages[arguments.NeedId("message")]);
            return [];
        });
        yield return Act("post", arguments => new()
        {
            ["message"] = emulator.People.PostAsBot(Platform.Channels[arguments.NeedId("channel")], arguments.Need("json")).Id.Text(),
        });
    }

    private Guild Guild(JsonObject arguments) => Platform.Guilds[arguments.NeedId("guild")];

    private Role Role(JsonObject arguments, string id) => Guild(arguments).Roles[ulong.Parse(id, CultureInfo.InvariantCulture)];

    private static KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>> Act(string name, Func<JsonObject, JsonObject> act) =>
        new(name, arguments => Task.FromResult<JsonNode?>(act(arguments)));
}
