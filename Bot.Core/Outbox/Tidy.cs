using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Clears away what is over: some at a time while there is any, then again in an hour.</summary>
/// <param name="clear">Clears some away, and says how much.</param>
internal sealed class Tidy(TimeProvider clock, Func<CancellationToken, Task<int>> clear) : IChore
{
    /// <summary>For how long rows stay that were over.</summary>
    public static readonly Duration Kept = Duration.FromDays(7);

    private static readonly Duration Pause = Duration.FromHours(1);

    private Instant _next = Instant.MinValue;

    /// <param name="remove">Removes rows that were over before an instant, and says how many.</param>
    public static Tidy Rows(IDatabase db, TimeProvider clock, Func<Tx, Instant, Task<int>> remove) => new(clock, ct =>
        db.Write(null, tx => remove(tx, Instant.FromDateTimeOffset(clock.GetUtcNow()) - Kept), ct));

    public async Task<int> Work(CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (now < _next) return 0;
        var cleared = await clear(ct);
        if (cleared == 0) _next = now + Pause;
        return cleared;
    }

    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(_next);
}
