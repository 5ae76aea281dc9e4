using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Me.Leaving;

/// <summary>Looks a few times a day for people who have done nothing for a year, and asks them.</summary>
public sealed class Retention(IDatabase db, FarewellNotes farewells, TimeProvider clock) : IChore
{
    /// <summary>People asked in one write.</summary>
    private const int Chunk = 50;

    private static readonly Duration Pause = Duration.FromHours(6);

    private Instant _next = Instant.MinValue;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public async Task<int> Work(CancellationToken ct)
    {
        var now = Now;
        if (now < _next) return 0;
        var done = await Ask(now, ct) + await StartYear(ct);
        if (done == 0) _next = now + Pause;
        return done;
    }

    /// <inheritdoc/>
    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(_next);

    private async Task<int> Ask(Instant now, CancellationToken ct)
    {
        var unseen = await db.Read(q => Farewells.Unseen(q, now, Chunk), ct);
        if (unseen.Count == 0) return 0;
        await db.Write(null, async tx =>
        {
            foreach (var person in unseen) await farewells.Announce(tx, person, FarewellReason.Idle, now);
        }, ct);
        return unseen.Count;
    }

    private async Task<int> StartYear(CancellationToken ct)
    {
        if (await db.Read(q => q.One<long>("SELECT count(*) FROM persons WHERE seen_on IS NULL"), ct) == 0) return 0;
        return await db.Write(null, tx => Farewells.StartYear(tx, PeopleStore.Today(clock), Chunk * 10), ct);
    }
}
