namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// One winner from rankings. Each paper is with its best option that is still in; whoever has more than half of the papers that are with
/// anybody wins, else
/// whoever has fewest is out and the papers go on.
/// </summary>
public static class InstantRunoff
{
    public static Outcome Count(Ballots ballots, CountRules rules)
    {
        var table = new Table(new(ballots), ballots.Papers, unit: 1);
        if (table.Idle == table.InAll) return Outcome.Nobody(ballots);
        List<int> left = [.. Enumerable.Range(0, ballots.Options)];
        var earlier = new List<long[]>();
        var steps = new List<Step>();
        Move move = new Move.First();
        while (true)
        {
            var votes = table.Votes;
            var needed = ((table.InAll - table.Idle) / 2) + 1;
            var round = table.Round(move) with { Quota = needed };
            var best = left.MaxBy(option => votes[option]);
            if (votes[best] >= needed || left.Count == 1)
                return new([best], [], [.. steps, round with { Elected = [best], ForWantOfOthers = votes[best] < needed }]);
            steps.Add(round);
            var outs = rules.Batches ? Hopeless(left, votes) : [];
            if (outs.Count == 0)
            {
                if (Lowest(left, votes, earlier, rules, steps) is not { } lowest) return new([], ((Tie)steps[^1]).Tied, steps);
                outs = [lowest];
            }
            earlier.Add(votes);
            table.Clear(outs);
            left.RemoveAll(outs.Contains);
            move = new Move.Out(outs);
        }
    }

    private static int? Lowest(List<int> left, long[] votes, List<long[]> earlier, CountRules rules, List<Step> steps)
    {
        var least = left.Min(option => votes[option]);
        List<int> tied = [.. left.Where(option => votes[option] == least)];
        if (tied is [var only]) return only;
        var (chosen, tie) = EarlierRounds.Lowest(tied, earlier, rules.Ties);
        steps.Add(tie);
        return chosen;
    }

    /// <summary>The most of the lowest whose votes together are fewer than those of the next: none of them could still pass it.</summary>
    private static List<int> Hopeless(List<int> left, long[] votes)
    {
        List<int> rising = [.. left.OrderBy(option => votes[option])];
        var (together, most) = (0L, 0);
        for (var count = 1; count < rising.Count; count++)
        {
            together += votes[rising[count - 1]];
            if (together < votes[rising[count]]) most = count;
        }
        return rising[..most];
    }
}
