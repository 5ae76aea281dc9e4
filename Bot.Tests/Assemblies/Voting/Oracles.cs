using System.Numerics;
using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>The rules once more, without piles, tables or matrices: one paper after another, as one would by hand.</summary>
internal static class Oracles
{
    public static bool Prefers(Ballot paper, int one, int other, Unranked unranked = Unranked.Last)
    {
        if (paper[one] == 0) return false;
        return paper[other] == 0 ? unranked == Unranked.Last : paper[one] < paper[other];
    }

    public static int? InstantRunoff(Election election)
    {
        List<int> left = [.. Enumerable.Range(0, election.Options)];
        var rounds = new List<Dictionary<int, int>>();
        while (true)
        {
            var votes = left.ToDictionary(option => option, option => election.Papers.Count(paper => Best(paper, left) == option));
            rounds.Add(votes);
            if (rounds.Count == 1 && votes.Values.Sum() == 0) return null;
            foreach (var (option, count) in votes)
                if (2 * count > votes.Values.Sum() || left.Count == 1) return option;
            var least = votes.Values.Min();
            var out1 = left.Where(option => votes[option] == least)
                .OrderBy(IReadOnlyList<Fraction> (option) => [.. rounds.Select(round => (Fraction)round[option])], Backwards.Order)
                .ThenByDescending(election.Order.Place).First();
            left.Remove(out1);
        }
    }

    public static List<int> ScottishStv(Election election)
    {
        var papers = election.Papers.Select(paper => (Paper: paper, Worth: (Fraction)1)).ToList();
        List<int> left = [.. Enumerable.Range(0, election.Options)];
        List<int> elected = [];
        List<int> surpluses = [];
        var at = papers.Select(paper => Best(paper.Paper, left)).ToArray();
        var valid = at.Count(option => option is not null);
        if (valid == 0) return [];
        var quota = (Fraction)((valid / (election.Seats + 1)) + 1);
        var kept = new Dictionary<int, Fraction>();
        var history = Enumerable.Range(0, election.Options).ToDictionary(option => option, _ => new List<Fraction>());
        while (true)
        {
            for (var option = 0; option < election.Options; option++) history[option].Add(Votes(option));
            foreach (var option in left.Where(option => Votes(option) >= quota).ToList()) Elect(option);
            if (left.Count <= election.Seats - elected.Count) left.ToList().ForEach(Elect);
            if (elected.Count >= election.Seats || left.Count == 0) return elected;
            if (surpluses.Count > 0)
            {
                var largest = surpluses.OrderByDescending(IReadOnlyList<Fraction> (option) => history[option], Backwards.Order).ThenBy(election.Order.Place).First();
                surpluses.Remove(largest);
                var share = (Votes(largest) - quota) / Votes(largest);
                Move(largest, worth => new Fraction((worth * share * 100_000).Floor, 100_000));
                kept[largest] = quota;
            }
            else
            {
                var last = left.OrderBy(IReadOnlyList<Fraction> (option) => history[option], Backwards.Order).ThenByDescending(election.Order.Place).First();
                left.Remove(last);
                if (left.Count > election.Seats - elected.Count) Move(last, worth => worth);
            }
        }

        Fraction Votes(int option) => kept.TryGetValue(option, out var fixedAt) ? fixedAt
            : papers.Where((_, number) => at[number] == option).Aggregate(Fraction.Zero, (sum, paper) => sum + paper.Worth);

        void Elect(int option)
        {
            left.Remove(option);
            elected.Add(option);
            if (Votes(option) > quota) surpluses.Add(option);
        }

        void Move(int from, Func<Fraction, Fraction> worth)
        {
            for (var number = 0; number < papers.Count; number++)
            {
                if (at[number] != from) continue;
                papers[number] = papers[number] with { Worth = worth(papers[number].Worth) };
                // Who stands before the one it lay with is out or has enough already.
                at[number] = Best(papers[number].Paper, left);
            }
        }
    }

    public static List<int> MeekStv(Election election)
    {
        List<int> left = [.. Enumerable.Range(0, election.Options)];
        List<int> elected = [];
        var keep = left.ToDictionary(option => option, _ => (Fraction)1);
        var tiny = new Fraction(1, 1_000_000_000);
        if (!election.Papers.Any(paper => Best(paper, left) is not null)) return [];
        while (elected.Count < election.Seats && elected.Count + left.Count > election.Seats)
        {
            Fraction? before = null;
            while (true)
            {
                var votes = Distribute();
                var all = votes.Values.Aggregate(Fraction.Zero, (sum, one) => sum + one);
                var quota = new Fraction((all / (election.Seats + 1) / tiny).Floor, 1) * tiny + tiny;
                var winners = left.Where(option => votes[option] >= quota).ToList();
                elected.AddRange(winners);
                left.RemoveAll(winners.Contains);
                if (winners.Count > 0) break;
                var surplus = elected.Aggregate(Fraction.Zero, (sum, option) => sum + votes[option] - quota);
                if (surplus < Fraction.Zero) surplus = Fraction.Zero;
                if (surplus < new Fraction(1, 1_000_000) || surplus >= before)
                {
                    var least = left.Min(option => votes[option]);
                    var last = election.Order.Last(left.Where(option => votes[option] <= least + surplus));
                    left.Remove(last);
                    keep[last] = Fraction.Zero;
                    break;
                }
                before = surplus;
                foreach (var option in elected) keep[option] = Up(Up(keep[option] * quota) / votes[option]);
            }
        }
        return elected.Count < election.Seats ? [.. elected, .. left] : elected;

        Fraction Up(Fraction amount) => new Fraction((amount / tiny).Ceiling, 1) * tiny;

        Dictionary<int, Fraction> Distribute()
        {
            var votes = keep.Keys.ToDictionary(option => option, _ => Fraction.Zero);
            foreach (var paper in election.Papers)
            {
                var rest = (Fraction)1;
                foreach (var option in Order(paper))
                {
                    var part = Up(rest * keep[option]);
                    votes[option] += part;
                    rest -= part;
                }
            }
            return votes;
        }
    }

    /// <summary>Every path without a repetition.</summary>
    public static long[][] Chains(Duels duels, Strength strength)
    {
        var options = duels.Options;
        return [.. Enumerable.Range(0, options).Select(from => Enumerable.Range(0, options).Select(to => from == to ? 0 : Walk(from, to, [from])).ToArray())];

        long Walk(int from, int to, List<int> seen)
        {
            var best = Strong(from, to);
            for (var next = 0; next < options; next++)
                if (next != to && !seen.Contains(next)) best = Math.Max(best, Math.Min(Strong(from, next), Walk(next, to, [.. seen, next])));
            return best;
        }

        long Strong(int one, int other) => !duels.Beats(one, other) ? 0
            : strength == Strength.Margin ? duels[one, other] - duels[other, one] : duels[one, other];
    }

    /// <summary>
    /// A victory stays unless it closes a circle with victories that stay and are stronger, or with such as are equally strong.
    /// </summary>
    public static List<int> RankedPairs(Duels duels, Strength strength)
    {
        var all = Enumerable.Range(0, duels.Options).ToList();
        var victories = all.SelectMany(one => all.Where(other => duels.Beats(one, other)).Select(other => (One: one, Other: other))).ToList();
        var kept = new List<(int One, int Other)>();
        foreach (var level in victories.GroupBy(pair => Key(pair.One, pair.Other)).OrderByDescending(level => level.Key))
        {
            var looked = kept.Concat(level).ToList();
            kept.AddRange(level.Where(pair => !Comes(looked, pair.Other, pair.One, [])));
        }
        return [.. all.Where(option => !kept.Exists(pair => pair.Other == option))];

        (long, long) Key(int one, int other) => (duels[one, other] - (strength == Strength.Margin ? duels[other, one] : 0), -duels[other, one]);

        static bool Comes(List<(int One, int Other)> pairs, int from, int to, List<int> seen) => from == to
            || pairs.Exists(pair => pair.One == from && !seen.Contains(pair.Other) && Comes(pairs, pair.Other, to, [.. seen, pair.Other]));
    }

    public static Fraction Satisfaction(Election election, List<int> committee) => election.Papers.Aggregate(Fraction.Zero, (sum, paper) =>
        sum + Enumerable.Range(1, committee.Count(option => paper[option] > 0)).Aggregate(Fraction.Zero, (worth, place) => worth + new Fraction(BigInteger.One, place)));

    private static int? Best(Ballot paper, List<int> among)
    {
        foreach (var option in Order(paper))
            if (among.Contains(option)) return option;
        return null;
    }

    private static IEnumerable<int> Order(Ballot paper)
    {
        foreach (var rank in Enumerable.Range(0, paper.Options).Where(option => paper[option] > 0).GroupBy(option => paper[option]).OrderBy(rank => rank.Key))
        {
            if (rank.Count() > 1) yield break;
            yield return rank.Single();
        }
    }

    /// <summary>Votes in all rounds so far, compared from the last round back.</summary>
    private sealed class Backwards : Comparer<IReadOnlyList<Fraction>>
    {
        public static readonly Backwards Order = new();

        public override int Compare(IReadOnlyList<Fraction>? x, IReadOnlyList<Fraction>? y) =>
            x!.Reverse().Zip(y!.Reverse(), (mine, theirs) => mine.CompareTo(theirs)).FirstOrDefault(sign => sign != 0);
    }
}
