using Bot.Core.Features.Assemblies.Polls;
using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Core.Features.Assemblies.Records;

/// <summary>From the papers to the result: what the bot does at close and what anybody does again afterwards.</summary>
public static class Recount
{
    /// <param name="papers">All that were cast, with <see cref="BallotBox.Abstain"/> among them.</param>
    /// <param name="of">People on the roll or present; null where there is no roll.</param>
    /// <param name="seed">Of the lot that decides ties.</param>
    /// <exception cref="FormatException">A paper is none.</exception>
    public static ResultRecord Of(Manifest manifest, IReadOnlyList<string> papers, int? of, string seed)
    {
        var needed = manifest.Quorum.Needed(of ?? papers.Count);
        if (papers.Count < needed) return new([], [], [], [], new("no quorum", papers.Count, of ?? papers.Count, needed));
        var ballots = Ballots.Of(manifest.Options.Count, papers.Where(paper => paper != BallotBox.Abstain).Select(paper =>
            Opening.ReadPaper(manifest, paper) ?? throw new FormatException($"No ballot of this question: {paper}")));
        return manifest.Method is { } method
            ? Election(manifest, method, ballots, seed)
            : Decided(manifest, ballots, papers.Count - ballots.Papers, of);
    }

    /// <summary>The votes on a motion. Whoever casts the paper <see cref="BallotBox.Abstain"/> abstains, as by choosing it.</summary>
    public static MotionVotes Votes(Ballots ballots, long abstained, int? of)
    {
        var sums = ballots.Piles.Aggregate(new long[Manifest.Choices.Count], (all, pile) =>
            [.. all.Select((sum, choice) => sum + (pile.Ballot[choice] * pile.Count))]);
        return new(sums[0], sums[1], sums[2] + abstained, ballots.Blank, sums[3], Present: of, Entitled: of);
    }

    private static ResultRecord Decided(Manifest manifest, Ballots ballots, long abstained, int? of)
    {
        var votes = Votes(ballots, abstained, of);
        // Whether enough took part was looked at already.
        var decision = Motion.Decide(votes, manifest.Threshold, Quorum.None);
        string[] sums = [.. new Fraction[] { votes.Yes, votes.No, votes.Abstain, votes.Against, votes.Blank }.Select(sum => sum.ToString())];
        var adopted = decision.Verdict == Verdict.Adopted;
        return new([], [], [new(sums[..^1], sums[^1], "0")], [], new(adopted ? "adopted" : "not adopted", decision.Got, decision.Of, decision.Needed));
    }

    private static ResultRecord Election(Manifest manifest, Method method, Ballots ballots, string seed)
    {
        var outcome = Methods.Count(method, ballots, manifest.Counting(Lot.Order(seed, manifest.Poll, manifest.Options)));
        return new(
            Words(outcome.Winners),
            Words(outcome.Tied),
            [.. outcome.Rounds.Select(Sums)],
            [.. outcome.Ties.Select(tie => new TieLine(Lower(tie.Over), Words(tie.Tied), Words(tie.Chosen), Lower(tie.By)))]);

        static RoundSums Sums(Round round) => new([.. round.Votes.Select(votes => votes.ToString())], round.Idle.ToString(), round.Cut.ToString());

        static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

        string[] Words(IReadOnlyList<int> options) => [.. options.Select(option => manifest.Options[option])];
    }
}
