namespace Bot.Host;

/// <summary>
/// What happens to one thing (a server, a group, an account) is handled in the order in which it was handed over; different things go side
/// by side. For all threads.
/// </summary>
internal sealed class OneByOne<TKey> where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Task> _last = [];

    /// <summary>Begins the work when all that was handed over for the key before is done. What it throws is in the task that is returned.</summary>
    public Task Then(TKey key, Func<Task> work)
    {
        lock (_lock)
        {
            var mine = After(_last.GetValueOrDefault(key, Task.CompletedTask), work);
            _last[key] = mine;
            _ = mine.ContinueWith(done => Forget(key, done), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return mine;
        }
    }

    /// <summary>Returns when what was handed over for the key so far is done, however it ended.</summary>
    public Task Settled(TKey key)
    {
        lock (_lock) return Quietly(_last.GetValueOrDefault(key, Task.CompletedTask));
    }

    /// <summary>Returns when all that was handed over so far is done.</summary>
    public Task Settled()
    {
        lock (_lock) return Task.WhenAll(_last.Values.Select(Quietly));
    }

    private static async Task After(Task before, Func<Task> work)
    {
        await Quietly(before);
        // Whoever hands over does not wait for the first piece of the work.
        await Task.Yield();
        await work();
    }

    private static async Task Quietly(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Forget(TKey key, Task done)
    {
        lock (_lock)
        {
            if (_last.GetValueOrDefault(key) == done) _last.Remove(key);
        }
    }
}
