using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>A length as written: calendar months and days, and elapsed minutes, each counted apart.</summary>
internal readonly record struct Amount(int Months, int Days, int Minutes)
{
    private const int MinutesOfDay = 24 * 60;

    public static Amount operator +(Amount left, Amount right) =>
        new(left.Months + right.Months, left.Days + right.Days, left.Minutes + right.Minutes);

    /// <summary>Null for a part of a month, which has no length. A part of a day is elapsed time.</summary>
    public static Amount? Of(decimal count, TimeUnit unit)
    {
        if (unit is TimeUnit.Hour or TimeUnit.Minute) return new(0, 0, Rounded(count * (unit == TimeUnit.Hour ? 60 : 1)));
        var whole = (int)count;
        if (unit == TimeUnit.Month) return whole == count ? new(whole, 0, 0) : null;
        var days = unit == TimeUnit.Week ? 7 : 1;
        return new(0, whole * days, Rounded((count - whole) * days * MinutesOfDay));
    }

    /// <summary>As an event's length, where a day is 24 hours; null with months in it.</summary>
    public Duration? ToDuration() => Months == 0 ? Duration.FromMinutes(Days * (long)MinutesOfDay + Minutes) : null;

    private static int Rounded(decimal minutes) => (int)Math.Round(minutes, MidpointRounding.AwayFromZero);
}
