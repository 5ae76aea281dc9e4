using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Offers;

/// <summary>Passes on what nobody answered in time. Late ones, after an outage, are passed on in the order in which they lapsed.</summary>
public sealed class OfferChore(IDatabase db, WorkshopChanges changes, Notes notes, TimeProvider clock) : IChore
{
    private const int AtOnce = 20;

    public bool MakesDue => true;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public async Task<int> Work(CancellationToken ct)
    {
        var over = await db.Read(q => RsvpTable.WithOffersOver(q, Now, AtOnce), ct);
        foreach (var id in over) await db.WriteAbout(WorkshopChanges.About(id), null, tx => Lapse(tx, id), ct);
        return over.Count;
    }

    /// <inheritdoc/>
    public Task<Instant?> Next(CancellationToken ct) => db.Read(RsvpTable.NextOfferOver, ct);

    private async Task<bool> Lapse(Tx tx, WorkshopId id)
    {
        var change = await changes.Begin(tx, id);
        foreach (var one in await RsvpTable.Offered(tx, id))
        {
            if (one.OfferedUntil is not { } until || until > Now) continue;
            await change.Put(one, AnswerRules.Lapse(change.Workshop, one));
            if (!change.Workshop.Cancelled && Now < change.Workshop.Start) await notes.Add(tx, Tell.OfferOver(change.Workshop, one.Person, Now));
        }
        await changes.Finish(tx, change, Now);
        return true;
    }
}
