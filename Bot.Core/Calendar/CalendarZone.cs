using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Calendar;

/// <summary>
/// Writes a VTIMEZONE, RFC 5545 section 3.6.5: one observance for each time that the clocks changed in the years of the events.
/// Exact, where a rule of recurrence would be wrong for the years in which a government changed its mind.
/// </summary>
internal static class CalendarZone
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly OffsetPattern WholeMinutes = OffsetPattern.CreateWithInvariantCulture("+HHmm");
    private static readonly OffsetPattern Seconds = OffsetPattern.CreateWithInvariantCulture("+HHmmss");

    /// <param name="lines">Where to write.</param>
    /// <param name="zone">The zone; its id is the TZID.</param>
    /// <param name="firstYear">The first year that must be right.</param>
    /// <param name="lastYear">The last one.</param>
    public static void Write(ContentLines lines, DateTimeZone zone, int firstYear, int lastYear)
    {
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", zone.Id);
        var from = Instant.FromUtc(firstYear, 1, 1, 0, 0) - Duration.FromDays(1);
        var to = Instant.FromUtc(lastYear, 12, 31, 0, 0) + Duration.FromDays(2);
        foreach (var interval in zone.GetZoneIntervals(from, to)) Observance(lines, zone, interval);
        lines.Add("END", "VTIMEZONE");
    }

    private static void Observance(ContentLines lines, DateTimeZone zone, NodaTime.TimeZones.ZoneInterval interval)
    {
        var kind = interval.Savings > Offset.Zero ? "DAYLIGHT" : "STANDARD";
        var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
        // The change happens on the clocks as they were before it.
        var start = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : new LocalDateTime(1601, 1, 1, 0, 0);
        lines.Add("BEGIN", kind);
        lines.Add("DTSTART", Local.Format(start));
        lines.Add("TZOFFSETFROM", Text(before));
        lines.Add("TZOFFSETTO", Text(interval.WallOffset));
        lines.AddText("TZNAME", interval.Name);
        lines.Add("END", kind);
    }

    private static string Text(Offset offset) => (offset.Seconds % 60 == 0 ? WholeMinutes : Seconds).Format(offset);
}
