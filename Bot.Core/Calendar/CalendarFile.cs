using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Calendar;

/// <summary>Writes iCalendar files and feeds (RFC 5545), which every calendar program reads.</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8; method=PUBLISH";

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The whole file; to be sent as UTF-8 without a byte order mark.</summary>
    /// <param name="events">None is allowed: an empty feed.</param>
    /// <param name="now">When the file is made.</param>
    /// <param name="name">What a calendar that subscribes to a feed is called; empty for the file of one event.</param>
    public static string Write(IReadOnlyCollection<CalendarEvent> events, Instant now, string name = "")
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//SmileBot//SmileBot//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("NAME", name);
        lines.AddText("X-WR-CALNAME", name);
        foreach (var zone in events.Where(one => !IsUtc(one.Zone)).GroupBy(one => one.Zone))
        {
            CalendarZone.Write(lines, zone.Key, zone.Min(one => one.Start.Year), zone.Max(one => one.End.Year));
        }
        foreach (var one in events) Write(lines, one, now);
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    private static void Write(ContentLines lines, CalendarEvent one, Instant now)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", one.Uid);
        lines.Add("DTSTAMP", Utc.Format(now));
        lines.Add("LAST-MODIFIED", Utc.Format(one.Changed));
        lines.Add("SEQUENCE", one.Sequence.ToString(CultureInfo.InvariantCulture));
        var (start, end) = (Instants.Of(one.Start, one.Zone), Instants.Of(one.End, one.Zone));
        Time(lines, "DTSTART", start, one.Zone);
        // A start that the clocks skip moves forward, perhaps past its end; without an end the file stays valid.
        if (end > start) Time(lines, "DTEND", end, one.Zone);
        lines.AddText("SUMMARY", one.Title);
        lines.AddText("DESCRIPTION", one.Description);
        lines.AddText("LOCATION", one.Location);
        if (one.Page is { } page) lines.Add("URL", page.AbsoluteUri);
        lines.Add("STATUS", one.Cancelled ? "CANCELLED" : "CONFIRMED");
        lines.Add("END", "VEVENT");
    }

    private static void Time(ContentLines lines, string name, Instant at, DateTimeZone zone)
    {
        if (IsUtc(zone)) lines.Add(name, Utc.Format(at));
        else lines.Add($"{name};TZID={zone.Id}", Local.Format(at.InZone(zone).LocalDateTime));
    }

    private static bool IsUtc(DateTimeZone zone) => zone.Id is "UTC" or "Etc/UTC";
}
