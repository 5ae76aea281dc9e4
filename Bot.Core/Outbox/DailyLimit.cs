using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// How many messages with reminders a person gets on a day of theirs. The last one that the day has room for takes along everything
/// that is due later on that day, so that nothing is lost.
/// </summary>
internal static class DailyLimit
{
    /// <summary>The person's day around <paramref name="now"/>.</summary>
    public static Interval Day(DateTimeZone zone, Instant now) => zone.AtStartOfDay(now.InZone(zone).Date) is var start
        ? new(start.ToInstant(), zone.AtStartOfDay(start.Date.PlusDays(1)).ToInstant())
        : default;

    /// <returns>Up to which instant what is due goes along; null when the day has no room for another message.</returns>
    public static Instant? TakesAlong(long sent, int perDay, Interval day, Instant now)
    {
        if (sent >= perDay) return null;
        return sent == perDay - 1 ? day.End - Duration.FromMilliseconds(1) : now;
    }
}
