using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</summary>
internal sealed record Closing(int Code, string Reason)
{
    public static readonly Closing UnknownOpcode = new(4001, "Unknown opcode.");
    public static readonly Closing DecodeError = new(4002, "Error while decoding payload.");
    public static readonly Closing NotAuthenticated = new(4003, "Not authenticated.");
    public static readonly Closing AuthenticationFailed = new(4004, "Authentication failed.");
    public static readonly Closing AlreadyAuthenticated = new(4005, "Already authenticated.");
    public static readonly Closing InvalidSequence = new(4007, "Invalid seq.");
    public static readonly Closing RateLimited = new(4008, "Rate limited.");
    public static readonly Closing TimedOut = new(4009, "Session timed out.");
    public static readonly Closing InvalidShard = new(4010, "Invalid shard.");
    public static readonly Closing InvalidVersion = new(4012, "Invalid API version.");
    public static readonly Closing InvalidIntents = new(4013, "Invalid intent(s).");
    public static readonly Closing DisallowedIntents = new(4014, "Disallowed intent(s).");
}

/// <summary>The fields of what the bot sends, strictly. https://docs.discord.com/developers/events/gateway-events#send-events</summary>
internal static class GatewayRules
{
    private static readonly string[] Frame = ["op", "d", "s", "t"];
    private static readonly string[] Identify = ["token", "properties", "compress", "large_threshold", "shard", "presence", "intents"];
    private static readonly string[] Resume = ["token", "session_id", "seq"];

    /// <returns>What is wrong: a path and a rule.</returns>
    public static IEnumerable<(string Path, string Rule)> Check(JsonObject frame)
    {
        foreach (var name in Unknown(frame, Frame)) yield return (name, "The property is not listed.");
        var data = frame["d"];
        if (Number(frame["op"]) is not (2 or 6)) yield break;
        if (data is not JsonObject body)
        {
            yield return ("d", "An object is needed.");
            yield break;
        }
        var identify = Number(frame["op"]) == 2;
        foreach (var name in Unknown(body, identify ? Identify : Resume)) yield return ($"d.{name}", "The property is not listed.");
        foreach (var name in identify ? ["token", "properties", "intents"] : Resume)
            if (body[name] is null) yield return ($"d.{name}", "This field is required.");
        if (!identify || body["properties"] is not JsonObject properties) yield break;
        foreach (var name in Unknown(properties, ["os", "browser", "device"])) yield return ($"d.properties.{name}", "The property is not listed.");
        foreach (var name in (string[])["os", "browser", "device"])
            if (String(properties[name]) is null) yield return ($"d.properties.{name}", "A string is needed.");
    }

    public static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    public static string? String(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static IEnumerable<string> Unknown(JsonObject json, string[] known) => json.Select(one => one.Key).Except(known);
}
