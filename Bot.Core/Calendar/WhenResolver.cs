using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>Looks a draft up on the calendar and the clocks of a zone: everything that it can mean there, and which of it may be.</summary>
internal sealed class WhenResolver(string written, WhenContext context)
{
    private const int GraceDays = 30;
    private readonly LocalDate _today = context.Today;

    public WhenRead Resolve(WhenDraft draft)
    {
        var (start, end) = (draft.Start, draft.End);
        if (start.IsEmpty) return Wrong(start.Part is null || !context.NeedsTime ? WhenTexts.Nothing : TimeMissing(start));
        if (start.Later is { } later && !Fix(start, later)) return Wrong(WhenTexts.TooFarAway);
        if (end?.Later is { } until && !Fix(end, until)) return Wrong(WhenTexts.TooFarAway);
        if (start.Clock is null) return end is null ? WithoutTime(start) : Wrong(WhenTexts.RangeNeedsTimes);
        if (end is { Clock: null }) return Wrong(WhenTexts.EndMissing);
        ClockSpec?[] clocks = [start.Clock, end?.Clock];
        if (Array.Find(clocks, clock => clock is { IsReal: false }) is { } unreal) return Wrong(WhenTexts.NoSuchTime(unreal.Written));
        return new WhenVerdict(context).Of(Meanings(start, end, out var wrong), wrong);
    }

    private List<Meaning> Meanings(WhenSide start, WhenSide? end, out Words? wrong)
    {
        wrong = null;
        var meanings = new List<Meaning>();
        var clock = start.Clock!.In(start.Part);
        var endClock = end?.Clock!.In(end.Part);
        var starts = end is { HasDate: false } ? ClockLookup.Start(clock, start, endClock!) : ClockLookup.Single(clock, start);
        foreach (var minutes in starts)
        {
            bool Ahead(LocalDate day) => Real(day, minutes, start.Offset)[^1].At.ToInstant() >= context.Now;
            var (days, unfit) = new DateLookup(_today, _today, GraceDays, Ahead).Find(start);
            wrong ??= unfit;
            foreach (var day in days)
            {
                if (end is not null) wrong = AddRanges(meanings, day, minutes, clock, start.Offset, end, endClock!) ?? wrong;
                else meanings.AddRange(Real(day, minutes, start.Offset).Select(time => new Meaning(time, null)));
            }
        }
        return meanings;
    }

    private Words? AddRanges(
        List<Meaning> meanings, LocalDate day, int minutes, ClockSpec clock, Offset? offset, WhenSide end, ClockSpec endClock)
    {
        var begin = At(day, minutes);
        var (untils, wrong) = end.HasDate
            ? DatedEnds(end, endClock, begin)
            : ([.. ClockLookup.Ends(minutes, clock, endClock).Select(until => At(day, until))], null);
        if (untils.Count == 0) return wrong ?? WhenTexts.EndBeforeStart(clock.Written, endClock.Written);
        foreach (var until in untils)
        {
            var (fromOffset, untilOffset) = (offset, end.Offset);
            if (RealTime.IsForeign(fromOffset, begin, context.Zone)) untilOffset ??= fromOffset;
            if (RealTime.IsForeign(untilOffset, until, context.Zone)) fromOffset ??= untilOffset;
            meanings.AddRange(
                from first in RealTime.Of(begin, fromOffset, context.Zone)
                from last in RealTime.Of(until, untilOffset, context.Zone)
                select new Meaning(first, last));
        }
        return null;
    }

    private (IReadOnlyList<LocalDateTime>, Words?) DatedEnds(WhenSide end, ClockSpec clock, LocalDateTime from)
    {
        var ends = new List<LocalDateTime>();
        Words? wrong = null;
        foreach (var minutes in ClockLookup.Single(clock, end))
        {
            var (days, unfit) = new DateLookup(_today, from.Date, 0, day => At(day, minutes) > from).Find(end);
            wrong ??= unfit;
            ends.AddRange(days.Select(day => At(day, minutes)));
        }
        return (ends, wrong);
    }

    private WhenRead WithoutTime(WhenSide side)
    {
        var (days, wrong) = new DateLookup(_today, _today, GraceDays, day => day >= _today).Find(side);
        var verdict = new WhenVerdict(context).Of(days.Select(Alone), wrong);
        return context.NeedsTime && verdict is not WhenRead.Wrong ? Wrong(TimeMissing(side)) : verdict;
    }

    private Meaning Alone(LocalDate day) => new(new(context.Zone.AtStartOfDay(day), ClockChange.None), null, HasTime: false);

    /// <summary>Shows the person's own words with a time that is right there.</summary>
    private Words TimeMissing(WhenSide side)
    {
        string[] times = side.Part == DayPart.Morning ? ["10:00"] : ["18:00", "21:00", "23:30"];
        var examples = times.Select(time => $"{written} {time}");
        return WhenTexts.TimeMissing(examples.FirstOrDefault(text => WhenReader.Read(text, context) is not WhenRead.Wrong));
    }

    /// <summary>Turns "in 2 hours" into the date and time that it is, to the minute. False when that is out of reach.</summary>
    private bool Fix(WhenSide side, Amount later)
    {
        const int MostDays = 4_000;
        const int MostMonths = 120;
        if (later.Days > MostDays || later.Months > MostMonths || later.Minutes > MostDays * 24 * 60) return false;
        var days = context.Now.InZone(context.Zone).LocalDateTime.PlusMonths(later.Months).PlusDays(later.Days);
        var exact = (Instants.Of(days, context.Zone) + Duration.FromMinutes(later.Minutes)).InZone(context.Zone);
        side.Date = new DateSpec.OfYear(exact.Day, exact.Month, exact.Year);
        side.Clock = new(exact.Hour, exact.Minute, ClockStyle.Firm, "");
        side.Offset = exact.Offset;
        return true;
    }

    private IReadOnlyList<RealTime> Real(LocalDate day, int minutes, Offset? offset) => RealTime.Of(At(day, minutes), offset, context.Zone);

    private static LocalDateTime At(LocalDate day, int minutes) => day.AtMidnight().PlusMinutes(minutes);

    private static WhenRead.Wrong Wrong(Words words) => new(words);
}
