using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>Finds the days that a written date can mean.</summary>
/// <param name="today">What "tomorrow" counts from.</param>
/// <param name="origin">What "the next friday" counts from: today, or the start of a range when looking for its end.</param>
/// <param name="graceDays">How long ago a date without a year may lie before next year is meant.</param>
/// <param name="ahead">Whether what was written is still ahead on a day.</param>
internal sealed class DateLookup(LocalDate today, LocalDate origin, int graceDays, Func<LocalDate, bool> ahead)
{
    private const int EarliestYear = 1970;
    private const int LatestYearsAhead = 10;
    private const int MostDays = 4_000;
    private const int MostMonths = 120;

    /// <summary>At least one day, or what is wrong.</summary>
    public (IReadOnlyList<LocalDate> Days, Words? Wrong) Find(WhenSide side)
    {
        if (side is { Date: null, NextWeek: true, Weekday: null }) return ([], WhenTexts.NextWhat);
        if (side.Date is null) return ([OnWeekday(side)], null);
        var (days, wrong) = side.Date switch
        {
            DateSpec.FromToday relative => FromToday(relative),
            DateSpec.OfMonth date => OfMonth(date.Day),
            DateSpec.OfYear date => OfYear(date, ahead: null),
            DateSpec.EitherWay date => EitherWay(date),
            _ => ([], WhenTexts.Nothing),
        };
        if (wrong is not null || side.Weekday is not { } weekday) return (days, wrong);
        var fitting = days.Where(day => day.DayOfWeek == weekday).ToList();
        return fitting.Count > 0 ? (fitting, null) : ([], WhenTexts.OtherWeekday(days[0], weekday));
    }

    private LocalDate OnWeekday(WhenSide side)
    {
        if (side.Weekday is not { } weekday) return ahead(origin) ? origin : origin.PlusDays(1);
        if (side.NextWeek) return origin.PlusDays(7 - (int)origin.DayOfWeek + (int)weekday);
        var first = origin.DayOfWeek == weekday ? origin : origin.Next(weekday);
        return ahead(first) ? first : first.PlusWeeks(1);
    }

    private (IReadOnlyList<LocalDate>, Words?) FromToday(DateSpec.FromToday date) =>
        date.Days > MostDays || date.Months > MostMonths
            ? ([], WhenTexts.TooFarAway)
            : ([today.PlusMonths(date.Months).PlusDays(date.Days)], null);

    private (IReadOnlyList<LocalDate>, Words?) OfMonth(int day)
    {
        for (var month = origin.With(DateAdjusters.StartOfMonth); month.Year <= origin.Year + 1; month = month.PlusMonths(1))
        {
            if (day < 1 || day > month.Calendar.GetDaysInMonth(month.Year, month.Month)) continue;
            var date = month.PlusDays(day - 1);
            if (ahead(date)) return ([date], null);
        }
        return ([], WhenTexts.NoSuchDay(day));
    }

    private (IReadOnlyList<LocalDate>, Words?) EitherWay(DateSpec.EitherWay date)
    {
        // Both are possible months and days, and only one of them can be 30 February.
        var dayFirst = OfYear(new(date.First, date.Second, date.Year), ahead);
        var monthFirst = OfYear(new(date.Second, date.First, date.Year), ahead);
        return dayFirst.Days.Count + monthFirst.Days.Count > 0 ? ([.. dayFirst.Days, .. monthFirst.Days], null) : dayFirst;
    }

    private (IReadOnlyList<LocalDate> Days, Words? Wrong) OfYear(DateSpec.OfYear date, Func<LocalDate, bool>? ahead)
    {
        if (date.Year is { } year)
        {
            if (year < EarliestYear || year > today.Year + LatestYearsAhead) return ([], WhenTexts.OddYear(year));
            return Exists(date, year) ? ([new(year, date.Month, date.Day)], null) : ([], WhenTexts.NoSuchDate(date.Day, date.Month, year));
        }
        // Eight years reach over 2100, which has no 29 February.
        for (year = origin.Year - 1; year <= origin.Year + 8; year++)
        {
            if (!Exists(date, year)) continue;
            var day = new LocalDate(year, date.Month, date.Day);
            if (ahead is null ? day >= origin.PlusDays(-graceDays) : ahead(day)) return ([day], null);
        }
        return ([], WhenTexts.NoSuchDate(date.Day, date.Month, null));
    }

    private static bool Exists(DateSpec.OfYear date, int year) =>
        date is { Month: >= 1 and <= 12, Day: >= 1 } && date.Day <= CalendarSystem.Iso.GetDaysInMonth(year, date.Month);
}
