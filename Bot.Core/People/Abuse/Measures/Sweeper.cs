using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Measures;

/// <summary>
/// Takes back once more a while after a block: a click that had passed the check when the block came may have got a seat after it, and
/// checking again within every click would cost everybody.
/// </summary>
public sealed class Sweeper(IDatabase db, IEnumerable<ITakesBack> features, TimeProvider clock) : IChore
{
    public bool MakesDue => true;

    public async Task<int> Work(CancellationToken ct)
    {
        if (await db.Read(MeasureTable.Unswept, ct) is not { } block || block.MadeAt + MeasureLimits.Sweep > Instant.FromDateTimeOffset(clock.GetUtcNow()))
            return 0;
        await db.Write(null, async tx =>
        {
            foreach (var feature in features) await feature.TakeBack(tx, block.Community, block.Person);
            await MeasureTable.Swept(tx, block.Id);
        }, ct);
        return 1;
    }

    public async Task<Instant?> Next(CancellationToken ct) => (await db.Read(MeasureTable.Unswept, ct))?.MadeAt + MeasureLimits.Sweep;
}
