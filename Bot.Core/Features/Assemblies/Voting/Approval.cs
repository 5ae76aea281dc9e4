namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// Each paper counts once for every option that it chooses; the most votes win. How many it may choose is a matter of <see
/// cref="BallotRules"/>.
/// </summary>
public static class Approval
{
    public static Outcome Count(Ballots ballots, CountRules rules) =>
        Most.Wins(ballots, ballots.Sum(mark => mark > 0 ? 1 : 0), ballots.Blank, rules);
}
