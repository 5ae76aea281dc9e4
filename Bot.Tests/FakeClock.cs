namespace Bot.Tests;

/// <summary>
/// A clock that stands still until a test turns it. Turning it fires the timers on the way, in the order in which they are due, each
/// seeing the time at which it was due.
/// </summary>
public sealed class FakeClock(DateTimeOffset? start = null) : TimeProvider
{
    /// <summary>A Monday morning on which no clocks change anywhere.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(TimeSpan Span, TaskCompletionSource Armed)> _armed = [];
    private DateTimeOffset _now = start ?? Monday;
    private long _made;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait to fire.</summary>
    public int Timers
    {
        get
        {
            lock (_lock) return _timers.Count;
        }
    }

    /// <summary>How many times anything began to wait: stands still while nothing happens.</summary>
    public long Waits
    {
        get
        {
            lock (_lock) return _made;
        }
    }

    /// <summary>How long until the next timer fires; null while nothing waits.</summary>
    public TimeSpan? UntilNext
    {
        get
        {
            lock (_lock) return _timers.Count == 0 ? null : _timers.Min(timer => timer.Due) - _now;
        }
    }

    /// <summary>Returns when something waits that is due within <paramref name="span"/>: the time to turn the clock by it.</summary>
    public Task UntilArmed(TimeSpan span)
    {
        lock (_lock)
        {
            if (_timers.Any(timer => timer.Due <= _now + span)) return Task.CompletedTask;
            var armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _armed.Add((span, armed));
            return armed.Task;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(int days = 0, int hours = 0, int minutes = 0, int seconds = 0) => Advance(new TimeSpan(days, hours, minutes, seconds));

    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        var end = GetUtcNow() + span;
        while (NextDue(end) is { } timer) timer.Fire();
        lock (_lock)
        {
            if (_now < end) _now = end;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Takes out the timer that is due next and turns the clock to it; puts it back in where it fires again.</summary>
    private FakeTimer? NextDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= end).OrderBy(timer => timer.Due).ThenBy(timer => timer.Order).FirstOrDefault();
            if (next is null) return null;
            if (_now < next.Due) _now = next.Due;
            _timers.Remove(next);
            if (next.Period > TimeSpan.Zero) Add(next, _now + next.Period);
            return next;
        }
    }

    private void Add(FakeTimer timer, DateTimeOffset due)
    {
        timer.Due = due;
        timer.Order = _made++;
        _timers.Add(timer);
        foreach (var waiter in _armed.Where(waiter => due <= _now + waiter.Span).ToList())
        {
            _armed.Remove(waiter);
            waiter.Armed.SetResult();
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private bool _disposed;

        public DateTimeOffset Due { get; set; }

        public long Order { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                if (_disposed) return false;
                clock._timers.Remove(this);
                Period = period;
                if (dueTime >= TimeSpan.Zero) clock.Add(this, clock._now + dueTime);
            }
            // As with a real timer, what is due at once does not wait for somebody to look at the clock.
            if (dueTime == TimeSpan.Zero) clock.Advance(TimeSpan.Zero);
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                _disposed = true;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
