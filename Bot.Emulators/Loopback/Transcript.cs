namespace Bot.Emulators.Loopback;

/// <summary>All that went over the wire, and what was wrong with it.</summary>
public sealed class Transcript(TimeProvider clock, bool recording)
{
    private const int Kept = 20_000;
    private readonly Lock _lock = new();
    private readonly Queue<Exchange> _exchanges = new();
    private readonly List<Violation> _violations = [];
    private int _count;

    public bool Recording => recording;

    public IReadOnlyList<Violation> Violations
    {
        get
        {
            lock (_lock) return [.. _violations];
        }
    }

    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            lock (_lock) return [.. _exchanges];
        }
    }

    /// <returns>Null while recording is off.</returns>
    public Exchange? Record(Direction direction, string what, string sent = "")
    {
        if (!recording) return null;
        lock (_lock)
        {
            var exchange = new Exchange(++_count, clock.GetUtcNow(), direction, what, sent);
            _exchanges.Enqueue(exchange);
            if (_exchanges.Count > Kept) _exchanges.Dequeue();
            return exchange;
        }
    }

    public void Note(string what) => Record(Direction.Note, what);

    public void Violate(Exchange? exchange, string what, string path, string rule)
    {
        lock (_lock) _violations.Add(new(exchange?.Number ?? 0, what, path, rule));
    }

    /// <summary>Takes the violations out: for a test that made them on purpose.</summary>
    public IReadOnlyList<Violation> TakeViolations()
    {
        lock (_lock)
        {
            List<Violation> taken = [.. _violations];
            _violations.Clear();
            return taken;
        }
    }

    /// <summary>The violations and the last exchanges, to be read by a person.</summary>
    public string Print(int last = 200)
    {
        lock (_lock)
        {
            var shown = _exchanges.Skip(Math.Max(0, _exchanges.Count - last)).Select(one => one.ToString());
            return string.Join('\n', [.. _violations.Select(one => $"VIOLATION {one}"), .. shown]);
        }
    }
}
