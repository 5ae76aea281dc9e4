using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking.Lost;

/// <summary>When the time to object is over, the person moves.</summary>
public sealed class Moves(IDatabase db, Recoveries recoveries, Notes notes, AuditLog log, TimeProvider clock) : IChore
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public bool MakesDue => true;

    /// <inheritdoc/>
    public async Task<int> Work(CancellationToken ct)
    {
        if (await db.Read(q => ClaimTable.Due(q, Now), ct) is not { } id) return 0;
        try
        {
            await db.Write(null, tx => Move(tx, id), ct);
        }
        catch (Problem)
        {
            // One of the accounts is somebody else's by now: what was vouched for is not so any more, and it is begun anew.
            await db.Write(null, tx => ClaimTable.Drop(tx, id), ct);
        }
        return 1;
    }

    /// <inheritdoc/>
    public Task<Instant?> Next(CancellationToken ct) => db.Read(ClaimTable.Next, ct);

    private async Task Move(Tx tx, RecoveryClaimId id)
    {
        // An objection that comes in this moment decides: whoever is second finds the claim gone.
        if (await ClaimTable.Lock(tx, id, Now) is not { } claim || claim.MovesAt > Now) return;
        await recoveries.Move(tx, claim);
        await notes.Add(tx, LostNotes.Back(claim, Now));
        await log.Append(tx, new(claim.Community, LostTexts.Moved, By: null) { About = claim.LostPerson });
    }
}
