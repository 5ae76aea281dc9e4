namespace Bot.Host.Discord.Wire;

/// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes</summary>
internal static class Op
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}

/// <summary>https://docs.discord.com/developers/events/gateway-events#hello</summary>
/// <param name="HeartbeatInterval">Milliseconds.</param>
internal sealed record Hello(int HeartbeatInterval);

/// <summary>https://docs.discord.com/developers/events/gateway-events#ready</summary>
internal sealed record Ready
{
    public required string SessionId { get; init; }

    public required string ResumeGatewayUrl { get; init; }

    public required WireUser User { get; init; }

    public IReadOnlyList<WireGuild>? Guilds { get; init; }
}

internal sealed record IdentifyPayload(int Op, Identify D);

/// <summary>https://docs.discord.com/developers/events/gateway-events#identify</summary>
internal sealed record Identify(string Token, int Intents, IdentifyProperties Properties);

internal sealed record IdentifyProperties(string Os, string Browser, string Device);

internal sealed record ResumePayload(int Op, Resume D);

/// <summary>https://docs.discord.com/developers/events/gateway-events#resume</summary>
internal sealed record Resume(string Token, string SessionId, long Seq);

/// <summary>https://docs.discord.com/developers/events/gateway#get-gateway-bot</summary>
internal sealed record GatewayAddress
{
    public required string Url { get; init; }

    public SessionStartLimit? SessionStartLimit { get; init; }
}

/// <summary>https://docs.discord.com/developers/events/gateway#session-start-limit-object</summary>
internal sealed record SessionStartLimit
{
    public int Remaining { get; init; } = 1;

    /// <summary>Milliseconds.</summary>
    public long ResetAfter { get; init; }
}
