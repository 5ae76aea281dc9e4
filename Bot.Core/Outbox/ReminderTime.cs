using Bot.Core.Calendar;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// When a person is reminded, around quiet hours: before they begin while that is still possible; once they have begun, after they end
/// if at least half of the time ahead of the event is left then; else exactly when planned, without a sound.
/// </summary>
public static class ReminderTime
{
    /// <summary>So much before quiet hours begin, because a crowd takes some minutes to be written to.</summary>
    public static readonly Duration Before = Duration.FromMinutes(15);

    /// <param name="planned">When the reminder would be sent if there were no quiet hours.</param>
    /// <param name="expires">When it is of no more use: the event's start.</param>
    public static Instant Plan(QuietHours quiet, DateTimeZone zone, Instant planned, Instant? expires, Instant now)
    {
        if (Began(quiet, zone, planned) is not { } began) return planned;
        return now < began ? Instant.Max(began - Before, now) : After(quiet, zone, began, planned, expires);
    }

    /// <summary>For one that is late, because the bot was away or the platform slow.</summary>
    /// <returns>When it is to be sent; null for now.</returns>
    public static Instant? Hold(QuietHours quiet, DateTimeZone zone, Instant? expires, Instant now)
    {
        if (Began(quiet, zone, now) is not { } began) return null;
        var at = After(quiet, zone, began, now, expires);
        return at > now ? at : null;
    }

    public static bool IsQuiet(QuietHours quiet, DateTimeZone zone, Instant at) => Began(quiet, zone, at) is not null;

    /// <summary>
    /// When quiet hours end on the day after the one of <paramref name="now"/>: the soonest time for what today had no room for.
    /// </summary>
    public static Instant NextMorning(QuietHours quiet, DateTimeZone zone, Instant now)
    {
        var tomorrow = now.InZone(zone).Date.PlusDays(1);
        return quiet.From == quiet.To ? zone.AtStartOfDay(tomorrow).ToInstant() : End(tomorrow.At(quiet.To), zone);
    }

    private static Instant After(QuietHours quiet, DateTimeZone zone, Instant began, Instant planned, Instant? expires)
    {
        var evening = began.InZone(zone).Date;
        var end = End((quiet.From < quiet.To ? evening : evening.PlusDays(1)).At(quiet.To), zone);
        return expires is not { } start || start - end >= (start - planned) / 2 ? end : planned;
    }

    private static Instant? Began(QuietHours quiet, DateTimeZone zone, Instant at)
    {
        // The first quiet minute is quiet from its beginning on.
        var within = at + Duration.Epsilon;
        var began = quiet.SendBy(within, zone);
        return began == within ? null : began;
    }

    private static Instant End(LocalDateTime local, DateTimeZone zone)
    {
        // A night in which the clocks go back is over at the later of the two times.
        var mapping = zone.MapLocal(local);
        return mapping.Count == 2 ? mapping.Last().ToInstant() : Instants.Of(local, zone);
    }
}
