namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// One winner from rankings, by pairs (Tideman). Victories are locked in from the strongest to the weakest, leaving out what would close a
/// circle with
/// stronger ones. Equally strong ones are looked at together, and all of them that lie on a circle are left out, so that no order decides
/// among them.
/// </summary>
public static class RankedPairs
{
    public static Outcome Count(Ballots ballots, CountRules rules)
    {
        var duels = Duels.Of(ballots, unranked: rules.Unranked);
        if (duels.AreEmpty) return Outcome.Nobody(ballots);
        var steps = new List<Step> { duels.Step() };
        var locked = new bool[ballots.Options, ballots.Options];
        var reach = new bool[ballots.Options, ballots.Options];
        foreach (var level in Strongest(duels, rules.Strength))
        {
            var together = (bool[,])reach.Clone();
            foreach (var (winner, loser) in level) Join(together, winner, loser);
            var kept = level.Where(pair => !together[pair.Loser, pair.Winner]).ToList();
            foreach (var (winner, loser) in kept)
            {
                locked[winner, loser] = true;
                Join(reach, winner, loser);
            }
            var (first, last) = level[0];
            steps.Add(new Locked(new(duels[first, last], duels[last, first]), kept, [.. level.Except(kept)]));
        }
        return Beaten.Last(ballots.Options, (one, other) => locked[one, other], rules, steps);
    }

    private static IEnumerable<List<(int Winner, int Loser)>> Strongest(Duels duels, Strength strength) =>
        from one in Enumerable.Range(0, duels.Options)
        from other in Enumerable.Range(0, duels.Options)
        where duels.Beats(one, other)
        let against = duels[other, one]
        let strong = strength == Strength.Margin ? duels[one, other] - against : duels[one, other]
        group (one, other) by (strong, against) into same
        orderby same.Key.strong descending, same.Key.against
        select same.ToList();

    /// <summary>Whoever comes to the winner of a pair comes to its loser now, and to all whom that one comes to.</summary>
    private static void Join(bool[,] reach, int winner, int loser)
    {
        if (reach[winner, loser]) return;
        var options = reach.GetLength(0);
        for (var one = 0; one < options; one++)
        {
            if (one != winner && !reach[one, winner]) continue;
            reach[one, loser] = true;
            for (var other = 0; other < options; other++) reach[one, other] |= reach[loser, other];
        }
    }
}
