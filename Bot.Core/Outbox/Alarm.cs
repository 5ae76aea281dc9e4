using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Wakes the worker when something became due sooner than what it waits for.</summary>
public sealed class Alarm
{
    private readonly Lock _lock = new();
    private Instant _earliest = Instant.MaxValue;
    private TaskCompletionSource _sooner = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Something is due at <paramref name="at"/>. Cheap, and callable from anywhere.</summary>
    public void Ring(Instant at)
    {
        lock (_lock)
        {
            if (at >= _earliest) return;
            _earliest = at;
            _sooner.TrySetResult();
        }
    }

    /// <summary>Something is due now.</summary>
    public void Ring() => Ring(Instant.MinValue);

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
