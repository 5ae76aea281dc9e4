using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>Writes the dates of a series, each a workshop of its own.</summary>
public sealed class SeriesMaker(Ids ids, ReminderPlan reminders, SeriesSteps steps, Notes notes)
{
    internal SeriesId NewId() => ids.New<SeriesId>();

    /// <summary>Adds the dates of these numbers; the series is locked or new.</summary>
    /// <param name="like">What they are like.</param>
    /// <returns>The new dates, soonest first.</returns>
    internal async Task<IReadOnlyList<Workshop>> Add(Tx tx, SeriesPlan plan, Workshop like, int from, Instant now)
    {
        like = await ReserveTable.With(tx, like);
        var made = new List<Workshop>();
        var asked = await QuestionTable.Of(tx, like.Id);
        for (var number = from; number <= plan.LastNumber; number++)
        {
            var date = SeriesDraft.Date(plan, like, number, ids.New<WorkshopId>(), now);
            if (date.Start <= now) continue;
            await WorkshopTable.Insert(tx, date);
            if (date.Reserved > 0) await ReserveTable.Replace(tx, date.Id, date.Reserves);
            if (asked.Count > 0) await QuestionTable.Copy(tx, asked, date.Id, ids);
            await reminders.Plan(tx, date);
            await notes.AddAll(tx, Tell.PlaceStep(date, now));
            if (date.OpensAt is not null && SeriesTell.Regulars(date, now) is { } step) await notes.Add(tx, step);
            made.Add(date);
        }
        if (like.OpensAfter(now) && SeriesTell.Regulars(like with { SeriesId = plan.Id }, now) is { } first) await notes.Add(tx, first);
        await steps.Plan(tx, plan.Id, now);
        return made;
    }
}
