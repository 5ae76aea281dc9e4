using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Core.Chat;

namespace Bot.Host.Discord;

/// <summary>One request to the HTTP API.</summary>
/// <param name="Path">Below the API's address. May hold an interaction's token, so it is never logged.</param>
/// <param name="Route">The path with its ids left out: what rate limits go by, and what is logged.</param>
internal sealed record ApiCall(HttpMethod Method, string Path, string Route)
{
    /// <summary>The channel or server that limits are counted for.</summary>
    public string Major { get; init; } = "";

    public byte[]? Body { get; init; }

    public Attachment? File { get; init; }

    /// <summary>Answers to people: they carry their own token, count for no limit of the bot's, and wait behind nothing.</summary>
    public bool Answers { get; init; }

    /// <summary>Whether sending it again after a lost answer does no harm.</summary>
    public bool Repeatable { get; init; }

    /// <summary>How long it may wait for its turn; what would take longer is given back to the caller.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    public ApiCall With<T>(T body, JsonTypeInfo<T> type) => this with { Body = JsonSerializer.SerializeToUtf8Bytes(body, type) };
}

/// <summary>The codes that we act on. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
internal static class ErrorCode
{
    public const int UnknownMessage = 10008;
    public const int UnknownEvent = 10070;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int OpensTooFast = 40003;
    public const int AlreadyAcknowledged = 40060;
    public const int CannotMessageUser = 50007;
    public const int InvalidWebhookToken = 50027;
    public const int NoMutualServers = 50278;
    public const int OldEdits = 30046;
    public const int TooManyEvents = 30038;
    public const int EventIsOver = 180000;
}
