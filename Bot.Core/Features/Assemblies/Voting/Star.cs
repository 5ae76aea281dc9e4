namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// Score, then automatic runoff: of the two with the highest total of scores, whoever is scored higher than the other on more papers wins.
/// Ties for the runoff: victories in votes against those tied, then most top scores, then the order fixed beforehand. Ties in it: the higher
/// total,
/// then most top scores, then that order.
/// </summary>
public static class Star
{
    public static Outcome Count(Ballots ballots, CountRules rules)
    {
        if (ballots.Blank == ballots.Papers) return Outcome.Nobody(ballots);
        var totals = ballots.Sums();
        var tops = ballots.Sum(mark => mark == rules.TopScore ? 1 : 0);
        var duels = Duels.Of(ballots, higher: true);
        var steps = new List<Step> { new Round(new Move.First(), [.. totals.Select(total => (Fraction)total)], ballots.Blank) };
        var finalists = Finalists(totals, tops, duels, rules, steps);
        if (finalists.Count < Math.Min(2, ballots.Options)) return new([], ((Tie)steps[^1]).Tied, steps);
        if (finalists is [var only]) return new([only], [], steps);
        var (one, other) = (finalists[0], finalists[1]);
        var (forOne, forOther) = (duels[one, other], duels[other, one]);
        steps.Add(new Runoff(one, other, forOne, forOther, ballots.Papers - forOne - forOther));
        if (forOne != forOther) return new([forOne > forOther ? one : other], [], steps);
        var (chosen, tie) = Decide(TieOver.Seat, [one, other], 1, [(TieBy.Score, totals), (TieBy.TopScores, tops)], rules.Ties);
        steps.Add(tie);
        return chosen.Count == 0 ? new([], [one, other], steps) : new(chosen, [], steps);
    }

    /// <returns>Two, the one with the higher total first; fewer where nothing decides.</returns>
    private static List<int> Finalists(long[] totals, long[] tops, Duels duels, CountRules rules, List<Step> steps)
    {
        var finalists = new List<int>();
        foreach (var level in Most.Levels(Enumerable.Range(0, totals.Length), option => totals[option]))
        {
            var free = 2 - finalists.Count;
            if (free == 0) break;
            if (level.Count <= free)
            {
                finalists.AddRange(level);
                continue;
            }
            var against = new long[totals.Length];
            foreach (var option in level) against[option] = level.Sum(other => other == option ? 0 : duels[option, other]);
            var (chosen, tie) = Decide(TieOver.Finalist, level, free, [(TieBy.HeadToHead, against), (TieBy.TopScores, tops)], rules.Ties);
            steps.Add(tie);
            finalists.AddRange(chosen);
            if (chosen.Count == 0) return [];
        }
        return finalists;
    }

    /// <summary>One criterion after another, each among those whom the one before left equal at the edge.</summary>
    private static (List<int> Chosen, Tie Tie) Decide(
        TieOver over, List<int> tied, int places, (TieBy By, long[] Worth)[] criteria, TieOrder? order)
    {
        var chosen = new List<int>();
        var left = tied;
        foreach (var (by, worth) in criteria)
        {
            foreach (var level in Most.Levels(left, option => worth[option]))
            {
                if (chosen.Count + level.Count > places)
                {
                    left = level;
                    break;
                }
                chosen.AddRange(level);
                if (chosen.Count == places) return (chosen, new(over, tied, chosen, by));
            }
        }
        // Who is tied is said without those who are through already.
        if (order is null) return ([], new(over, left, [], TieBy.Nothing));
        chosen.AddRange(left.OrderBy(order.Place).Take(places - chosen.Count));
        return (chosen, new(over, tied, chosen, TieBy.Order));
    }
}
