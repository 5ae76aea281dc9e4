using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Loopback;

/// <summary>Troubles of the network and the record of what happened, for other processes.</summary>
internal sealed class TroubleActions(Transcript transcript, NetworkFaults faults, Action cut, Action restore)
{
    public IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> All()
    {
        yield return Act("transcript", arguments => new()
        {
            ["transcript"] = transcript.Print(int.Parse(arguments.Or("last", "200"), CultureInfo.InvariantCulture)),
        });
        yield return Act("network", arguments =>
        {
            if (arguments.Is("cut")) cut();
            else restore();
            return [];
        });
        yield return Act("fault", arguments =>
        {
            faults.Next(
                arguments.Or("method", "*"), arguments.Or("route", "*"), Read(arguments),
                int.Parse(arguments.Or("times", "1"), CultureInfo.InvariantCulture));
            return [];
        });
        yield return Act("outage", arguments =>
        {
            faults.For(TimeSpan.FromSeconds(double.Parse(arguments.Need("for"), CultureInfo.InvariantCulture)), Read(arguments));
            return [];
        });
    }

    private static Trouble Read(JsonObject arguments)
    {
        var seconds = TimeSpan.FromSeconds(double.Parse(arguments.Or("seconds", "1"), CultureInfo.InvariantCulture));
        return arguments.Need("trouble") switch
        {
            "rate-limited" => new Trouble.RateLimited(arguments.Or("scope", "user"), seconds),
            "unavailable" => new Trouble.Unavailable(),
            "done-but-unavailable" => new Trouble.DoneButUnavailable(),
            "reset" => new Trouble.Reset(),
            "lost-answer" => new Trouble.LostAnswer(),
            "slow-answer" => new Trouble.SlowAnswer(seconds),
            "slow-service" => new Trouble.SlowService(seconds),
            _ => throw new FormatException(
                "A trouble is rate-limited, unavailable, done-but-unavailable, reset, lost-answer, slow-answer or slow-service."),
        };
    }

    private static KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>> Act(string name, Func<JsonObject, JsonObject> act) =>
        new(name, arguments => Task.FromResult<JsonNode?>(act(arguments)));
}
