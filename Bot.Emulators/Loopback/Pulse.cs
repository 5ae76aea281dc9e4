namespace Bot.Emulators.Loopback;

/// <summary>Wakes whoever waits for something that the bot does.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next beat. Taken before looking, so that nothing is missed between the look and the wait.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Waits until something is so, looking again at every beat.</summary>
    /// <exception cref="TimeoutException">When patience, in real time, is over; with the transcript.</exception>
    public async Task Until(Lock world, Func<bool> isSo, string what, TimeSpan patience, Transcript transcript)
    {
        using var over = new CancellationTokenSource(patience);
        while (true)
        {
            var next = Next;
            lock (world)
                if (isSo()) return;
            try
            {
                await next.WaitAsync(over.Token);
            }
            catch (OperationCanceledException patienceLost)
            {
                throw new TimeoutException($"It never was so: {what}.\n{transcript.Print()}", patienceLost);
            }
        }
    }

    public void Beat() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
