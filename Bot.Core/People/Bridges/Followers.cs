using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>
/// After a side has turned, what is long over follows a chunk at a time, and a minute later once more whatever somebody was writing in the
/// moment of the turn. It may be ended at any point and goes on where it was.
/// </summary>
internal sealed class Followers(IDatabase db, Sides sides, TimeProvider clock) : IChore
{
    private const int Chunk = 200;

    /// <summary>Whoever began to write before the turn has ended by then.</summary>
    private static readonly Duration Settling = Duration.FromMinutes(1);

    public async Task<int> Work(CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (await db.Read(q => SideTable.OnItsWay(q, now), ct) is not { } side) return 0;
        await db.Write(null, async tx =>
        {
            if (await sides.Follow(tx, side, Chunk) == 0) await SideTable.Arrived(tx, side, now, now + Settling);
        }, ct);
        return 1;
    }

    public Task<Instant?> Next(CancellationToken ct) => db.Read(SideTable.NextLook, ct);
}
