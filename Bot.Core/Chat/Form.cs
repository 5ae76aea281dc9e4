using Bot.Core.Localization;

namespace Bot.Core.Chat;

/// <summary>
/// The questions of one command, ready to be shown: a modal on Discord, one question at a time on Telegram, fields in the sandbox.
/// </summary>
/// <param name="Id">Names the unfinished form when its answers come back.</param>
public sealed record Form(string Id, Words Title, IReadOnlyList<Field> Fields)
{
    /// <summary>What was wrong with what has been answered so far.</summary>
    public Words? Problem { get; init; }
}

/// <summary>One question.</summary>
/// <param name="Name">The option that it fills.</param>
public sealed record Field(string Name, Words Label)
{
    /// <summary>What it is called where there is room for a word only: <i>Seats</i>.</summary>
    public Words Called { get; init; } = Words.None;

    public Words Hint { get; init; } = Words.None;

    public FieldKind Kind { get; init; }

    public bool Required { get; init; }

    /// <summary>Characters.</summary>
    public int? MaxLength { get; init; }

    public int? Least { get; init; }

    public int? Most { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What the person has already typed.</summary>
    public string? Value { get; init; }

    /// <summary>What is wrong with <see cref="Value"/>.</summary>
    public Words? Error { get; init; }
}

public sealed record Choice(string Value, Words Label);

public enum FieldKind
{
    Text,
    Long,
    Number,
    When,
    Length,
    Choice,
    YesNo,
}
