using System.Text.Json.Nodes;

namespace Bot.Tests.Discord;

/// <summary>Events that are not as documented are passed over with a warning that holds nothing of what people wrote.</summary>
public sealed class NonsenseTests
{
    private const string Secret = "smile-in-secret";

    [Fact]
    public async Task No_event_of_any_shape_stops_the_bot_or_is_written_into_the_log()
    {
        await using var square = await Square.Start();
        var zara = square.Meet(Secret);
        var called = await square.Answer(zara.Uses(square.Room, "help"));
        var sent = 0;
        foreach (var broken in Broken(called.Payload))
        {
            // An id of its own, else it would be taken for a repeat.
            if (broken["id"] is JsonValue value && value.TryGetValue<string>(out _)) broken["id"] = $"9{++sent:00000000000000000}";
            square.Emulator.Gateway.SendEvent("INTERACTION_CREATE", broken.ToJsonString());
        }
        foreach (var other in new[] { "GUILD_CREATE", "GUILD_DELETE", "READY", "RESUMED", "CHANNEL_CREATE", "SOMETHING_NEW" })
        {
            foreach (var data in new[] { "null", "[]", "7", "\"x\"", "{}", $$"""{"id":{{Deep()}}}""", $$"""{"id":"{{Secret}}","channels":[null,7,{"id":null}]}""" })
                square.Emulator.Gateway.SendEvent(other, data);
        }
        foreach (var text in new[] { "", "{", "[]", "7", "null", """{"op":"x"}""", """{"op":0}""", """{"op":0,"t":7,"d":{}}""", new string('[', 4000) })
            square.Emulator.Gateway.SendText(text);

        // It still hears, and has never left.
        (await square.Told(square.Zara.Uses(square.Room, "help"))).ShouldContain("Smile Commons");
        square.Emulator.Gateway.Identified.ShouldBe(1);
        var log = square.Log.ToString();
        log.ShouldContain("An event INTERACTION_CREATE is not as documented");
        log.ShouldNotContain(Secret);
    }

    /// <summary>Every value of the payload, one at a time: gone, null, of every other type, very long, very deep.</summary>
    private static IEnumerable<JsonNode> Broken(JsonObject payload)
    {
        foreach (var path in Paths(payload, []))
        {
            var gone = payload.DeepClone();
            Parent(gone, path).Remove(path[^1]);
            yield return gone;
            foreach (var value in new[] { "null", "7", "-1", "1.5", "true", "\"\"", "[]", "{}", "\"\\u0000\"", $"\"{new string('x', 4000)}\"", Deep() })
            {
                var changed = payload.DeepClone();
                Parent(changed, path)[path[^1]] = JsonNode.Parse(value, documentOptions: new() { MaxDepth = 200 });
                yield return changed;
            }
        }
    }

    private static IEnumerable<string[]> Paths(JsonObject at, string[] before)
    {
        foreach (var (name, value) in at)
        {
            string[] path = [.. before, name];
            yield return path;
            if (value is JsonObject below) foreach (var deeper in Paths(below, path)) yield return deeper;
        }
    }

    private static JsonObject Parent(JsonNode root, string[] path) =>
        path[..^1].Aggregate((JsonObject)root, (at, name) => (JsonObject)at[name]!);

    private static string Deep() => $"{new string('[', 100)}{new string(']', 100)}";
}
