using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>Changes one thing about a date and all that come later; dates that were changed alone keep what was changed.</summary>
public sealed class SeriesEditor(IDatabase db, WorkshopChanges changes, Notes notes, WorkshopHistory history)
{
    internal Task<ManyDates> Change(
        Workshop asked, WorkshopField field, string? was, Func<Workshop, Workshop> edit, Caller who, CancellationToken ct) =>
        db.WriteAbout(AllDatesHandler.About(asked.SeriesId!.Value), who.Once, tx => Change(tx, asked, field, was, edit, who), ct);

    private async Task<ManyDates> Change(
        Tx tx, Workshop asked, WorkshopField field, string? was, Func<Workshop, Workshop> edit, Caller who)
    {
        var series = asked.SeriesId!.Value;
        if (await SeriesTable.Lock(tx, series) is null) throw new Problem(Texts.Gone);
        var first = await Needs.ReserveTable.With(tx, await WorkshopTable.Find(tx, asked.Id) ?? throw new Problem(Texts.Gone));
        Check.Organiser(first, who);
        Check.CanBeChanged(first, who.Now);
        if (was is not null && Fields.Present(first, field) is var present && present != was) return new(0, 0, 0, Meanwhile: present);
        var (dates, kept, promoted, people) = (0, 0, 0, new HashSet<PersonId>());
        foreach (var id in await SeriesTable.From(tx, series, asked.SeriesNumber ?? 1, who.Now))
        {
            var change = await changes.BeginAsOrganiser(tx, id, who);
            var before = change.Workshop;
            if (id != asked.Id && before.HasOwn(field))
            {
                kept++;
                continue;
            }
            var after = Editor.Edit(before, field, edit, who.Now).WithOwn(field, own: false);
            if (after == before) continue;
            await change.Save(after with { Changed = field, Sequence = before.Sequence + 1, ChangedAt = who.Now });
            await history.Edited(tx, before, change.Workshop, field, who);
            await notes.AddAll(tx, Editor.Steps(change.Workshop, field, who.Now));
            promoted += (await changes.Finish(tx, change, who.Now)).Count;
            if (id == asked.Id) first = change.Workshop;
            dates++;
            if (!Editor.Tells(field)) continue;
            foreach (var one in await RsvpTable.Concerned(tx, id))
                if (one.Standing != Standing.Waiting && one.Person != who.Person) people.Add(one.Person);
        }
        await notes.AddAll(tx, people.Order(SeriesCanceller.ById).Select(person => SeriesTell.Changed(first, field, person, who.Now)));
        return new(dates, kept, people.Count, promoted);
    }
}
