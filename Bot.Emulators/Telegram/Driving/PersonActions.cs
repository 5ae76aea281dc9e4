using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>What people do, for other processes. <c>chat</c> is the private one where it is left out.</summary>
internal sealed class PersonActions(TelegramEmulator emulator)
{
    public IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> All()
    {
        yield return Act("starts", arguments => Message(Who(arguments).Starts(arguments.Or("payload", ""))));
        yield return Act("types", arguments => Message(Who(arguments).Types(Where(arguments), arguments.Need("text"), emulator.Topic(arguments))));
        yield return Act("replies", arguments => Message(Who(arguments).Replies(emulator.Message(arguments), arguments.Need("text"))));
        yield return Act("uses", arguments => Message(Who(arguments).Uses(Where(arguments), arguments.Need("command"), emulator.Topic(arguments))));
        yield return Act("follows", arguments => Message(Who(arguments).Follows(arguments.Need("url"))));
        yield return new("presses", Presses);
        yield return Act("blocks", arguments =>
        {
            Who(arguments).Blocks();
            return [];
        });
        yield return Act("menu", arguments => new()
        {
            ["commands"] = new JsonArray([.. Who(arguments).Menu(Where(arguments)).Select(Show)]),
        });
        yield return Act("sees", arguments => new()
        {
            ["messages"] = new JsonArray([.. Who(arguments).Sees(Where(arguments), emulator.Topic(arguments)).Select(Show)]),
        });
    }

    /// <summary>With <c>wait</c> it comes back with the bot's answer.</summary>
    private async Task<JsonNode?> Presses(JsonObject arguments)
    {
        var query = Who(arguments).Presses(emulator.Message(arguments), arguments.Need("button"));
        if (!arguments.Is("wait")) return new JsonObject { ["query"] = query.Id };
        var answer = await emulator.Answer(query);
        return new JsonObject { ["query"] = query.Id, ["text"] = answer.Text, ["alert"] = answer.IsAlert, ["url"] = answer.Url };
    }

    private Person Who(JsonObject arguments) => emulator.Person(arguments);

    private Chat Where(JsonObject arguments) => arguments["chat"] is null ? Who(arguments).Private : emulator.Chat(arguments);

    private static JsonNode Show(MenuItem item) => new JsonObject { ["command"] = item.Command, ["description"] = item.Description };

    private static JsonNode Show(Seen seen)
    {
        var json = Message(seen.Message);
        json["text"] = seen.Text;
        json["from"] = seen.Message.From.Username ?? seen.Message.From.FirstName;
        json["buttons"] = new JsonArray([.. seen.Labels.Select(one => (JsonNode)one)]);
        if (seen.IsEphemeral) json["ephemeral"] = seen.Message.EphemeralId;
        return json;
    }

    private static JsonObject Message(Message message) => new() { ["message"] = message.Id };

    private static KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>> Act(string name, Func<JsonObject, JsonObject> act) =>
        new(name, arguments => Task.FromResult<JsonNode?>(act(arguments)));
}
