using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Removes rows that were over seven days ago, some at a time.</summary>
/// <param name="remove">Removes rows from before an instant, and says how many.</param>
internal sealed class Tidy(IDatabase db, TimeProvider clock, Func<Tx, Instant, Task<int>> remove) : IChore
{
    public static readonly Duration Kept = Duration.FromDays(7);

    private static readonly Duration Pause = Duration.FromHours(1);

    private Instant _next = Instant.MinValue;

    public async Task<int> Work(CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (now < _next) return 0;
        var removed = await db.Write(null, tx => remove(tx, now - Kept), ct);
        if (removed == 0) _next = now + Pause;
        return removed;
    }

    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(_next);
}
