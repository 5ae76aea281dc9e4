using System.Globalization;
using NodaTime;

namespace Bot.Core.Calendar.Repeating;

/// <summary>How something comes again, on the calendar alone: every so many weeks, or on one weekday of every month.</summary>
public abstract record Pattern
{
    private Pattern() { }

    /// <summary>On the same weekday, every so many weeks.</summary>
    /// <param name="Every">1 to <see cref="MostWeeks"/>.</param>
    public sealed record Weeks(int Every) : Pattern
    {
        public const int MostWeeks = 8;

        public override LocalDate Date(LocalDate first, int number) => first.PlusWeeks(Every * number);

        public override bool Begins(LocalDate first) => true;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"w{Every}");
    }

    /// <summary>The first to fourth such weekday of every month, or its last.</summary>
    /// <param name="Nth">1 to 4; 0 for the last.</param>
    /// <param name="Day">The weekday.</param>
    public sealed record Months(int Nth, IsoDayOfWeek Day) : Pattern
    {
        public override LocalDate Date(LocalDate first, int number)
        {
            var month = first.With(DateAdjusters.StartOfMonth).PlusMonths(number);
            if (Nth == 0) return month.With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(Day));
            return month.With(DateAdjusters.NextOrSame(Day)).PlusWeeks(Nth - 1);
        }

        public override bool Begins(LocalDate first) => Date(first, 0) == first;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"m{Nth}{(int)Day}");
    }

    /// <param name="first">A date of the pattern.</param>
    /// <param name="number">How many dates later; 0 is the first itself.</param>
    public abstract LocalDate Date(LocalDate first, int number);

    /// <summary>Whether this can be the first date.</summary>
    public abstract bool Begins(LocalDate first);

    /// <summary>The same kind of pattern beginning with another date: what was on first Fridays is on second Thursdays from then on.</summary>
    public Pattern From(LocalDate first) => this is Months ? Monthly(first) : this;

    /// <summary>Monthly on the weekday of this date: its place in the month, where that is not the fifth, which few months have.</summary>
    public static Months Monthly(LocalDate first)
    {
        var nth = (first.Day - 1) / 7 + 1;
        return new(nth > 4 ? 0 : nth, first.DayOfWeek);
    }

    /// <summary>Reads what <see cref="object.ToString"/> wrote: <c>w2</c>, <c>m35</c>.</summary>
    /// <exception cref="FormatException">It was not written by us.</exception>
    public static Pattern Parse(string stored)
    {
        if (stored is ['w', .. var weeks] && int.TryParse(weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0)
            return new Weeks(every);
        if (stored is ['m', >= '0' and <= '4' and var nth, >= '1' and <= '7' and var day])
            return new Months(nth - '0', (IsoDayOfWeek)(day - '0'));
        throw new FormatException($"'{stored}' is no stored pattern.");
    }
}
