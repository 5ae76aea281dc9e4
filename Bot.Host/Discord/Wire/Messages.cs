using System.Text.Json.Serialization;

namespace Bot.Host.Discord.Wire;

/// <summary>Bits of <c>flags</c>. https://docs.discord.com/developers/resources/message#message-object-message-flags</summary>
internal static class MessageFlags
{
    public const int Ephemeral = 1 << 6;
    public const int SuppressNotifications = 1 << 12;
    public const int ComponentsV2 = 1 << 15;
}

/// <summary>Who is notified; always given, because what is left out means everybody. https://docs.discord.com/developers/resources/message#allowed-mentions-object</summary>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse, IReadOnlyList<string> Users)
{
    public static readonly AllowedMentions Nobody = new([], []);
}

/// <summary>A new message. https://docs.discord.com/developers/resources/message#create-message</summary>
internal sealed record MessageBody
{
    public string? Content { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public required AllowedMentions AllowedMentions { get; init; }

    public int? Flags { get; init; }

    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    public IReadOnlyList<WireFile>? Attachments { get; init; }
}

/// <summary>
/// A message that changes. Content is always written: null empties it, which the change to components asks for.
/// https://docs.discord.com/developers/resources/message#edit-message
/// </summary>
internal sealed record MessageChange
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Content { get; init; }

    public required IReadOnlyList<Component> Components { get; init; }

    public required AllowedMentions AllowedMentions { get; init; }

    public int? Flags { get; init; }

    public IReadOnlyList<WireFile>? Attachments { get; init; }
}

/// <summary>Names a part of a multipart body. https://docs.discord.com/developers/reference#uploading-files</summary>
internal sealed record WireFile(int Id, string Filename);

/// <summary>A message as the platform tells it: what we read of it. https://docs.discord.com/developers/resources/message#message-object</summary>
internal sealed record WireMessage
{
    public required string Id { get; init; }

    public string? ChannelId { get; init; }

    public int Flags { get; init; }

    public WireUser? Author { get; init; }

    public IReadOnlyList<SeenComponent>? Components { get; init; }
}

/// <summary>A component of a message or of a sent modal, with the parts that we read.</summary>
internal sealed record SeenComponent
{
    public int Type { get; init; }

    public string? CustomId { get; init; }

    public System.Text.Json.JsonElement? Value { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>What a label is around.</summary>
    public SeenComponent? Component { get; init; }

    public IReadOnlyList<SeenComponent>? Components { get; init; }
}
