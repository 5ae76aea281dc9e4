namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// The dots of all papers are added up; the most dots win. What dots cost, one each or their square, and that a paper over the budget is not
/// taken
/// at all, is a matter of <see cref="BallotRules"/>.
/// </summary>
public static class Dots
{
    public static Outcome Count(Ballots ballots, CountRules rules) => Most.Wins(ballots, ballots.Sums(), ballots.Blank, rules);
}
