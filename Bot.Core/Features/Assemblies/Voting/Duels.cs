namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>Every option against every other: how many people prefer the one to the other.</summary>
public sealed class Duels
{
    private readonly long[][] _votes;

    private Duels(long[][] votes) => _votes = votes;

    public int Options => _votes.Length;

    public IReadOnlyList<IReadOnlyList<long>> Votes => _votes;

    /// <summary>Beats every other one; null where nobody does.</summary>
    public int? Champion
    {
        get
        {
            for (var one = 0; one < Options; one++)
                if (Others(one).All(other => Beats(one, other))) return one;
            return null;
        }
    }

    public long this[int one, int other] => _votes[one][other];

    /// <param name="higher">Scores: the higher number is preferred. Else ranks: the lower, and 0 as <paramref name="unranked"/> says.</param>
    public static Duels Of(Ballots ballots, bool higher = false, Unranked unranked = Unranked.Last)
    {
        var options = ballots.Options;
        var votes = new long[options * options];
        Span<int> worth = stackalloc int[options];
        Span<bool> given = stackalloc bool[options];
        foreach (var (ballot, count) in ballots.Piles)
        {
            var marks = ballot.Marks;
            for (var option = 0; option < options; option++)
            {
                // Larger is better; what has no rank is worse than any that has one.
                worth[option] = higher ? marks[option] : marks[option] == 0 ? int.MinValue : -marks[option];
                given[option] = higher || unranked == Unranked.Last || marks[option] > 0;
            }
            for (var one = 0; one < options; one++)
            {
                if (!given[one]) continue;
                var row = votes.AsSpan(one * options, options);
                var mine = worth[one];
                for (var other = 0; other < row.Length; other++)
                    if (mine > worth[other] && given[other]) row[other] += count;
            }
        }
        return new([.. votes.Chunk(options)]);
    }

    public bool Beats(int one, int other) => _votes[one][other] > _votes[other][one];

    /// <summary>The fewest options of which each beats everyone outside (the Smith set): where there is a champion, that one alone.</summary>
    public IReadOnlyList<int> Smith()
    {
        // By victories, most first: the set is always at the front, and ends where everyone in it beats everyone behind.
        var sorted = Enumerable.Range(0, Options).OrderByDescending(one => Others(one).Count(other => Beats(one, other))).ToList();
        for (var size = 1; size < Options; size++)
            if (sorted[..size].TrueForAll(one => sorted[size..].TrueForAll(other => Beats(one, other)))) return [.. sorted[..size].Order()];
        return [.. sorted.Order()];
    }

    internal Pairs Step() => new(Votes, Champion);

    internal bool AreEmpty => _votes.All(row => row.All(votes => votes == 0));

    private IEnumerable<int> Others(int one) => Enumerable.Range(0, Options).Where(other => other != one);
}
