using System.Numerics;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// Proportional approval: the committee that satisfies people most, where somebody with one chosen option in it counts 1, with two 1 + 1/2,
/// with three
/// 1 + 1/2 + 1/3. All committees are tried, so only where there are few enough of them.
/// </summary>
public static class Committees
{
    /// <summary>More are not tried: 4 of 25 are 12,650.</summary>
    public const int MostTried = 20_000;

    public static bool CanCount(int options, int seats) => Number(options, Math.Min(seats, options)) <= MostTried;

    /// <exception cref="ArgumentException">Too many committees: <see cref="CanCount"/> says so before the vote opens.</exception>
    public static Outcome Count(Ballots ballots, CountRules rules)
    {
        var seats = Math.Min(rules.Seats, ballots.Options);
        if (!CanCount(ballots.Options, seats)) throw new ArgumentException("More committees than are tried.", nameof(rules));
        if (ballots.Blank == ballots.Papers) return Outcome.Nobody(ballots);
        var worth = Worth(seats);
        (UInt128 Chosen, long Count)[] piles = [.. ballots.Piles.Select(pile => (Set(pile.Ballot), pile.Count))];
        var most = -1L;
        var best = new List<int[]>();
        foreach (var committee in All(ballots.Options, seats))
        {
            var (members, satisfied) = (Set(committee), 0L);
            foreach (var (approved, count) in piles) satisfied += count * worth.Units[(int)UInt128.PopCount(approved & members)];
            if (satisfied < most) continue;
            if (satisfied > most) best.Clear();
            most = satisfied;
            best.Add(committee);
        }
        var committees = new Committee(best, new(most, worth.Unit));
        if (best.Count == 1) return new(best[0], [], [committees]);
        List<int> tied = [.. best.SelectMany(one => one).Distinct().Where(option => !best.TrueForAll(one => one.Contains(option))).Order()];
        if (rules.Ties is not { } order) return new([], tied, [committees, new Tie(TieOver.Seat, tied, [], TieBy.Nothing)]);
        // Of equal committees the one whose first member is earliest in the order, then whose second is.
        var chosen = best.MinBy(one => one.Select(order.Place).Order().ToArray(), Comparer<int[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y)))!;
        return new(chosen, [], [committees, new Tie(TieOver.Seat, tied, [.. chosen.Intersect(tied)], TieBy.Order)]);
    }

    /// <summary>1 + 1/2 + … as whole numbers over their common denominator.</summary>
    private static (long Unit, long[] Units) Worth(int seats)
    {
        var sums = new Fraction[seats + 1];
        for (var size = 1; size <= seats; size++) sums[size] = sums[size - 1] + new Fraction(1, size);
        var unit = sums.Aggregate(BigInteger.One, (common, sum) => common * sum.Below / BigInteger.GreatestCommonDivisor(common, sum.Below));
        return ((long)unit, [.. sums.Select(sum => (long)(sum * (long)unit).Floor)]);
    }

    private static long Number(int options, int seats)
    {
        var number = 1L;
        for (var taken = 1; taken <= Math.Min(seats, options - seats) && number <= MostTried; taken++)
            number = number * (options - taken + 1) / taken;
        return number;
    }

    private static UInt128 Set(Ballot ballot) => Set(Enumerable.Range(0, ballot.Options).Where(option => ballot[option] > 0));

    private static UInt128 Set(IEnumerable<int> options) => options.Aggregate(UInt128.Zero, (set, option) => set | (UInt128.One << option));

    private static IEnumerable<int[]> All(int options, int seats)
    {
        var committee = Enumerable.Range(0, seats).ToArray();
        while (true)
        {
            yield return [.. committee];
            var at = seats - 1;
            while (at >= 0 && committee[at] == options - seats + at) at--;
            if (at < 0) yield break;
            committee[at]++;
            for (var next = at + 1; next < seats; next++) committee[next] = committee[next - 1] + 1;
        }
    }
}

/// <summary>The committees that satisfy people most, and how much.</summary>
public sealed record Committee(IReadOnlyList<IReadOnlyList<int>> Best, Fraction Satisfaction) : Step;
