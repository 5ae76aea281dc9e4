using NodaTime;
using NodaTime.Text;

namespace Bot.Host.Sandbox;

/// <summary>Durations as ISO 8601 writes them.</summary>
internal static class ClockWords
{
    private static readonly Duration Longest = Duration.FromDays(366);

    /// <summary>Reads how far the clock is to be turned: weeks, days, hours, minutes and seconds, but no months, which differ in length.</summary>
    public static Duration Read(string text)
    {
        if (Parse(text) is not { } duration)
            throw SandboxFault.Wrong($"advance: '{Short(text)}' is not an ISO 8601 duration; give one such as PT24H or P2DT30M.");
        return duration > Duration.Zero && duration <= Longest
            ? duration
            : throw SandboxFault.Wrong("advance: the clock can be turned forward by more than nothing and at most 366 days at once.");
    }

    /// <summary>In hours, minutes and seconds, since a day is not always 24 hours.</summary>
    public static string Write(TimeSpan turned)
    {
        var seconds = (long)turned.TotalSeconds;
        var period = new PeriodBuilder { Hours = seconds / 3600, Minutes = seconds / 60 % 60, Seconds = seconds % 60 }.Build();
        return period.Equals(Period.Zero) ? "PT0S" : PeriodPattern.Roundtrip.Format(period);
    }

    private static Duration? Parse(string text)
    {
        var period = PeriodPattern.NormalizingIso.Parse(text);
        if (!period.Success || period.Value.Months != 0 || period.Value.Years != 0) return null;
        try
        {
            return period.Value.ToDuration();
        }
        catch (OverflowException)
        {
            return Duration.MaxValue;
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
