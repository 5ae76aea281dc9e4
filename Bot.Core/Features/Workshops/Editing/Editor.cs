using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Editing;

/// <summary>What an edit came to. Kept with its once-key.</summary>
/// <param name="Meanwhile">What somebody else wrote there since the form was opened; null when nobody did.</param>
internal sealed record Edited(bool Same = false, string? Meanwhile = null, int Told = 0, int Promoted = 0, int? TakenAboveLimit = null);

/// <summary>Changes one thing about a workshop and tells those whom it affects, nobody else.</summary>
public sealed class Editor(IDatabase db, WorkshopChanges changes, Outbox.Notes notes, WorkshopHistory history)
{
    /// <param name="was">What stood there when the form was opened; null where nothing can be written over.</param>
    internal Task<Edited> Change(
        WorkshopId id, WorkshopField field, string? was, Func<Workshop, Workshop> edit, Caller who, CancellationToken ct) =>
        db.WriteAbout(WorkshopChanges.About(id), who.Once, async tx =>
        {
            var change = await changes.BeginAsOrganiser(tx, id, who);
            var before = change.Workshop;
            Check.CanBeChanged(before, who.Now);
            var after = edit(before);
            // Only what this edit touches is checked: sign-up that is closed by now hinders no new title.
            if (field is WorkshopField.Length or WorkshopField.Closes) Draft.CheckTimes(after, who.Now);
            if (after == before) return new Edited(Same: true);
            if (was is not null && Fields.Present(before, field) is var present && present != was) return new Edited(Meanwhile: present);
            await change.Save(after with { Changed = field, Sequence = before.Sequence + 1, ChangedAt = who.Now });
            await history.Edited(tx, before, change.Workshop, field, who);
            if (field is WorkshopField.Length or WorkshopField.Closes) await notes.AddAll(tx, Tell.Ticks(change.Workshop, who.Now));
            var promoted = await changes.Finish(tx, change, who.Now);
            var told = field is WorkshopField.Where or WorkshopField.Length ? await TellThoseWhoCome(tx, change.Workshop, field, who) : 0;
            return new Edited(
                Told: told,
                Promoted: promoted.Count,
                TakenAboveLimit: field == WorkshopField.Seats && change.Workshop.CountSeats > change.Workshop.Seats ? change.Workshop.CountSeats : null);
        }, ct);

    private async Task<int> TellThoseWhoCome(Tx tx, Workshop workshop, WorkshopField field, Caller who)
    {
        var affected = (await RsvpTable.Concerned(tx, workshop.Id))
            .Where(one => one.Standing != Standing.Waiting && one.Person != who.Person)
            .ToList();
        await notes.AddAll(tx, affected.Select(one => Tell.Changed(workshop, field, one.Person, who.Now)));
        return affected.Count;
    }
}
