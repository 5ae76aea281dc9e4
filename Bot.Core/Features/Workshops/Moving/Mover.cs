using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Moving;

/// <summary>
/// Moves a workshop: a new message says what was and what is now, everybody concerned is asked, reminders are planned anew, and cards
/// that stood before point to the new one.
/// </summary>
public sealed class Mover(IDatabase db, Ids ids, WorkshopChanges changes, Outbox.Notes notes, ReminderPlan reminders, WorkshopHistory history)
{
    /// <param name="moves">How often it had been moved when the organiser decided.</param>
    /// <param name="lengthMinutes">Zero leaves it as it is.</param>
    /// <returns>How many are asked whether they still come.</returns>
    internal Task<int> Move(WorkshopId id, int moves, Instant start, int lengthMinutes, Caller who, CancellationToken ct) =>
        db.WriteAbout(WorkshopChanges.About(id), who.Once, async tx =>
        {
            var change = await changes.BeginAsOrganiser(tx, id, who);
            var before = change.Workshop;
            CheckMove(before, moves, start, who.Now);
            var after = Moved(before, start, lengthMinutes, who.Now);
            if (before.SeriesId is not null) after = after.WithOwn(WorkshopField.When, own: true);
            after = await Save(tx, change, after, who);
            await RsvpTable.AskEverybody(tx, id, after.Moves);
            var concerned = await RsvpTable.Concerned(tx, id);
            await Announce(tx, after, concerned, who.Now);
            await changes.Finish(tx, change, who.Now);
            foreach (var old in await OldCardTable.Of(tx, id)) await notes.Refresh(tx, new(WorkshopCards.Source, old.Card));
            return concerned.Count;
        }, ct);

    /// <summary>Moves one of several dates: nobody is asked here, since each is told once about all.</summary>
    /// <param name="date">The date as it is to stay apart from its time.</param>
    /// <returns>Who comes, may come or waits.</returns>
    internal async Task<IReadOnlyList<Attendance>> Together(
        Tx tx, WorkshopChange change, Workshop date, Instant start, int lengthMinutes, Caller who)
    {
        var now = who.Now;
        await Save(tx, change, Moved(date, start, lengthMinutes, now), who);
        await TellRooms(tx, change.Workshop, now);
        await changes.Finish(tx, change, now);
        foreach (var old in await OldCardTable.Of(tx, date.Id)) await notes.Refresh(tx, new(WorkshopCards.Source, old.Card));
        return await RsvpTable.Concerned(tx, date.Id);
    }

    private async Task<Workshop> Save(Tx tx, WorkshopChange change, Workshop after, Caller who)
    {
        var (before, now) = (change.Workshop, who.Now);
        Draft.CheckTimes(after with { ClosesBeforeMinutes = 0 }, now);
        if (before.Carded) await OldCardTable.Insert(tx, new() { Card = before.Card, Workshop = before.Id, Start = before.Start });
        await change.Save(after);
        // Whoever was asked is asked anew, about the new date.
        await change.TakeBackOffers();
        after = change.Workshop;
        await history.Moved(tx, before, after, who);
        await reminders.Plan(tx, after);
        await notes.AddAll(tx, [.. Tell.Ticks(after, now), .. Tell.PlaceStep(after, now)]);
        if (after is { SeriesId: not null, OpensAt: not null } && SeriesTell.Regulars(after, now) is { } step) await notes.Add(tx, step);
        return after;
    }

    /// <exception cref="Problem">It cannot be moved there, or not any more.</exception>
    internal static void CheckMove(Workshop workshop, int moves, Instant start, Instant now)
    {
        Rsvps.AnswerRules.CheckOpen(workshop, now);
        if (workshop.Moves != moves) throw new Problem(MoveTexts.MovedMeanwhile);
        if (start <= now) throw new Problem(MoveTexts.InThePast);
        if (start == workshop.Start) throw new Problem(MoveTexts.SameTime);
    }

    private Workshop Moved(Workshop workshop, Instant start, int lengthMinutes, Instant now) => workshop with
    {
        Card = ids.Next(),
        LocalStart = start.InZone(workshop.Zone).LocalDateTime,
        OpensAt = workshop.OpensAfter(now) ? SeriesDraft.Opens(workshop, start.InZone(workshop.Zone).LocalDateTime) : workshop.OpensAt,
        Start = start,
        LengthMinutes = lengthMinutes > 0 ? lengthMinutes : workshop.LengthMinutes,
        Moves = workshop.Moves + 1,
        Sequence = workshop.Sequence + 1,
        // A draw that would come too late is held at once.
        DrawAt = workshop.DrawAt >= start ? now : workshop.DrawAt,
        MovedFrom = workshop.Start,
        MovedAt = now,
        ChangedAt = now,
        Changed = WorkshopField.When,
    };

    private async Task TellRooms(Tx tx, Workshop workshop, Instant now)
    {
        // A later date of a series has no card in a room that could be wrong now.
        if (workshop.CardRoom is not { } room) return;
        await notes.Add(tx, Tell.MovedRoom(workshop, room, now));
        foreach (var other in await OtherSides.Rooms(tx, room)) await notes.Add(tx, Tell.MovedRoom(workshop, other, now));
    }

    private async Task Announce(Tx tx, Workshop workshop, IReadOnlyList<Attendance> concerned, Instant now)
    {
        await notes.AddAll(tx, concerned.Select(one => Tell.Moved(workshop, one.Person, time: 1, now)));
        if (workshop.Place is not { } room) return;
        await TellRooms(tx, workshop, now);
        if (concerned.Count == 0) return;
        await notes.Add(tx, Tell.AskAgain(workshop, room, AnswerTime.AskAgain(now, workshop.Start)));
        await notes.Add(tx, Tell.Lapse(workshop, room, AnswerTime.Lapse(now, workshop.Start)));
    }
}
