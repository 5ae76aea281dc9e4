namespace Bot.Emulators.Loopback;

/// <summary>One press of a storm.</summary>
/// <param name="Due">When it was to be made; a timestamp of the clock.</param>
/// <param name="Answered">Completes with the answer.</param>
/// <param name="Stamp">When the answer came; null while there is none.</param>
internal sealed record LoadPress(long Due, Task Answered, Func<long?> Stamp);

/// <summary>Presses faster than people can, and measures from event to answer on the platform's side of the wire.</summary>
/// <param name="fire">Makes the press of this number, which is due at this timestamp of the clock.</param>
/// <param name="forget">Called once a press has its answer, or will get none.</param>
internal sealed class LoadLoop(TimeProvider clock, Func<int, long, LoadPress> fire, Action<int>? forget = null)
{
    /// <summary>An answer later than this counts as none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How often an open loop looks at the clock: what is due meanwhile goes out at once, and is measured from when it was due.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <param name="inFlight">
    /// Closed loop: how many wait for their answer at a time. 0 for an open loop at <paramref name="rate"/> presses per second.
    /// </param>
    public async Task<LoadResult> Run(int count, int inFlight, double rate, CancellationToken ct)
    {
        var presses = new LoadPress?[count];
        var began = clock.GetTimestamp();
        if (inFlight > 0) await Closed(presses, inFlight, ct);
        else await Open(presses, rate, began, ct);
        return Sum(presses, began);
    }

    private async Task Closed(LoadPress?[] presses, int inFlight, CancellationToken ct)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            for (var at = Interlocked.Increment(ref next); at < presses.Length; at = Interlocked.Increment(ref next))
            {
                presses[at] = fire(at, clock.GetTimestamp());
                await Wait(presses[at]!, at, ct);
            }
        }, ct)));
    }

    private async Task Open(LoadPress?[] presses, double rate, long began, CancellationToken ct)
    {
        var step = clock.TimestampFrequency / rate;
        for (var at = 0; at < presses.Length; at++)
        {
            var due = began + (long)(at * step);
            while (clock.GetTimestamp() < due) await Task.Delay(Tick, clock, ct);
            presses[at] = fire(at, due);
        }
        for (var at = 0; at < presses.Length; at++) await Wait(presses[at]!, at, ct);
    }

    private async Task Wait(LoadPress press, int at, CancellationToken ct)
    {
        try
        {
            await press.Answered.WaitAsync(Patience, clock, ct);
        }
        catch (TimeoutException)
        {
            // Counted as late when all is summed up.
        }
        forget?.Invoke(at);
    }

    private LoadResult Sum(LoadPress?[] presses, long began)
    {
        var answered = presses.OfType<LoadPress>().Select(press => (press.Due, Stamp: press.Stamp())).Where(one => one.Stamp is not null)
            .Select(one => (one.Due, Stamp: one.Stamp!.Value)).ToList();
        if (answered.Count == 0) return new(0, presses.Length, 0, 0, 0, 0, 0);
        var seconds = clock.GetElapsedTime(began, answered.Max(one => one.Stamp)).TotalSeconds;
        double[] waits = [.. answered.Select(one => clock.GetElapsedTime(one.Due, one.Stamp).TotalMilliseconds).Order()];
        double At(double share) => waits[(int)Math.Min(waits.Length - 1, Math.Floor(share * waits.Length))];
        return new(answered.Count, presses.Length - answered.Count, seconds, answered.Count / seconds, At(0.5), At(0.99), waits[^1]);
    }
}
