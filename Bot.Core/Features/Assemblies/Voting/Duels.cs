using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>Every option against every other: how many people prefer the one to the other.</summary>
public sealed class Duels
{
    private const int Unbeaten = int.MaxValue;
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
        // Many papers times every pair is the one long loop of all counting: whole vectors at once, without branches. No sum is over MostPapers.
        var vectors = (options + Vector<int>.Count - 1) / Vector<int>.Count;
        var votes = new Vector<int>[options * vectors];
        Span<int> worth = stackalloc int[vectors * Vector<int>.Count];
        worth.Fill(Unbeaten);
        var others = MemoryMarshal.Cast<int, Vector<int>>(worth);
        foreach (var (ballot, count) in ballots.Piles)
        {
            var marks = ballot.Marks;
            for (var option = 0; option < options; option++) worth[option] = Worth(marks[option], higher, unranked);
            var papers = new Vector<int>((int)count);
            for (var one = 0; one < options; one++)
            {
                if (worth[one] == Unbeaten) continue;
                var mine = new Vector<int>(worth[one]);
                var row = votes.AsSpan(one * vectors, vectors);
                for (var at = 0; at < row.Length; at++) row[at] += Vector.GreaterThan(mine, others[at]) & papers;
            }
        }
        return new([.. Enumerable.Range(0, options).Select(one =>
            MemoryMarshal.Cast<Vector<int>, int>(votes.AsSpan(one * vectors, vectors))[..options].ToArray().Select(sum => (long)sum).ToArray())]);
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

    /// <summary>Larger is better; what has no rank is worse than any that has one, or beats nobody and is beaten by nobody.</summary>
    private static int Worth(int mark, bool higher, Unranked unranked)
    {
        if (higher) return mark;
        if (mark > 0) return -mark;
        return unranked == Unranked.Last ? int.MinValue : Unbeaten;
    }

    internal Pairs Step() => new(Votes, Champion);

    internal bool AreEmpty => _votes.All(row => row.All(votes => votes == 0));

    private IEnumerable<int> Others(int one) => Enumerable.Range(0, Options).Where(other => other != one);
}
