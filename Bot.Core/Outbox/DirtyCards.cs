using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Turns cards that changed into refreshes of their copies.</summary>
internal sealed class DirtyCards(IDatabase db, TimeProvider clock) : IChore
{
    private const int AtOnce = 32;

    public async Task<int> Work(CancellationToken ct)
    {
        // Looked at without the writer, which has better things to do than to find nothing.
        var any = await db.Read(q => q.Many<long>("SELECT subject_id FROM dirty_cards LIMIT 1"), ct);
        if (any.Count == 0) return 0;
        return await db.Write(null, tx => CardCopies.Expand(tx, AtOnce, Instant.FromDateTimeOffset(clock.GetUtcNow())), ct);
    }

    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(null);
}
