using Bot.Core.Localization;

namespace Bot.Core.Chat;

/// <summary>What the bot posts: words, a card, or words with a card below them.</summary>
public sealed record Message
{
    public Words Text { get; init; } = Words.None;

    public Card? Card { get; init; }

    /// <summary>Buttons below the text. A card brings its own.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    public Attachment? File { get; init; }

    /// <summary>Arrives without a sound where the platform can do that.</summary>
    public bool Silent { get; init; }

    /// <summary>Cannot be forwarded or saved where the platform can keep people from that.</summary>
    public bool Protected { get; init; }

    /// <summary>
    /// What <see cref="Card"/> is about. A message that names it is remembered where it was posted and kept up to date.
    /// </summary>
    public CardSubject? Subject { get; init; }

    public static implicit operator Message(Words text) => new() { Text = text };

    public static implicit operator Message(Card card) => new() { Card = card };
}

/// <summary>A small file to hand over, such as a calendar entry.</summary>
public sealed record Attachment(string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>The thing that a remembered card shows.</summary>
/// <param name="Kind">The card source that renders it, such as <c>workshop</c>.</param>
/// <param name="Id">Its id.</param>
public sealed record CardSubject(string Kind, long Id);

/// <summary>A message on a platform.</summary>
/// <param name="Place">Where it stands; for a direct message the platform's private chat.</param>
/// <param name="NativeId">What the platform calls it.</param>
public sealed record MessageRef(People.PlaceRef Place, string NativeId);
