namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>The counting table: every pile of equal papers lies with one option, at what each of its papers is worth, or with nobody.</summary>
internal sealed class Table
{
    private readonly Preferences _papers;
    private readonly List<int>[] _heaps;
    private readonly int[] _next;
    private readonly long[] _worth;
    private readonly bool[] _closed;
    private readonly long _unit;

    /// <param name="unit">What a whole paper is worth: 1, or 100,000 where a rule keeps five decimals.</param>
    public Table(Preferences papers, long papersInAll, long unit)
    {
        _papers = papers;
        _unit = unit;
        _heaps = [.. Enumerable.Range(0, papers.Options).Select(_ => new List<int>())];
        _next = new int[papers.Piles];
        _worth = new long[papers.Piles];
        _closed = new bool[papers.Options];
        Votes = new long[papers.Options];
        InAll = papersInAll * unit;
        Array.Fill(_worth, unit);
        for (var pile = 0; pile < papers.Piles; pile++) Lay(pile);
    }

    /// <summary>In units.</summary>
    public long[] Votes { get; private set; }

    public long InAll { get; }

    /// <summary>What lies with nobody, in units: blank papers, and those that name nobody who is still open.</summary>
    public long Idle { get; private set; }

    /// <summary>What was cut off when surpluses did not divide, in units.</summary>
    public long Cut => InAll - Idle - Votes.Sum();

    public bool IsOpen(int option) => !_closed[option];

    /// <summary>No paper comes to it any more; those that it has stay.</summary>
    public void Close(int option) => _closed[option] = true;

    /// <summary>All of them are out, and their papers go on at what they are worth.</summary>
    public void Clear(IReadOnlyList<int> options)
    {
        Votes = [.. Votes];
        foreach (var option in options) Close(option);
        foreach (var option in options)
        {
            Votes[option] = 0;
            foreach (var pile in Take(option)) Lay(pile);
        }
    }

    /// <summary>It keeps the quota, and all its papers go on with the surplus shared among them, what does not divide cut off.</summary>
    public void Shed(int option, long quota)
    {
        Votes = [.. Votes];
        var (had, surplus) = (Votes[option], Votes[option] - quota);
        Votes[option] = quota;
        foreach (var pile in Take(option))
        {
            _worth[pile] = (long)((Int128)_worth[pile] * surplus / had);
            Lay(pile);
        }
    }

    public Round Round(Move after) => new(after, [.. Votes.Select(Amount)], Amount(Idle)) { Cut = Amount(Cut) };

    public Fraction Amount(long units) => new(units, _unit);

    private List<int> Take(int option)
    {
        var heap = _heaps[option];
        _heaps[option] = [];
        return heap;
    }

    private void Lay(int pile)
    {
        var order = _papers.Of(pile);
        ref var next = ref _next[pile];
        while (next < order.Length && _closed[order[next]]) next++;
        var worth = _papers.Count(pile) * _worth[pile];
        if (next == order.Length)
        {
            Idle += worth;
            return;
        }
        _heaps[order[next]].Add(pile);
        Votes[order[next]] += worth;
    }
}
