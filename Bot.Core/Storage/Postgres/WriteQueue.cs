using System.Collections.Concurrent;

namespace Bot.Core.Storage.Postgres;

/// <summary>
/// Changes on their way to the writers. What is about one thing waits together: one writer has it at a time and takes all that waits, so
/// nobody of this process ever waits for its row's lock, with a connection in the hand, behind somebody else of this process.
/// </summary>
internal sealed class WriteQueue : IDisposable
{
    private readonly BlockingCollection<Waiting> _ready = [];
    private readonly Dictionary<Aggregate, Waiting> _hot = [];

    /// <summary>False after <see cref="Stop"/>.</summary>
    public bool TryAdd(PendingWrite write, Aggregate? about)
    {
        lock (_hot)
        {
            if (_ready.IsAddingCompleted) return false;
            if (about is { } key && _hot.TryGetValue(key, out var waiting))
            {
                waiting.Writes.Enqueue(write);
                return true;
            }
            waiting = new(about);
            waiting.Writes.Enqueue(write);
            if (about is { } fresh) _hot.Add(fresh, waiting);
            _ready.Add(waiting);
            return true;
        }
    }

    /// <summary>Waits for the next; ends after <see cref="Stop"/>, when nothing is left.</summary>
    public IEnumerable<Waiting> Take() => _ready.GetConsumingEnumerable();

    /// <summary>One that waits at this moment; null when none does.</summary>
    public Waiting? TakeNow() => _ready.TryTake(out var waiting) ? waiting : null;

    /// <summary>Moves up to so many of those that still want to into a batch. When there are none, others may take what comes next.</summary>
    public void Fill(Waiting from, List<PendingWrite> batch, int most)
    {
        lock (_hot)
        {
            while (batch.Count < most && from.Writes.TryDequeue(out var write))
                if (write.TryBegin()) batch.Add(write);
            if (batch.Count == 0 && from.About is { } key) _hot.Remove(key);
        }
    }

    public void Stop()
    {
        lock (_hot) _ready.CompleteAdding();
    }

    public void Dispose() => _ready.Dispose();

    /// <summary>Changes that are run by one writer after the other.</summary>
    internal sealed class Waiting(Aggregate? about)
    {
        public Aggregate? About => about;

        public Queue<PendingWrite> Writes { get; } = new();
    }
}
