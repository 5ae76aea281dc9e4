using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Calendar;

/// <summary>For whom a time is written.</summary>
/// <param name="Language">The language of the words.</param>
/// <param name="Zone">The clocks.</param>
/// <param name="Now">The present: the year is named only when it is another.</param>
/// <param name="NamesZone">True where a reader's own clocks may be others: adds <i>(Madrid time)</i>.</param>
public sealed record TimeView(Language Language, DateTimeZone Zone, Instant Now, bool NamesZone = false);

/// <summary>Times in words for people, the same on every machine: <i>Fri 27 Nov, 18:00</i>, <i>vie 27 nov, 18:00</i>.</summary>
public static class TimeWords
{
    private static readonly LocalTimePattern HourMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary><i>Fri 27 Nov, 18:00</i>, <i>Fri 27 Nov</i> or <i>18:00</i>; the zone is never added to a date alone.</summary>
    public static string Of(Instant at, MomentStyle style, TimeView view)
    {
        var local = at.InZone(view.Zone);
        return style switch
        {
            MomentStyle.Date => Day(local.Date, view),
            MomentStyle.Time => Clock(local.TimeOfDay) + ZoneSuffix(view),
            _ => $"{Day(local.Date, view)}, {Clock(local.TimeOfDay)}{ZoneSuffix(view)}",
        };
    }

    /// <summary><i>Sat 28 Nov, 10:00–14:00</i>, also past midnight; with the end's date from there on.</summary>
    public static string Range(Instant start, Instant end, TimeView view)
    {
        var (from, until) = (start.InZone(view.Zone), end.InZone(view.Zone));
        var day = Day(from.Date, view);
        var days = Period.DaysBetween(from.Date, until.Date);
        return days == 0 || (days == 1 && until.TimeOfDay < from.TimeOfDay)
            ? $"{day}, {Clock(from.TimeOfDay)}–{Clock(until.TimeOfDay)}{ZoneSuffix(view)}"
            : $"{day}, {Clock(from.TimeOfDay)} – {Day(until.Date, view)}, {Clock(until.TimeOfDay)}{ZoneSuffix(view)}";
    }

    /// <summary><i>2 h 30 min</i>, <i>1 day 2 h</i>; whole minutes, a day is 24 hours.</summary>
    public static string Length(Duration length, Language language)
    {
        var days = length.Days;
        var parts = new List<string>(3);
        if (days != 0) parts.Add($"{Number(days)} {DayWord(language)}{(days == 1 ? "" : "s")}");
        if (length.Hours != 0) parts.Add($"{Number(length.Hours)} h");
        if (length.Minutes != 0 || parts.Count == 0) parts.Add($"{Number(length.Minutes)} min");
        return string.Join(' ', parts);
    }

    /// <summary><i>Madrid time</i>, <i>hora de Madrid</i>, <i>UTC</i>, <i>UTC+2</i>.</summary>
    public static string ZoneName(DateTimeZone zone, Language language)
    {
        if (ZoneNames.OfFixed(zone) is { } offset) return offset;
        var place = ZoneNames.Place(zone.Id, language);
        return language == Language.Spanish ? $"hora de {place}" : $"{place} time";
    }

    /// <summary><i>UTC+2</i>, <i>UTC-3:30</i>, <i>UTC</i>.</summary>
    internal static string OffsetName(Offset offset)
    {
        if (offset == Offset.Zero) return "UTC";
        var minutes = Math.Abs(offset.Seconds) / 60;
        var rest = minutes % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{minutes % 60:00}");
        return string.Create(CultureInfo.InvariantCulture, $"UTC{(offset.Seconds < 0 ? '-' : '+')}{minutes / 60}{rest}");
    }

    internal static string Clock(LocalTime time) => HourMinute.Format(time);

    /// <summary>Always with the year: <i>Fri 20 Nov 2026, 18:00</i>.</summary>
    internal static string Full(LocalDateTime at, Language language) =>
        $"{Weekday(at.Date, language)} {DayOnly(at.Date, language)}, {Clock(at.TimeOfDay)}";

    /// <summary><i>20 Nov 2026</i>.</summary>
    internal static string DayOnly(LocalDate day, Language language) => $"{DayMonth(day, language)} {Number(day.Year)}";

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(LocalDate day, TimeView view)
    {
        var year = day.Year == view.Now.InZone(view.Zone).Year ? "" : $" {Number(day.Year)}";
        return $"{Weekday(day, view.Language)} {DayMonth(day, view.Language)}{year}";
    }

    private static string Weekday(LocalDate day, Language language) => CalendarNames.In(language).ShortDay(day.DayOfWeek);

    private static string DayMonth(LocalDate day, Language language) =>
        $"{Number(day.Day)} {CalendarNames.In(language).ShortMonth(day.Month)}";

    private static string DayWord(Language language) => language == Language.Spanish ? "día" : "day";

    private static string ZoneSuffix(TimeView view) => view.NamesZone ? $" ({ZoneName(view.Zone, view.Language)})" : "";
}
