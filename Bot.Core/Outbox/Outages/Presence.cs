using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox.Outages;

/// <summary>Writes down every minute that the bot is at work, so that the next start knows for how long nobody was.</summary>
public sealed class Presence(IDatabase db, OutageReports reports, TimeProvider clock) : IChore
{
    private static readonly Duration Every = Duration.FromMinutes(1);

    private Instant _next = Instant.MinValue;
    private bool _started;

    /// <summary>When it was last at work; null before the first time.</summary>
    public static Task<Instant?> LastSeen(Queries q) => q.One<Instant?>("SELECT seen_at FROM presence WHERE id = 1");

    /// <inheritdoc/>
    public async Task<int> Work(CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (now < _next) return 0;
        await db.Write(null, tx => See(tx, now), ct);
        _started = true;
        _next = now + Every;
        return 0;
    }

    /// <inheritdoc/>
    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(_next);

    private async Task See(Tx tx, Instant now)
    {
        var before = await LastSeen(tx);
        if (before is not { } seen)
        {
            await tx.Run("INSERT INTO presence (id, seen_at) VALUES (1, @Now) ON CONFLICT (id) DO NOTHING", new { Now = now });
            return;
        }
        // Of several hosts that start together one finds the row as it was.
        var first = await tx.Run("UPDATE presence SET seen_at = @Now WHERE id = 1 AND seen_at = @Seen", new { Now = now, Seen = seen }) == 1;
        // A gap while this process runs is a clock that was turned, not an absence.
        if (first && !_started) await reports.Add(tx, seen, now);
    }
}
