using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>What became of a date that a person wrote: understood, to be asked about, or wrong.</summary>
public abstract record WhenRead
{
    private WhenRead() { }

    /// <summary>There is one thing that it can mean.</summary>
    /// <param name="NamesDay">False for a time alone, which is today or tomorrow.</param>
    public sealed record Is(When When, bool NamesDay = true) : WhenRead;

    /// <summary>It can mean several things, which only the person can tell apart.</summary>
    /// <param name="Question">What to ask.</param>
    /// <param name="Choices">At least two.</param>
    public sealed record Which(Words Question, IReadOnlyList<WhenChoice> Choices) : WhenRead;

    /// <summary>It cannot be used. The words say what is wrong and what would be right.</summary>
    /// <param name="Understood">True when the words are a date, only none that can be used: passed, too far away, ended before it began.</param>
    public sealed record Wrong(Words Words, bool Understood = false) : WhenRead;
}

/// <summary>One thing that an ambiguous date can mean.</summary>
/// <param name="Label">For a button: <i>Sat 3 Apr 2027, 10:00</i>.</param>
/// <param name="When">What it stands for.</param>
public sealed record WhenChoice(Words Label, When When)
{
    /// <summary>What a button sends back instead of the person's words; reads back to exactly <see cref="When"/>.</summary>
    public string Text => When.Text;
}

/// <summary>What a written date depends on.</summary>
/// <param name="Now">The present.</param>
/// <param name="Zone">The zone whose clocks the writer means.</param>
/// <param name="NeedsTime">False accepts a date without a time of day.</param>
/// <param name="AllowPast">True accepts what has passed, back to 1970.</param>
public sealed record WhenContext(Instant Now, DateTimeZone Zone, bool NeedsTime = true, bool AllowPast = false)
{
    internal LocalDate Today => Now.InZone(Zone).Date;
}
