using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar.Repeating;

/// <summary>How something comes again, as a person said it; its first date may still be needed to know the pattern.</summary>
public abstract record Repeats
{
    private Repeats() { }

    /// <param name="Every">1 to <see cref="Pattern.Weeks.MostWeeks"/>.</param>
    /// <param name="Day">Null where it follows from the first date.</param>
    public sealed record EveryWeeks(int Every, IsoDayOfWeek? Day = null) : Repeats;

    /// <param name="Nth">1 to 4, 0 for the last; null where it follows from the first date.</param>
    /// <param name="Day">Null where it follows from the first date.</param>
    public sealed record Monthly(int? Nth = null, IsoDayOfWeek? Day = null) : Repeats;

    /// <returns>The pattern, or null where it was said of another weekday or week than the first date's.</returns>
    public Pattern? From(LocalDate first)
    {
        if (this is EveryWeeks weeks) return weeks.Day is { } day && day != first.DayOfWeek ? null : new Pattern.Weeks(weeks.Every);
        var said = (Monthly)this;
        var own = Pattern.Monthly(first);
        var pattern = new Pattern.Months(said.Nth ?? own.Nth, said.Day ?? first.DayOfWeek);
        return pattern.Begins(first) ? pattern : null;
    }

    /// <summary>As one would type it; <see cref="RepeatsReader"/> reads it back.</summary>
    public Words Text => this switch
    {
        EveryWeeks weeks => RepeatsTexts.Typed(weeks.Every, weeks.Day),
        Monthly monthly => RepeatsTexts.TypedMonthly(monthly.Nth, monthly.Day),
        _ => throw new InvalidOperationException("It repeats by weeks or by months."),
    };
}

/// <summary>What became of a repetition that a person wrote.</summary>
public abstract record RepeatsRead
{
    private RepeatsRead() { }

    public sealed record Is(Repeats Repeats) : RepeatsRead;

    /// <summary>The words say what would be right.</summary>
    public sealed record Wrong(Words Words) : RepeatsRead;
}
