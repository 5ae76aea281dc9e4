namespace Bot.Host.Sandbox;

/// <summary>
/// The real clock, turned forward by some time. Turning it wakes what waits: a timer that became due fires at once, every other
/// one as much earlier as the clock was turned.
/// </summary>
public sealed class TurnedClock(TimeProvider real) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<TurnedTimer> _armed = [];
    private readonly long _start = real.GetTimestamp();
    private TimeSpan _turned;

    /// <summary>How far it stands ahead of the real clock; never negative.</summary>
    public TimeSpan Turned
    {
        get { lock (_lock) return _turned; }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Turned;

    public override long GetTimestamp() => real.GetTimestamp() + (long)(Turned.TotalSeconds * real.TimestampFrequency);

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative: what was sent cannot be unsent.</exception>
    public void Turn(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_lock)
        {
            _turned += by;
            // A copy: what is due at once may fire before its Rearm returns, and is then armed no more.
            foreach (var timer in _armed.ToList()) timer.Rearm(Elapsed);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TurnedTimer(this, callback, state);
        timer.Begin(real, dueTime, period);
        return timer;
    }

    private TimeSpan Elapsed => real.GetElapsedTime(_start) + _turned;

    /// <summary>A timer of the real clock that knows when it is due, so that it can be armed anew when the clock is turned.</summary>
    private sealed class TurnedTimer(TurnedClock clock, TimerCallback callback, object? state) : ITimer
    {
        private ITimer? _real;
        private TimeSpan _due;
        private TimeSpan _period;
        private bool _disposed;

        public void Begin(TimeProvider real, TimeSpan dueTime, TimeSpan period)
        {
            // Armed only once it is known: it may fire at once.
            _real = real.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                if (_disposed) return false;
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan) clock._armed.Remove(this);
                else clock._armed.Add(this);
                _due = clock.Elapsed + dueTime;
                return _real!.Change(dueTime, period);
            }
        }

        public void Rearm(TimeSpan now) => _real!.Change(_due > now ? _due - now : TimeSpan.Zero, _period);

        public void Dispose()
        {
            lock (clock._lock)
            {
                _disposed = true;
                clock._armed.Remove(this);
            }
            _real!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            lock (clock._lock)
            {
                // Armed anew while it fired: once is enough.
                if (!clock._armed.Contains(this)) return;
                if (_period > TimeSpan.Zero) _due = clock.Elapsed + _period;
                else clock._armed.Remove(this);
            }
            callback(state);
        }
    }
}
