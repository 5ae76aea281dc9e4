namespace Bot.Host.Telegram;

/// <summary>
/// Which updates have arrived and which are done with. Asking for more confirms all before the number that is asked from, so that is the
/// lowest unfinished one; those after it come again and are told apart here. For all threads.
/// https://core.telegram.org/bots/api#getupdates
/// </summary>
internal sealed class Unfinished
{
    /// <summary>Numbers of the last updates that were done with; a poll holds a hundred.</summary>
    private const int Remembered = 1000;

    private readonly Lock _lock = new();
    private readonly SortedSet<long> _underWay = [];
    private readonly HashSet<long> _done = [];
    private readonly Queue<long> _order = [];
    private long? _next;
    private TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>From where to ask; null before anything has arrived.</summary>
    public long? Offset
    {
        get
        {
            lock (_lock) return _underWay.Count > 0 ? _underWay.Min : _next;
        }
    }

    public int Count
    {
        get
        {
            lock (_lock) return _underWay.Count;
        }
    }

    /// <summary>Completes when the next one is done with.</summary>
    public Task SomeFinished
    {
        get
        {
            lock (_lock) return _finished.Task;
        }
    }

    /// <summary>Completes when nothing is under way any more.</summary>
    public Task AllFinished
    {
        get
        {
            lock (_lock) return _underWay.Count == 0 ? Task.CompletedTask : _idle.Task;
        }
    }

    /// <summary>What one poll brought. After a week without any, numbers begin anew anywhere, so the newest poll says where we are.</summary>
    public void Arrived(long highest)
    {
        lock (_lock) _next = highest + 1;
    }

    /// <summary>Whether it is neither under way nor done with: only then is it worth reading.</summary>
    public bool IsNew(long id)
    {
        lock (_lock) return !_done.Contains(id) && !_underWay.Contains(id);
    }

    /// <returns>False for one that is under way or was done with.</returns>
    public bool Begin(long id)
    {
        lock (_lock) return !_done.Contains(id) && _underWay.Add(id);
    }

    public void Finish(long id)
    {
        lock (_lock)
        {
            if (!_underWay.Remove(id)) return;
            _done.Add(id);
            _order.Enqueue(id);
            if (_order.Count > Remembered) _done.Remove(_order.Dequeue());
            _finished.SetResult();
            _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_underWay.Count > 0) return;
            _idle.SetResult();
            _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
