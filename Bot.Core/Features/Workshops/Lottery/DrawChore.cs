using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Outbox;
using Bot.Core.Seats;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Lottery;

/// <summary>
/// Draws when it is time: the lots give the order of the waitlist, and seats go along it to those who fit. Who got none is told as well. What
/// is cancelled or has begun by then is not drawn any more.
/// </summary>
public sealed class DrawChore(IDatabase db, WorkshopChanges changes, Notes notes, Lots lots, TimeProvider clock) : IChore
{
    public bool MakesDue => true;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public async Task<int> Work(CancellationToken ct)
    {
        if (await db.Read(q => DrawTable.Due(q, Now), ct) is not { } id) return 0;
        await db.WriteAbout(WorkshopChanges.About(id), null, tx => Draw(tx, id), ct);
        return 1;
    }

    /// <inheritdoc/>
    public Task<Instant?> Next(CancellationToken ct) => db.Read(DrawTable.Next, ct);

    private async Task<bool> Draw(Tx tx, WorkshopId id)
    {
        var change = await changes.Begin(tx, id);
        var workshop = change.Workshop;
        if (workshop.DrawAt is not { } at || at > Now) return false;
        var draws = !workshop.Cancelled && Now < workshop.Start;
        await change.Save(workshop with { DrawAt = null, DrawnAt = draws ? Now : null });
        if (!draws) return true;
        var waiting = (await RsvpTable.Concerned(tx, id)).Where(one => one.Standing == Standing.Waiting).ToDictionary(one => one.Person);
        foreach (var one in DrawRules.Order(waiting.Values, lots)) await change.Put(waiting[one.Person], one);
        await changes.Finish(tx, change, Now);
        var left = (await RsvpTable.Concerned(tx, id)).Where(one => one.Standing == Standing.Waiting);
        await notes.AddAll(tx, left.Select(one => Tell.NotDrawn(change.Workshop, one.Person, Now)));
        return true;
    }
}
