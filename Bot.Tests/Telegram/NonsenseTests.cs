using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Telegram;

/// <summary>Whatever the platform sends, the loop goes on.</summary>
public sealed class NonsenseTests
{
    private const int Rounds = 400;

    private static readonly string[] Kinds = ["message", "callback_query", "my_chat_member", "chat_member"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Updates_of_any_shape_never_stop_the_loop(int seed)
    {
        await using var commons = await ReachTests.Workshop();
        commons.Zara.Starts();
        await commons.Settle();
        var random = new Random(seed);
        var samples = Samples(commons).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var sample = samples[random.Next(samples.Count)].DeepClone();
            for (var changes = random.Next(1, 4); changes > 0; changes--) Spoil(sample, random);
            commons.Emulator.Updates.Add(Kinds[random.Next(Kinds.Length)], Encoding.UTF8.GetBytes(sample.ToJsonString()));
        }
        await commons.Settle();
        commons.Zara.Says("/help");
        await commons.Settle();
        commons.Direct(commons.Zara).Text.ShouldContain("What I can do");
    }

    private static IEnumerable<JsonObject> Samples(Commons commons)
    {
        JsonObject User() => new() { ["id"] = commons.Zara.User.Id, ["is_bot"] = false, ["first_name"] = "Zara", ["language_code"] = "en" };
        JsonObject Chat() => new() { ["id"] = commons.Group.Id, ["title"] = "Smile Commons", ["type"] = "supergroup" };
        JsonObject Message(string text) => new() { ["message_id"] = 7, ["from"] = User(), ["chat"] = Chat(), ["date"] = 1_795_424_400, ["text"] = text };
        yield return Message("/help@smile_bot");
        yield return Message("/start hello");
        var reply = Message("Felt");
        reply["reply_to_message"] = Message("What is it called?");
        yield return reply;
        yield return new() { ["id"] = "1", ["from"] = User(), ["message"] = Message("card"), ["chat_instance"] = "1", ["data"] = "~1:zz:0:1" };
        yield return new() { ["id"] = "2", ["from"] = User(), ["message"] = Message("card"), ["chat_instance"] = "1", ["data"] = "w.r:1:0" };
        yield return new()
        {
            ["chat"] = Chat(),
            ["from"] = User(),
            ["date"] = 1,
            ["old_chat_member"] = new JsonObject { ["user"] = User(), ["status"] = "left" },
            ["new_chat_member"] = new JsonObject { ["user"] = User(), ["status"] = "member" },
        };
    }

    private static void Spoil(JsonNode node, Random random)
    {
        if (node is not JsonObject parent || parent.Count == 0) return;
        var (name, value) = parent.ElementAt(random.Next(parent.Count));
        if (value is JsonObject inside && random.Next(3) > 0)
        {
            Spoil(inside, random);
            return;
        }
        switch (random.Next(6))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                parent[name] = null;
                break;
            case 2:
                parent[name] = new JsonArray(1, "x", null);
                break;
            case 3:
                parent[name] = random.NextInt64();
                break;
            case 4:
                parent[name] = new string('x', random.Next(0, 5000));
                break;
            default:
                parent[name] = new JsonObject { ["id"] = -1 };
                break;
        }
    }
}
