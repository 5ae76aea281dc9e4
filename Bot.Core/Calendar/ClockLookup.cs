namespace Bot.Core.Calendar;

/// <summary>Finds the times that a written clock can mean, as minutes since the midnight in which its day begins.</summary>
internal static class ClockLookup
{
    private const int Day = 24 * 60;
    private const int HalfDay = 12 * 60;

    /// <summary>The longest range that may pass midnight without a second date.</summary>
    private const int Longest = 16 * 60;

    /// <summary>Without an end. Midnight of a given day is its first or its last moment; of today and of no day, the coming one.</summary>
    public static IReadOnlyList<int> Single(ClockSpec clock, WhenSide side)
    {
        var minutes = clock.Minutes;
        if (clock.AfterMidnight)
        {
            if (!side.HasDate) return [minutes];
            return side.Date is DateSpec.FromToday { Days: 0, Months: 0 } ? [minutes + Day] : [minutes, minutes + Day];
        }
        return IsHalfUnknown(clock) ? [minutes, minutes + HalfDay] : [minutes];
    }

    /// <summary>The start of a range whose end has no date of its own.</summary>
    public static IReadOnlyList<int> Start(ClockSpec start, WhenSide side, ClockSpec end)
    {
        if (end.Afternoon is not null && IsOnTwelve(start))
        {
            // 10-2pm, 11-1am: as late before the end as it can be.
            var apart = Mod(end.Minutes - start.Minutes, HalfDay);
            return [Mod(end.Minutes - (apart == 0 ? HalfDay : apart), Day)];
        }
        // 7-14: who writes 14 writes 7 for the morning.
        var clock24 = end is { Afternoon: null, Style: ClockStyle.Firm, AfterMidnight: false };
        return clock24 && IsHalfUnknown(start) ? [start.Minutes] : Single(start, side);
    }

    /// <summary>The ends that a range from <paramref name="from"/> can have, none when it would end before it starts.</summary>
    public static IReadOnlyList<int> Ends(int from, ClockSpec start, ClockSpec end)
    {
        if (start with { Written = "" } == end with { Written = "" }) return [];
        var literal = After(from, end.Minutes, Day);
        IEnumerable<int> ends = [literal];
        if (IsOnTwelve(end))
        {
            var soonest = After(from, end.Minutes, HalfDay);
            var conversational = start.Afternoon is not null || start.Style == ClockStyle.Bare
                || (start.Style == ClockStyle.Loose && end.Style == ClockStyle.Bare);
            // Who writes 14 does not write 10 for 22:00.
            var mixed = start.Hour > 12 && !Fits(from, literal);
            ends = conversational ? [soonest] : literal <= Day ? [literal] : mixed ? [] : [soonest, literal];
        }
        return [.. ends.Where(until => Fits(from, until)).Distinct()];
    }

    private static bool Fits(int from, int until) => until - from <= Longest || until <= Day;

    /// <summary>It may be on the 12-hour clock without saying which half.</summary>
    private static bool IsOnTwelve(ClockSpec clock) =>
        clock is { Afternoon: null, Hour: >= 1 and <= 12, Style: not ClockStyle.Firm, AfterMidnight: false };

    private static bool IsHalfUnknown(ClockSpec clock) =>
        clock is { Style: ClockStyle.Bare, Hour: >= 1 and <= 7, Afternoon: null, AfterMidnight: false };

    private static int After(int from, int minutes, int every)
    {
        var apart = Mod(minutes - from, every);
        return from + (apart == 0 ? every : apart);
    }

    private static int Mod(int value, int by) => ((value % by) + by) % by;
}
