using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Moving;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>
/// Moves a date of a series and all that come later: they follow each other from the new date on as they did before. Each person is told
/// once and keeps every place; nobody is asked, and nobody loses a seat by silence.
/// </summary>
public sealed class SeriesMover(IDatabase db, Mover mover, WorkshopChanges changes, Notes notes)
{
    internal Task<ManyDates> Move(WorkshopId asked, SeriesId series, int moves, Instant start, int lengthMinutes, Caller who, CancellationToken ct) =>
        db.WriteAbout(AllDatesHandler.About(series), who.Once, async tx =>
        {
            var plan = await SeriesTable.Lock(tx, series) ?? throw new Problem(Texts.Gone);
            var first = await WorkshopTable.Find(tx, asked) ?? throw new Problem(Texts.Gone);
            Check.Organiser(first, who);
            Mover.CheckMove(first, moves, start, who.Now);
            var number = first.SeriesNumber!.Value;
            plan = plan.MovedTo(number, start.InZone(first.Zone).LocalDateTime);
            await SeriesTable.Save(tx, plan);
            var (dates, kept, people) = (0, 0, new HashSet<PersonId>());
            foreach (var id in await SeriesTable.From(tx, series, number, who.Now))
            {
                var change = await changes.BeginAsOrganiser(tx, id, who);
                var date = change.Workshop;
                if (id != asked && date.HasOwn(WorkshopField.When))
                {
                    kept++;
                    continue;
                }
                var to = plan.At(date.SeriesNumber!.Value);
                if (to == date.Start || to <= who.Now) continue;
                var after = date.WithOwn(WorkshopField.When, own: false);
                foreach (var one in await mover.Together(tx, change, after, to, lengthMinutes, who)) people.Add(one.Person);
                if (id == asked) first = change.Workshop;
                dates++;
            }
            await notes.AddAll(tx, people.Order(SeriesCanceller.ById).Select(person => SeriesTell.Moved(first, person, who.Now)));
            return new ManyDates(dates, kept, people.Count);
        }, ct);
}
