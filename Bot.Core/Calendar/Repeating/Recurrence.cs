using NodaTime;

namespace Bot.Core.Calendar.Repeating;

/// <summary>
/// A pattern with its first date and a time of day on the clocks of one zone. 18:00 stays 18:00 there, whatever the clocks do; a time that
/// they skip moves forward by what they skip, of one that happens twice the earlier counts (<see cref="Instants"/>).
/// </summary>
public sealed record Recurrence(Pattern Pattern, LocalDateTime First, DateTimeZone Zone)
{
    /// <summary>The local time of a date as planned, counted from 0.</summary>
    public LocalDateTime Local(int number) => Pattern.Date(First.Date, number) + First.TimeOfDay;

    /// <summary>When it really begins.</summary>
    public Instant At(int number) => Instants.Of(Local(number), Zone);

    /// <summary>How many dates there are up to and with a day; at most <paramref name="most"/> are counted.</summary>
    public int Until(LocalDate last, int most)
    {
        var count = 0;
        while (count < most && Pattern.Date(First.Date, count) <= last) count++;
        return count;
    }

    /// <summary>The number of the first date on or after a day.</summary>
    public int NextFrom(LocalDate day)
    {
        var number = 0;
        while (Pattern.Date(First.Date, number) < day) number++;
        return number;
    }
}
