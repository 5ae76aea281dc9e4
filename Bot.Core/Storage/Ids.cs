namespace Bot.Core.Storage;

/// <summary>
/// Makes ids: milliseconds since 2025 in the high bits, then a counter that begins anywhere in a millisecond, so that several
/// processes on one database do not meet. Ids of one process only grow, hence order by id is order of making.
/// </summary>
public sealed class Ids(TimeProvider clock)
{
    private const int CounterBits = 20;
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Lock _lock = new();
    private long _last;

    public T New<T>() where T : struct, IId<T> => T.From(Next());

    public long Next()
    {
        var start = (long)(clock.GetUtcNow() - Epoch).TotalMilliseconds << CounterBits;
        lock (_lock)
        {
            // Half of the counter's room is left above the random start, for what one process makes within the millisecond.
            var candidate = start + System.Security.Cryptography.RandomNumberGenerator.GetInt32(1 << (CounterBits - 1));
            _last = Math.Max(_last + 1, candidate);
            return _last;
        }
    }
}
