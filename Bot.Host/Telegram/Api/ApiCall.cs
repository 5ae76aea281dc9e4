using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Core.Chat;

namespace Bot.Host.Telegram;

/// <summary>One request to the Bot API. https://core.telegram.org/bots/api#making-requests</summary>
internal sealed record ApiCall(string Method)
{
    /// <summary>The chat that it speaks in; null where it speaks in none.</summary>
    public long? Chat { get; init; }

    public Urgency Urgency { get; init; }

    public byte[]? Body { get; init; }

    /// <summary>Goes as a form: the fields of <see cref="Body"/> and this as <c>document</c>.</summary>
    public Attachment? File { get; init; }

    /// <summary>Whether sending it again after a lost answer does no harm.</summary>
    public bool Repeatable { get; init; }

    /// <summary>How long it may wait for its turn; what would take longer is given back to the caller.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>For how long it is tried again while the platform is not there.</summary>
    public TimeSpan Persistence { get; init; }

    /// <summary>How long the platform may take to answer.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Groups have negative ids.</summary>
    public bool InGroup => Chat < 0;

    public ApiCall With<T>(T body, JsonTypeInfo<T> type) => this with { Body = JsonSerializer.SerializeToUtf8Bytes(body, type) };
}

/// <summary>Who goes first where there is not room for all.</summary>
internal enum Urgency
{
    /// <summary>Nobody sees it: it counts for no limit.</summary>
    Unseen,

    /// <summary>What a person waits for.</summary>
    Answer,

    /// <summary>What the bot says by itself.</summary>
    Announcement,

    /// <summary>A card brought up to date.</summary>
    Refresh,
}
