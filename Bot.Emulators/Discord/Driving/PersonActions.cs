using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>
/// What people do, for other processes. With <c>"wait": true</c> the answer comes once the bot has answered in full, else at once.
/// </summary>
internal sealed class PersonActions(DiscordEmulator emulator)
{
    private Platform Platform => emulator.Platform;

    public IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> All()
    {
        yield return Do("uses", arguments => Person(arguments).Uses(Channel(arguments), arguments.Need("command"), Options(arguments)));
        yield return Do("types", arguments => Person(arguments).Types(
            Channel(arguments), arguments.Need("command"), arguments.Need("focused"), Options(arguments)));
        yield return Do("presses", arguments => Person(arguments).Presses(Message(arguments), arguments.Need("button")));
        yield return Do("picks", arguments => Person(arguments).Picks(Message(arguments), arguments["select"]?.ToString(),
            [.. (arguments["values"] as JsonArray ?? []).Select(value => value!.ToString())]));
        yield return Do("submits", arguments => Person(arguments).Submits(
            Interaction(arguments).Modal ?? throw new InvalidOperationException("No form was opened."), Options(arguments)));
        yield return Look("says", arguments => new() { ["message"] = Person(arguments).Says(Channel(arguments), arguments.Need("text")).Id.Text() });
        yield return Look("sees", arguments => new()
        {
            ["messages"] = Payloads.Array(Person(arguments).Sees(Channel(arguments)).Select(seen => (JsonNode)seen.Json)),
        });
        yield return Look("direct", arguments => new() { ["channel"] = Person(arguments).Direct.Id.Text() });
        yield return Look("notifications", arguments => new()
        {
            ["notifications"] = Payloads.Array(Person(arguments).Notifications.Select(note =>
                (JsonNode)new JsonObject { ["message"] = note.Message.Id.Text(), ["preview"] = note.Preview, ["silent"] = note.Silent })),
        });
        yield return Look("closes-dms", arguments =>
        {
            Person(arguments).User.ClosedToDms = arguments.Or("closed", "true") == "true";
            return [];
        });
        yield return Look("interaction", arguments => Json(Interaction(arguments)));
    }

    private Person Person(JsonObject arguments) => new(emulator, Platform.Users[arguments.NeedId("person")]);

    /// <summary>A channel's id, or <c>direct</c> for the person's own.</summary>
    private Channel Channel(JsonObject arguments) =>
        arguments.Need("channel") == "direct" ? Person(arguments).Direct : Platform.Channels[arguments.NeedId("channel")];

    private Message Message(JsonObject arguments) =>
        Channel(arguments).Messages.GetValueOrDefault(arguments.NeedId("message"))
        ?? throw new InvalidOperationException("There is no such message.");

    private Interaction Interaction(JsonObject arguments) => Platform.Interactions[arguments.Need("interaction")];

    private static (string, object)[] Options(JsonObject arguments) =>
        [.. (arguments["values"] as JsonObject ?? []).Select(one => (one.Key, Value(one.Value!)))];

    private static object Value(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.AsValue().TryGetValue<long>(out var whole) ? whole : (double)value,
        JsonValueKind.Array => value.AsArray().Select(item => item!.ToString()).ToArray(),
        _ => value.ToString(),
    };

    private KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>> Do(string name, Func<JsonObject, Interaction> act) => new(name, async arguments =>
    {
        var interaction = act(arguments);
        if (arguments.Is("wait")) await emulator.WholeAnswer(interaction);
        lock (Platform.Sync) return Json(interaction);
    });

    private KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>> Look(string name, Func<JsonObject, JsonObject> look) => new(name, arguments =>
    {
        lock (Platform.Sync) return Task.FromResult<JsonNode?>(look(arguments));
    });

    /// <summary>An interaction is named by its token.</summary>
    private JsonObject Json(Interaction interaction) => new()
    {
        ["interaction"] = interaction.Token,
        ["callback"] = interaction.Callback,
        ["message"] = interaction.Original is { } message ? MessagePayload.Of(message, Platform) : null,
        ["follow_ups"] = Payloads.Array(interaction.FollowUps.Select(one => (JsonNode)MessagePayload.Of(one, Platform))),
        ["modal"] = interaction.Modal?.Json.DeepClone(),
        ["choices"] = Payloads.Array(interaction.Choices.Select(choice => choice.DeepClone())),
    };
}
