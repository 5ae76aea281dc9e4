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
        yield return Act("gateway", Gateway);
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

    private static KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>> Act(string name, Func<JsonObject, JsonObject> act) =>
        new(name, arguments => Task.FromResult<JsonNode?>(act(arguments)));
}
