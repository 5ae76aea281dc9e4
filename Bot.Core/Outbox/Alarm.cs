using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Wakes the worker when something became due sooner than what it waits for, and those of other hosts too.</summary>
public sealed class Alarm
{
    private readonly Lock _lock = new();
    private readonly INeighbours? _others;
    private Instant _earliest = Instant.MaxValue;
    private TaskCompletionSource _sooner = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="others">Other hosts on the same database; null where there are none.</param>
    public Alarm(INeighbours? others = null)
    {
        _others = others;
        // They do not say when, so this host looks now.
        others?.WhenTold(() => RingHere(Instant.MinValue));
    }

    /// <summary>Something is due at <paramref name="at"/>. Cheap, and callable from anywhere.</summary>
    public void Ring(Instant at)
    {
        if (RingHere(at)) _others?.Tell();
    }

    /// <summary>Something is due now.</summary>
    public void Ring() => Ring(Instant.MinValue);

    private bool RingHere(Instant at)
    {
        lock (_lock)
        {
            if (at >= _earliest) return false;
            _earliest = at;
            _sooner.TrySetResult();
            return true;
        }
    }

    /// <summary>Whether something became due since the last call. Whoever asks looks for what is due afterwards, not before.</summary>
    internal bool Heard(Instant now)
    {
        lock (_lock)
        {
            var rang = _earliest <= now;
            _earliest = Instant.MaxValue;
            return rang;
        }
    }

    /// <summary>Returns at <paramref name="until"/>, or sooner when something sooner has rung.</summary>
    internal async Task Wait(Instant until, TimeProvider clock, CancellationToken ct)
    {
        while (true)
        {
            Task sooner;
            Instant end;
            lock (_lock)
            {
                end = Instant.Min(until, _earliest);
                if (_sooner.Task.IsCompleted) _sooner = new(TaskCreationOptions.RunContinuationsAsynchronously);
                sooner = _sooner.Task;
            }
            var left = end == Instant.MinValue ? Duration.Zero : end - Instant.FromDateTimeOffset(clock.GetUtcNow());
            if (left <= Duration.Zero) return;
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
            await Task.WhenAny(sooner, Task.Delay(left.ToTimeSpan(), clock, enough.Token));
            await enough.CancelAsync();
            ct.ThrowIfCancellationRequested();
        }
    }
}
