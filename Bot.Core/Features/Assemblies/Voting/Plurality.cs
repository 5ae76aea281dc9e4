namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>Each paper counts for its one first choice; the most votes win. A paper with two first choices counts for nobody.</summary>
public static class Plurality
{
    public static Outcome Count(Ballots ballots, CountRules rules)
    {
        var votes = new long[ballots.Options];
        foreach (var (ballot, count) in ballots.Piles)
            if (ballot.Marks.Count(1) == 1) votes[ballot.Marks.IndexOf(1)] += count;
        return Most.Wins(ballots, votes, ballots.Papers - votes.Sum(), rules);
    }
}
