using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>What became of a change of several dates. Kept with its once-key.</summary>
/// <param name="Dates">Dates that were changed.</param>
/// <param name="Kept">Dates that keep what was changed of them alone.</param>
/// <param name="Told">People who are told, each once.</param>
/// <param name="Meanwhile">What somebody else wrote there since a form was opened, so that nothing was changed; null when nobody did.</param>
internal sealed record ManyDates(int Dates, int Kept, int Told, int Promoted = 0, string? Meanwhile = null);

/// <summary>Cancels a date of a series and all that come later; each person is told once.</summary>
public sealed class SeriesCanceller(IDatabase db, WorkshopChanges changes, Notes notes, ReminderPlan reminders, WorkshopHistory history)
{
    internal Task<ManyDates> Cancel(WorkshopId asked, SeriesId series, int from, Caller who, CancellationToken ct) =>
        db.WriteAbout(AllDatesHandler.About(series), who.Once, async tx =>
        {
            var plan = await SeriesTable.Lock(tx, series) ?? throw new Problem(Texts.Gone);
            Workshop? first = null;
            var (dates, people) = (0, new HashSet<PersonId>());
            foreach (var id in await SeriesTable.From(tx, series, from, who.Now))
            {
                var change = await changes.BeginAsOrganiser(tx, id, who);
                var workshop = change.Workshop;
                if (workshop.Cancelled || who.Now >= workshop.End) continue;
                await change.Save(workshop with { State = WorkshopState.Cancelled, Sequence = workshop.Sequence + 1, ChangedAt = who.Now });
                await history.Add(tx, id, new(HistoryKind.Cancelled), who);
                await change.TakeBackOffers();
                await reminders.Cancel(tx, workshop);
                foreach (var one in await RsvpTable.Concerned(tx, id)) people.Add(one.Person);
                await changes.Finish(tx, change, who.Now);
                foreach (var old in await OldCardTable.Of(tx, id)) await notes.Refresh(tx, new(WorkshopCards.Source, old.Card));
                if (first is null || workshop.Start < first.Start) first = workshop;
                dates++;
            }
            if (first is null) throw new Problem(SeriesTexts.NoDates);
            // The series ends before them: dates that are added later follow the last that takes place.
            await SeriesTable.Save(tx, plan with { LastNumber = Math.Max(1, Math.Min(plan.LastNumber, from - 1)) });
            await notes.AddAll(tx, people.Order(ById).Select(person => SeriesTell.Cancelled(first, dates, person, who.Now)));
            return new ManyDates(dates, 0, people.Count);
        }, ct);

    internal static readonly Comparer<PersonId> ById = Comparer<PersonId>.Create((one, other) => one.Value.CompareTo(other.Value));
}
