using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

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
            var after = Edit(before, field, edit, who.Now);
            if (after == before) return new Edited(Same: true);
            if (was is not null && Fields.Present(before, field) is var present && present != was) return new Edited(Meanwhile: present);
            if (before.SeriesId is not null) after = after.WithOwn(field, own: true);
            await change.Save(after with { Changed = field, Sequence = before.Sequence + 1, ChangedAt = who.Now });
            await history.Edited(tx, before, change.Workshop, field, who);
            await notes.AddAll(tx, Steps(change.Workshop, field, who.Now));
            var promoted = await changes.Finish(tx, change, who.Now);
            var told = Tells(field) ? await TellThoseWhoCome(tx, change.Workshop, field, who) : 0;
            return new Edited(
                Told: told,
                Promoted: promoted.Count,
                TakenAboveLimit: field == WorkshopField.Seats && change.Workshop.CountSeats > change.Workshop.Seats ? change.Workshop.CountSeats : null);
        }, ct);

    /// <exception cref="Problem">It cannot be like that.</exception>
    internal static Workshop Edit(Workshop before, WorkshopField field, Func<Workshop, Workshop> edit, Instant now)
    {
        var after = edit(before);
        // Only what this edit touches is checked: sign-up that is closed by now hinders no new title.
        if (field is WorkshopField.Length or WorkshopField.Closes) Draft.CheckTimes(after, now);
        if (field == WorkshopField.Opens) Draft.CheckOpens(after);
        if (field == WorkshopField.Names && after.IsAction && after == before) throw new Problem(KindTexts.NamesStayHidden);
        if (before.IsAction && !after.IsAction && before.Counts != default) throw new Problem(KindTexts.StaysAnAction);
        return after;
    }

    /// <summary>What is to happen at another time than before.</summary>
    internal static IEnumerable<NoteRequest> Steps(Workshop after, WorkshopField field, Instant now)
    {
        var ticks = field is WorkshopField.Length or WorkshopField.Closes or WorkshopField.Opens ? Tell.Ticks(after, now) : [];
        var places = field == WorkshopField.Kind ? Tell.PlaceStep(after, now) : [];
        var regulars = field == WorkshopField.Opens && after.SeriesId is not null ? SeriesTell.Regulars(after, now) : null;
        return regulars is null ? [.. ticks, .. places] : [.. ticks, .. places, regulars];
    }

    /// <summary>Whether those who come have to know.</summary>
    internal static bool Tells(WorkshopField field) => field is WorkshopField.Where or WorkshopField.Length;

    private async Task<int> TellThoseWhoCome(Tx tx, Workshop workshop, WorkshopField field, Caller who)
    {
        var affected = (await RsvpTable.Concerned(tx, workshop.Id))
            .Where(one => one.Standing != Standing.Waiting && one.Person != who.Person)
            .ToList();
        await notes.AddAll(tx, affected.Select(one => Tell.Changed(workshop, field, one.Person, who.Now)));
        return affected.Count;
    }
}
