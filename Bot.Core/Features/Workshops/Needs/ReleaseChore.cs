using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Needs;

/// <summary>When the time comes, seats that were kept for nobody who came are given to whoever waits. Late ones go in their order.</summary>
public sealed class ReleaseChore(IDatabase db, WorkshopChanges changes, TimeProvider clock) : IChore
{
    public bool MakesDue => true;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public async Task<int> Work(CancellationToken ct)
    {
        if (await db.Read(q => ReserveTable.ToRelease(q, Now), ct) is not { } id) return 0;
        return await db.WriteAbout(WorkshopChanges.About(id), null, async tx =>
        {
            var change = await changes.Begin(tx, id);
            // Another process, or a move, may have been here first.
            if (change.Workshop.ReleaseStep is not { } step || step <= Now)
            {
                change.Show();
                await ReserveTable.Released(tx, id);
            }
            await changes.Finish(tx, change, Now);
            return 1;
        }, ct);
    }

    /// <inheritdoc/>
    public Task<Instant?> Next(CancellationToken ct) => db.Read(ReserveTable.NextRelease, ct);
}
