using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>
/// Where a local time lies in real time. An event is stored as its local date-time and zone; the instant is derived, and derived
/// anew when a government moves its clocks.
/// </summary>
public static class Instants
{
    /// <summary>
    /// Never fails: a time that the clocks skip moves forward by what they skip, of a time that happens twice the earlier one counts.
    /// Where a person is there to be asked, <see cref="WhenReader"/> asks instead.
    /// </summary>
    public static Instant Of(LocalDateTime local, DateTimeZone zone) => local.InZoneLeniently(zone).ToInstant();
}
