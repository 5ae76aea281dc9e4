using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>
/// The part of every day in which a person wants no messages, in that person's local time. It may pass midnight
/// (21:00 to 8:00). The same time twice means none.
/// </summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="To">The first minute that is not quiet any more.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    public static readonly QuietHours None = new(LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>
    /// The latest moment up to <paramref name="planned"/> that is not inside the quiet hours: itself, or when they began.
    /// A night in which the clocks change stays one night: it ends with the later of two doubled times.
    /// </summary>
    public Instant SendBy(Instant planned, DateTimeZone zone)
    {
        if (From == To) return planned;
        var today = planned.InZone(zone).Date;
        foreach (var evening in (ReadOnlySpan<LocalDate>)[today, today.PlusDays(-1)])
        {
            var begins = Instants.Of(evening.At(From), zone);
            if (begins <= planned && planned < Ends(evening, zone)) return begins;
        }
        return planned;
    }

    private Instant Ends(LocalDate evening, DateTimeZone zone)
    {
        var end = (From < To ? evening : evening.PlusDays(1)).At(To);
        var mapping = zone.MapLocal(end);
        return mapping.Count == 2 ? mapping.Last().ToInstant() : Instants.Of(end, zone);
    }
}
