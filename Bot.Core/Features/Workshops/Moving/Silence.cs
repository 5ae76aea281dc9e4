using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Moving;

/// <summary>
/// What becomes of those who do not answer after a move. Only a person who was reached twice can lose a seat, and only to somebody who
/// waits and fits; who could not be reached keeps it and is listed for the organiser. Every step may run twice.
/// </summary>
public sealed class Silence(IDatabase db, WorkshopChanges changes, Outbox.Notes notes, TimeProvider clock)
{
    /// <summary>Notes written in one change, which is to stay short.</summary>
    private const int Chunk = 200;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Asks those once more who have not answered.</summary>
    internal async Task AskAgain(WorkshopId id, int move, CancellationToken ct)
    {
        if (await Still(id, move, ct) is not { } workshop) return;
        var concerned = await db.Read(q => RsvpTable.Concerned(q, id), ct);
        foreach (var some in concerned.Where(one => one.AskedAfterMove == move).Chunk(Chunk))
        {
            await db.Write(null, async tx =>
            {
                await notes.Add(tx, [.. some.Select(one => Tell.Moved(workshop, one.Person, time: 2, Now))]);
                return true;
            }, ct);
        }
    }

    /// <summary>The time to answer is over.</summary>
    internal async Task Lapse(WorkshopId id, int move, CancellationToken ct)
    {
        if (await Still(id, move, ct) is not { } workshop) return;
        var silent = await db.Read(q => Rosters.Unanswered(q, id, move), ct);
        // Of several, whoever got a seat last gives it first.
        foreach (var one in silent.Reverse())
            if (await Reached(id, move, one.Person, ct)) await Lose(id, move, one.Person, ct);
        var organisers = await db.Read(q => LookedAfter.Organisers(q, workshop), ct);
        if (organisers.Count == 0 || (await db.Read(q => Rosters.Unanswered(q, id, move), ct)).Count == 0) return;
        await db.Write(null, async tx =>
        {
            await notes.Add(tx, [.. organisers.Select(organiser => Tell.Silent(workshop, organiser, Now))]);
            return true;
        }, ct);
    }

    /// <returns>Those who have a seat and did not answer: reached, and not reached.</returns>
    internal async Task<(IReadOnlyList<string> Reached, IReadOnlyList<string> NotReached)> Report(Workshop workshop, CancellationToken ct)
    {
        List<string> reached = [], notReached = [];
        if (workshop.Moves == 0) return (reached, notReached);
        foreach (var one in await db.Read(q => Rosters.Unanswered(q, workshop.Id, workshop.Moves), ct))
            (await Reached(workshop.Id, workshop.Moves, one.Person, ct) ? reached : notReached).Add(one.Name);
        return (reached, notReached);
    }

    private async Task<bool> Reached(WorkshopId id, int move, PersonId person, CancellationToken ct) => await db.Read(
        async q => await notes.WasDelivered(q, Tell.MovedKey(id, move, person, 1))
            && await notes.WasDelivered(q, Tell.MovedKey(id, move, person, 2)),
        ct);

    private Task<bool> Lose(WorkshopId id, int move, PersonId person, CancellationToken ct) => db.WriteAbout(WorkshopChanges.About(id), null, async tx =>
    {
        var change = await changes.Begin(tx, id);
        var workshop = change.Workshop;
        if (workshop.Cancelled || workshop.Moves != move) return false;
        if (await change.Of(person) is not { Standing: Standing.Going } mine || mine.AskedAfterMove != move) return false;
        var without = workshop.Replace(mine, null).Free(Now);
        if (without.Free == 0 || await RsvpTable.FirstWaiting(tx, id, without) is null) return false;
        await change.Put(mine, AnswerRules.ToTheEnd(workshop, mine));
        await changes.Finish(tx, change, Now);
        await notes.Add(tx, Tell.Lost(workshop, person, Now));
        return true;
    }, ct);

    private async Task<Workshop?> Still(WorkshopId id, int move, CancellationToken ct)
    {
        var workshop = await db.Read(q => WorkshopTable.Find(q, id), ct);
        return workshop is { Cancelled: false } && workshop.Moves == move && Now < workshop.Start ? workshop : null;
    }
}
