using System.Text.Json.Serialization;

namespace Bot.Host.Sandbox;

/// <summary>A message as the page and every other reader of the API gets it. It is stored in this shape too.</summary>
public sealed record SandboxMessage
{
    public string Id { get; init; } = "";

    /// <summary>A number that grows with every change: of two states of a message, the one with the higher is the newer.</summary>
    public string Revision { get; init; } = "";

    /// <summary>A room's name, or <c>dm</c>.</summary>
    public string Room { get; init; } = "";

    /// <summary>A person's name, or <c>smilebot</c>.</summary>
    public required string From { get; init; }

    public required string FromLabel { get; init; }

    /// <summary>ISO 8601, in UTC.</summary>
    public required string At { get; init; }

    /// <summary>All that a person can read in it apart from its buttons, as plain text, line by line.</summary>
    public required string Text { get; init; }

    public bool OnlyYou { get; init; }

    public bool Edited { get; init; }

    /// <summary>Arrives without a sound.</summary>
    public bool Silent { get; init; }

    /// <summary>The words above card and form; null when there are none.</summary>
    public IReadOnlyList<SandboxSpan>? Spans { get; init; }

    public SandboxCard? Card { get; init; }

    public IReadOnlyList<SandboxButton> Buttons { get; init; } = [];

    public SandboxForm? Form { get; init; }

    public SandboxFile? File { get; init; }

    /// <summary>The names of those whom it mentions.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];
}

/// <param name="T">plain, bold, code, link, mention or moment.</param>
public sealed record SandboxSpan(string T, string Text)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    /// <summary>The name of the mentioned person, if that person is here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Person { get; init; }

    /// <summary>The instant of a moment, for readers who show it in their own zone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Iso { get; init; }

    /// <summary>datetime, date or time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Style { get; init; }
}

public sealed record SandboxCard(IReadOnlyList<SandboxSpan> Title, bool Closed, IReadOnlyList<SandboxBlock> Blocks);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Roster), "roster")]
[JsonDerivedType(typeof(Bar), "bar")]
public abstract record SandboxBlock
{
    private SandboxBlock() { }

    public sealed record Paragraph(IReadOnlyList<SandboxSpan> Spans) : SandboxBlock;

    public sealed record Facts(IReadOnlyList<SandboxFact> Rows) : SandboxBlock;

    /// <param name="More">How many there are beyond <paramref name="Names"/>.</param>
    public sealed record Roster(IReadOnlyList<SandboxSpan> Title, IReadOnlyList<IReadOnlyList<SandboxSpan>> Names, int More) : SandboxBlock;

    public sealed record Bar(IReadOnlyList<SandboxSpan> Label, int Value, int Max) : SandboxBlock;
}

public sealed record SandboxFact(IReadOnlyList<SandboxSpan> Label, IReadOnlyList<SandboxSpan> Value);

/// <param name="Id">What a press sends back; empty on a button that opens <paramref name="Url"/>.</param>
/// <param name="Style">plain, main or danger.</param>
public sealed record SandboxButton(string Id, string Label, string Style, bool Disabled, int Row, string? Url);

/// <param name="Open">False once it was answered or cancelled.</param>
public sealed record SandboxForm(
    string Id, string Title, string Submit, string Cancel, string? Problem, bool Open, IReadOnlyList<SandboxField> Fields);

/// <param name="Kind">text, long, number, when, length, choice or yesno.</param>
/// <param name="Max">Characters.</param>
public sealed record SandboxField(
    string Name, string Label, string Hint, string Kind, bool Required, int? Max, int? Least, int? Most,
    IReadOnlyList<SandboxChoice> Choices, string? Value, string? Error);

public sealed record SandboxChoice(string Value, string Label);

public sealed record SandboxFile(string Name, string Url, string Type);
