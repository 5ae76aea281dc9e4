using System.Collections.Concurrent;
using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>How often one account may ask: twenty inputs at once, then two a second. Enough for any hand, too slow for a script.</summary>
public sealed class RateLimit(TimeProvider clock)
{
    private const double Burst = 20;
    private const double PerSecond = 2;
    private const int Remembered = 10_000;
    private readonly ConcurrentDictionary<AccountRef, Bucket> _buckets = new();

    public bool Take(AccountRef account)
    {
        if (!_buckets.TryGetValue(account, out var bucket))
        {
            // Only here: counting takes every lock of the dictionary, 3.4 µs at each click.
            if (_buckets.Count > Remembered) ForgetTheFull();
            bucket = _buckets.GetOrAdd(account, static (_, now) => new(now), clock.GetTimestamp());
        }
        return bucket.Take(clock);
    }

    /// <summary>A full bucket says the same as none.</summary>
    private void ForgetTheFull()
    {
        foreach (var (account, bucket) in _buckets)
            if (bucket.IsFull(clock)) _buckets.TryRemove(new(account, bucket));
    }

    private sealed class Bucket(long at)
    {
        private readonly Lock _lock = new();
        private long _at = at;
        private double _left = Burst;

        public bool Take(TimeProvider clock)
        {
            lock (_lock)
            {
                _left = Now(clock);
                _at = clock.GetTimestamp();
                if (_left < 1) return false;
                _left--;
                return true;
            }
        }

        public bool IsFull(TimeProvider clock)
        {
            lock (_lock) return Now(clock) >= Burst;
        }

        private double Now(TimeProvider clock) => Math.Min(Burst, _left + clock.GetElapsedTime(_at).TotalSeconds * PerSecond);
    }
}
