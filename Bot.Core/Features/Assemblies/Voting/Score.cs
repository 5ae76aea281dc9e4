namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>The scores of all papers are added up, an option without one counting as 0; the highest total wins.</summary>
public static class Score
{
    public static Outcome Count(Ballots ballots, CountRules rules) => Most.Wins(ballots, ballots.Sums(), ballots.Blank, rules);
}
