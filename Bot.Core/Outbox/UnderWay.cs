namespace Bot.Core.Outbox;

/// <summary>What is being delivered at this moment, by whichever loop of the worker.</summary>
internal sealed class UnderWay
{
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _running = [];

    public int Count
    {
        get
        {
            lock (_lock) return _running.Count;
        }
    }

    public Task<int> Add(Task<int> delivery)
    {
        lock (_lock) _running.Add(delivery);
        _ = delivery.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return delivery;
    }

    /// <summary>Waits for what is under way now.</summary>
    /// <returns>False when nothing was.</returns>
    public async Task<bool> Settle()
    {
        Task[] running;
        lock (_lock) running = [.. _running];
        if (running.Length == 0) return false;
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return true;
    }

    private void Remove(Task delivery)
    {
        lock (_lock) _running.Remove(delivery);
    }
}
