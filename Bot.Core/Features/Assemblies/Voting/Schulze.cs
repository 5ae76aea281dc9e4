namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// One winner from rankings, by pairs. A chain of victories is as strong as its weakest link; A stands before B when the strongest chain
/// from A to B is
/// stronger than the strongest one back. Whoever nobody stands before wins; where they are several, all of them are reported and the order fixed
/// beforehand takes one.
/// </summary>
public static class Schulze
{
    public static Outcome Count(Ballots ballots, CountRules rules)
    {
        var duels = Duels.Of(ballots, unranked: rules.Unranked);
        if (duels.AreEmpty) return Outcome.Nobody(ballots);
        var chains = Chains(duels, rules.Strength);
        return Beaten.Last(
            ballots.Options, (one, other) => chains[one][other] > chains[other][one], rules, [duels.Step(), new Chains(chains)]);
    }

    /// <summary>The widest path between any two: links are tried in turn as the middle of a chain.</summary>
    private static long[][] Chains(Duels duels, Strength strength)
    {
        var options = duels.Options;
        var chains = new long[options][];
        for (var one = 0; one < options; one++)
        {
            chains[one] = new long[options];
            for (var other = 0; other < options; other++)
                if (duels.Beats(one, other)) chains[one][other] = duels[one, other] - (strength == Strength.Margin ? duels[other, one] : 0);
        }
        for (var middle = 0; middle < options; middle++)
            for (var one = 0; one < options; one++)
                for (var other = 0; other < options; other++)
                    if (one != other) chains[one][other] = Math.Max(chains[one][other], Math.Min(chains[one][middle], chains[middle][other]));
        return chains;
    }
}
