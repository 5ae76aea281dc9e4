using Bot.Core.Localization;

namespace Bot.Core.Chat;

/// <summary>
/// A message made of data. Writers keep to their platform's limits: a list that may grow is given in full and cut by the
/// Writer, with the number left out in words.
/// </summary>
public sealed record Card(Words Title)
{
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Rows of buttons; at most <see cref="CardLimits.ButtonsPerRow"/> in each on a public card.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>Over, cancelled or moved: shown muted where the platform can.</summary>
    public bool Closed { get; init; }
}

/// <summary>A part of a card.</summary>
public abstract record Block
{
    private Block() { }

    public sealed record Paragraph(Words Text) : Block;

    /// <summary>Labels and values: when, where, seats.</summary>
    public sealed record Facts(params IReadOnlyList<Fact> Rows) : Block;

    /// <summary>Names under a title.</summary>
    /// <param name="Title">Says what they are and how many, in words.</param>
    /// <param name="Names">The first of them, in order.</param>
    /// <param name="More">How many there are beyond <paramref name="Names"/>.</param>
    public sealed record Roster(Words Title, IReadOnlyList<Rich> Names, int More = 0) : Block;

    /// <summary>A share. Drawn in the sandbox and on web pages; elsewhere only the label is written.</summary>
    public sealed record Bar(Words Label, int Value, int Max) : Block;
}

public sealed record Fact(Words Label, Words Value);

/// <summary>The strictest limits of the platforms, so that every card fits everywhere (PLATFORMS: Limits).</summary>
public static class CardLimits
{
    public const int ButtonsPerRow = 3;
    public const int ButtonRows = 5;

    /// <summary>Characters; Discord's limit.</summary>
    public const int ButtonLabel = 80;

    /// <summary>Bytes; Telegram's limit for callback data, which every token keeps.</summary>
    public const int TokenBytes = 64;

    /// <summary>Names shown on a public card; the rest is behind <i>Who comes</i>.</summary>
    public const int RosterNames = 20;
}
