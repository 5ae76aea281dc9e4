using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Commands;

/// <summary>What reading a value may depend on.</summary>
public sealed record ReadContext(Instant Now, DateTimeZone Zone, Language Language);

/// <summary>A value, or why there is none.</summary>
public readonly record struct ValueRead
{
    private ValueRead(object? value, Fault? fault) => (Value, Fault) = (value, fault);

    public object? Value { get; }

    public Fault? Fault { get; }

    /// <summary>
    /// It could be read, but says so little that what was left out of it may have been meant for it: a time without a day.
    /// </summary>
    public bool Vague { get; private init; }

    public static ValueRead Is(object value, bool vague = false) => new(value, null) { Vague = vague };

    public static ValueRead Wrong(Words words, bool understood = false) => new(null, new(words) { Understood = understood });

    public static ValueRead Which(Words question, IReadOnlyList<Choice> choices) =>
        new(null, new(question, choices) { Understood = true });
}

/// <summary>Reads one type of value from what a person typed.</summary>
/// <param name="Kind">The field that a form asks it with.</param>
/// <param name="Read">Never throws; trimmed, non-empty text goes in.</param>
/// <param name="Write">The text that reads back to the value, for filling forms.</param>
public sealed record ValueReader(
    FieldKind Kind, Func<string, OptionSpec, ReadContext, ValueRead> Read, Func<object, string> Write)
{
    /// <summary>What a choice field offers.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];
}
