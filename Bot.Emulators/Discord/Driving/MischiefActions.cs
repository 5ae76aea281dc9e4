using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>Faults and the record of what happened, for other processes.</summary>
internal sealed class MischiefActions(DiscordEmulator emulator)
{
    public IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> All()
    {
        yield return Act("state", _ => new()
        {
            ["connected"] = emulator.Gateway.Connected,
            ["identified"] = emulator.Gateway.Identified,
            ["commands"] = emulator.Platform.Application.GlobalCommands.Count,
            ["application"] = emulator.Platform.Application.Id.Text(),
            ["refused"] = emulator.Limits.Refused,
            ["violations"] = Payloads.Array(emulator.Violations.Select(one => (JsonNode)one.ToString())),
        });
        yield return Act("transcript", arguments => new()
        {
            ["transcript"] = emulator.Transcript.Print(int.Parse(arguments.Or("last", "200"), CultureInfo.InvariantCulture)),
        });
        yield return Act("network", arguments =>
        {
            if (arguments.Is("cut")) emulator.CutNetwork();
            else emulator.RestoreNetwork();
            return [];
        });
        yield return Act("gateway", Gateway);
        yield return Act("fault", arguments =>
        {
            emulator.Faults.Next(arguments.Or("method", "*"), arguments.Or("route", "*"), Read(arguments),
                int.Parse(arguments.Or("times", "1"), CultureInfo.InvariantCulture));
            return [];
        });
    }

    private JsonObject Gateway(JsonObject arguments)
    {
        var gateway = emulator.Gateway;
        switch (arguments.Need("do"))
        {
            case "reconnect":
                gateway.AskToReconnect();
                break;
            case "invalidate":
                gateway.Invalidate(arguments.Is("resumable"));
                break;
            case "abort":
                gateway.Abort();
                break;
            case "close":
                gateway.Close(int.Parse(arguments.Need("code"), CultureInfo.InvariantCulture));
                break;
            case "repeat":
                gateway.Repeat(int.Parse(arguments.Or("last", "1"), CultureInfo.InvariantCulture));
                break;
            case "no-acks":
                gateway.Faults.NoAcks = arguments.Is("on");
                break;
            case "duplicates":
                gateway.Faults.Duplicates = arguments.Is("on");
                break;
            case "refuse-resume":
                gateway.Faults.RefusesResume = arguments.Is("on");
                break;
            default:
                throw new FormatException("The gateway can reconnect, invalidate, abort, close, repeat, no-acks, duplicates or refuse-resume.");
        }
        return [];
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
            _ => throw new FormatException("A trouble is rate-limited, unavailable, done-but-unavailable, reset, lost-answer, slow-answer or slow-service."),
        };
    }

    private static KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>> Act(string name, Func<JsonObject, JsonObject> act) =>
        new(name, arguments => Task.FromResult<JsonNode?>(act(arguments)));
}
