using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>People, groups and what becomes of them, for other processes.</summary>
internal sealed class WorldActions(TelegramEmulator emulator)
{
    private Cast People => emulator.People;

    public IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> All()
    {
        yield return Act("state", _ => new()
        {
            ["polled"] = emulator.Updates.IsPolled,
            ["waiting"] = emulator.Updates.Waiting.Count,
            ["menus"] = emulator.Platform.Menu.Changes,
            ["webhook"] = emulator.Updates.Webhook,
            ["bot"] = emulator.Platform.Bot.Username,
            ["written"] = emulator.Pace.Written,
            ["refused"] = emulator.Pace.Refused,
            ["violations"] = new JsonArray([.. emulator.Violations.Select(one => (JsonNode)one.ToString())]),
        });
        yield return Act("person", arguments => Person(People.Add(arguments.Need("name"), arguments.Or("language", "en"))));
        yield return Act("group", arguments =>
        {
            var kind = arguments.Enum("kind", ChatKind.Supergroup);
            var group = People.AddGroup(arguments.Need("title"), kind, arguments.Is("forum"), !arguments.Is("without_bot"));
            return new() { ["chat"] = group.Id, ["owner"] = People.OwnerOf(group).User.Id };
        });
        yield return Act("member", arguments => Person(People.AddMember(Chat(arguments), arguments.Need("name"), arguments.Or("language", "en"))));
        yield return Act("members", arguments => new()
        {
            ["people"] = new JsonArray([.. Numbers(arguments).Select(at => (JsonNode)AddQuietly(Chat(arguments), at, arguments.Is("started")).Id)]),
        });
        yield return Act("topic", arguments => new() { ["topic"] = People.AddTopic(Chat(arguments), arguments.Need("name")).Id });
        yield return Act("post", arguments => new() { ["message"] = Post(arguments).Id });
        yield return Act("bot", Do);
        yield return Act("migrate", arguments => new() { ["chat"] = People.Migrate(Chat(arguments)).Id });
        yield return Act("webhook", arguments =>
        {
            People.LeaveWebhook(arguments.Need("url"));
            return [];
        });
        yield return Act("conflict", _ =>
        {
            emulator.Updates.Conflict();
            return [];
        });
    }

    private JsonObject Do(JsonObject arguments)
    {
        var chat = Chat(arguments);
        switch (arguments.Need("do"))
        {
            case "add":
                People.AddBot(chat);
                break;
            case "promote":
                People.PromoteBot(chat);
                break;
            case "demote":
                People.DemoteBot(chat);
                break;
            case "mute":
                People.MuteBot(chat);
                break;
            case "kick":
                People.KickBot(chat);
                break;
            default:
                throw new FormatException("A group can add, promote, demote, mute or kick the bot.");
        }
        return [];
    }

    /// <summary>A card of the bot: <c>text</c>, and <c>buttons</c> with the data of each label.</summary>
    private Message Post(JsonObject arguments) => People.PostAsBot(Chat(arguments), arguments.Need("text"),
        [.. (arguments["buttons"] as JsonObject ?? []).Select(one => (one.Key, one.Value!.ToString()))]);

    /// <summary>Thousands enter without a word, as they would have before the bot came.</summary>
    /// <param name="started">They have opened the private chat, of which the bot is told as of people who let it in again.</param>
    private User AddQuietly(Chat chat, int at, bool started)
    {
        lock (emulator.Platform.Sync)
        {
            var user = emulator.Platform.AddUser(string.Create(CultureInfo.InvariantCulture, $"Member {at}"), "en");
            chat.Members[user.Id] = new(user, Standing.Member);
            if (!started) return user;
            var direct = emulator.Platform.Private(user);
            (direct.IsOpen, direct.IsBlocked) = (true, true);
            Standings.Block(emulator.Desk, direct, blocks: false);
            return user;
        }
    }

    private Chat Chat(JsonObject arguments) => emulator.Chat(arguments);

    private static JsonObject Person(Person person) => new() { ["person"] = person.User.Id };

    private static IEnumerable<int> Numbers(JsonObject arguments) =>
        Enumerable.Range(1, int.Parse(arguments.Need("count"), CultureInfo.InvariantCulture));

    private static KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>> Act(string name, Func<JsonObject, JsonObject> act) =>
        new(name, arguments => Task.FromResult<JsonNode?>(act(arguments)));
}
