namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>So many equal papers.</summary>
public readonly record struct Pile(Ballot Ballot, long Count);

/// <summary>
/// All papers of one question in piles of equal ones, so that ten thousand that say the same cost as much as one. No method looks at the
/// order of piles:
/// all it does with them is to add whole numbers.
/// </summary>
public sealed class Ballots
{
    /// <summary>No question has more options.</summary>
    public const int MostOptions = 100;

    /// <summary>Of this many papers and less, every sum of every method fits into 64 bits with the decimals that its rule keeps.</summary>
    public const long MostPapers = 1_000_000_000;

    /// <summary>No score and no number of dots is larger.</summary>
    public const int MostMark = 1_000_000;

    private Ballots(int options, List<Pile> piles)
    {
        Options = options;
        Piles = piles;
        Papers = piles.Sum(pile => pile.Count);
        Blank = piles.Where(pile => pile.Ballot.IsBlank).Sum(pile => pile.Count);
        if (Papers > MostPapers) throw new ArgumentException("More papers than can be counted.", nameof(piles));
    }

    public int Options { get; }

    public IReadOnlyList<Pile> Piles { get; }

    /// <summary>All of them, with the blank ones.</summary>
    public long Papers { get; }

    public long Blank { get; }

    public static Ballots Of(int options, params IEnumerable<Ballot> papers) => Of(options, papers.Select(paper => new Pile(paper, 1)));

    /// <exception cref="ArgumentException">A paper has another number of options, a mark is out of range, or there are too many of
    /// something.</exception>
    public static Ballots Of(int options, IEnumerable<Pile> piles)
    {
        if (options is < 1 or > MostOptions) throw new ArgumentOutOfRangeException(nameof(options), "A question has from 1 to 100 options.");
        var counts = new Dictionary<Ballot, int>();
        var all = new List<Pile>();
        foreach (var (ballot, count) in piles)
        {
            if (ballot.Options != options || count < 0) throw new ArgumentException("A paper of another question.", nameof(piles));
            if (counts.TryGetValue(ballot, out var at))
            {
                all[at] = all[at] with { Count = checked(all[at].Count + count) };
                continue;
            }
            if (ballot.Marks.IndexOfAnyExceptInRange(0, MostMark) >= 0) throw new ArgumentException("A mark out of range.", nameof(piles));
            if (count == 0) continue;
            counts.Add(ballot, all.Count);
            all.Add(new(ballot, count));
        }
        return new(options, all);
    }

    /// <summary>The sum of the marks beside each option.</summary>
    internal long[] Sums() => Sum(mark => mark);

    internal long[] Sum(Func<int, long> worth)
    {
        var sums = new long[Options];
        foreach (var pile in Piles)
        {
            var marks = pile.Ballot.Marks;
            for (var option = 0; option < marks.Length; option++) sums[option] += worth(marks[option]) * pile.Count;
        }
        return sums;
    }
}
