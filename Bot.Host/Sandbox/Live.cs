using System.Threading.Channels;

namespace Bot.Host.Sandbox;

/// <summary>Something that a page is told while it looks on.</summary>
internal abstract record LiveEvent
{
    private LiveEvent() { }

    public sealed record Said(SandboxMessage Message) : LiveEvent;

    public sealed record Gone(SandboxGone Message) : LiveEvent;

    /// <summary>People or the clock have changed.</summary>
    public sealed record State : LiveEvent;
}

/// <summary>Tells every page that looks on what its person may see. Nothing is kept: a page that comes back reads the messages anew.</summary>
internal sealed class Live
{
    /// <summary>Events that wait for a page; one that lags further behind is cut off, and comes back by itself.</summary>
    private const int Patience = 512;

    private readonly Lock _lock = new();
    private readonly HashSet<Watcher> _watchers = [];

    public Watcher Watch(string person)
    {
        var watcher = new Watcher(person, this);
        lock (_lock) _watchers.Add(watcher);
        return watcher;
    }

    public void Said(TranscriptRow row) => Tell(row, () => new LiveEvent.Said(row.Message));

    public void Forgotten(IReadOnlyList<TranscriptRow> rows)
    {
        foreach (var row in rows) Tell(row, () => new LiveEvent.Gone(new(row.Message.Id, row.Message.Room)));
    }

    public void StateChanged()
    {
        lock (_lock)
            foreach (var watcher in _watchers) watcher.Tell(new LiveEvent.State());
    }

    private void Tell(TranscriptRow row, Func<LiveEvent> happened)
    {
        lock (_lock)
        {
            // Written inside the lock, so that every page hears things in the order in which they were saved.
            foreach (var watcher in _watchers)
                if (row.IsSeenBy(watcher.Person)) watcher.Tell(happened());
        }
    }

    /// <summary>One page that looks on.</summary>
    internal sealed class Watcher(string person, Live live) : IDisposable
    {
        private readonly Channel<LiveEvent> _events = Channel.CreateBounded<LiveEvent>(Patience);

        public string Person => person;

        /// <summary>Ends when the page lags too far behind.</summary>
        public ChannelReader<LiveEvent> Events => _events.Reader;

        public void Tell(LiveEvent happened)
        {
            if (!_events.Writer.TryWrite(happened)) _events.Writer.TryComplete();
        }

        public void Dispose()
        {
            lock (live._lock) live._watchers.Remove(this);
        }
    }
}
