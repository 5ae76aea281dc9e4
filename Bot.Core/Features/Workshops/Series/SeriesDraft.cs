using Bot.Core.Calendar;
using Bot.Core.Calendar.Repeating;
using Bot.Core.Commands;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>Makes a series of one date, and dates of a series. Pure.</summary>
internal static class SeriesDraft
{
    /// <param name="first">The first date.</param>
    /// <param name="until">The last day on which one may begin; null where a number of dates was said.</param>
    /// <exception cref="Problem">What was said does not go together.</exception>
    public static SeriesPlan Of(SeriesId id, Workshop first, Repeats repeats, When? until, int? times)
    {
        var day = first.LocalStart.Date;
        var pattern = repeats.From(day) ?? throw new Problem(SeriesTexts.DoesNotBegin(NextThatFits(repeats, day)));
        var recurrence = new Recurrence(pattern, first.LocalStart, first.Zone);
        var dates = Count(recurrence, until, times);
        if (dates < 2) throw new Problem(SeriesTexts.OnlyOne);
        return new()
        {
            Id = id,
            Pattern = pattern.ToString(),
            AnchorNumber = 1,
            AnchorLocal = first.LocalStart,
            ZoneId = first.ZoneId,
            LastNumber = dates,
        };
    }

    /// <summary>A date like another one of the series, with nobody in it and no card yet.</summary>
    public static Workshop Date(SeriesPlan plan, Workshop like, int number, WorkshopId id, Instant now)
    {
        var (local, start) = (plan.Local(number), plan.At(number));
        return like with
        {
            Id = id,
            Card = id.Value,
            SeriesId = plan.Id,
            SeriesNumber = number,
            SeriesPattern = plan.Pattern,
            LocalStart = local,
            Start = start,
            OpensAt = Opens(like, local),
            State = WorkshopState.Planned,
            Revision = 0,
            Sequence = 0,
            Moves = 0,
            MovedFrom = null,
            MovedAt = null,
            Changed = WorkshopField.None,
            ChangedAt = now,
            OwnFields = 0,
            Carded = false,
            CountGoing = 0,
            CountSeats = 0,
            CountMaybe = 0,
            CountWaiting = 0,
            CountCant = 0,
            CountHeld = 0,
            DrawAt = null,
            DrawnAt = null,
            Helpers = 0,
            Questions = 0,
        };
    }

    /// <summary>Sign-up of a date opens as many days before it, at the same time of day, as that of the one that it is like.</summary>
    public static Instant? Opens(Workshop like, LocalDateTime local)
    {
        if (like.OpensAt is not { } opens) return null;
        var there = opens.InZone(like.Zone).LocalDateTime;
        var days = Period.DaysBetween(there.Date, like.LocalStart.Date);
        return Instants.Of(local.Date.PlusDays(-days) + there.TimeOfDay, like.Zone);
    }

    /// <exception cref="Problem">Neither was said, both, or too many dates come of it.</exception>
    public static int Count(Recurrence recurrence, When? until, int? times)
    {
        if (until is null && times is null) throw new Problem(SeriesTexts.UntilWhen);
        if (until is not null && times is not null) throw new Problem(SeriesTexts.EitherOr);
        var dates = times ?? recurrence.Until(until!.Start.Date, SeriesPlan.Most + 1);
        return dates <= SeriesPlan.Most ? dates : throw new Problem(SeriesTexts.TooMany);
    }

    private static LocalDate NextThatFits(Repeats repeats, LocalDate day)
    {
        while (repeats.From(day) is null) day = day.PlusDays(1);
        return day;
    }
}
