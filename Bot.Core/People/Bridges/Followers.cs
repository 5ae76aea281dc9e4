using Bot.Core.Outbox;
using Bot.Core.People.Removal;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>
/// After a side has turned, what is long over follows a chunk at a time, and a minute later once more whatever somebody was writing in the
/// moment of the turn. It may be ended at any point and goes on where it was.
/// </summary>
internal sealed class Followers(IDatabase db, Sides sides, IEnumerable<ICommunityData> features, TimeProvider clock) : IChore
{
    private const int Chunk = 200;

    /// <summary>Whoever began to write before the turn has ended by then.</summary>
    private static readonly Duration Settling = Duration.FromMinutes(1);

    private readonly IReadOnlyList<ICommunityData> _features = [.. features];

    public async Task<int> Work(CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (await db.Read(q => SideTable.OnItsWay(q, now), ct) is not { } side) return 0;
        await db.Write(null, tx => Some(tx, side, now), ct);
        return 1;
    }

    public Task<Instant?> Next(CancellationToken ct) => db.Read(SideTable.NextLook, ct);

    private async Task Some(Tx tx, CommunityId side, Instant now)
    {
        if (await sides.Follow(tx, side, Chunk) > 0) return;
        var lost = await SideTable.Heir(tx, side) is not null;
        if (!await SideTable.Arrived(tx, side, now, now + Settling) || !lost) return;
        // Nothing is left of the side but what was its alone.
        foreach (var feature in _features)
            while (await feature.Remove(tx, side, Chunk) > 0) { }
        await RemovalTable.Remove(tx, side);
    }
}
