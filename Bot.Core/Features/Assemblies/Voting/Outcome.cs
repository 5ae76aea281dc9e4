namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>What a count came to, and how, step by step. Options are their places in the question, from 0.</summary>
/// <param name="Winners">In the order in which they won; of those who won in the same round, most votes first.</param>
/// <param name="Tied">Between these nothing decides, because no lot was drawn before: the last step says over what. Empty where all is
/// decided.</param>
/// <param name="Steps">Every round and every tie, in order: enough to count again by hand and compare.</param>
public sealed record Outcome(IReadOnlyList<int> Winners, IReadOnlyList<int> Tied, IReadOnlyList<Step> Steps)
{
    public IEnumerable<Round> Rounds => Steps.OfType<Round>();

    public IEnumerable<Tie> Ties => Steps.OfType<Tie>();

    /// <summary>Best first, equals together, where the method ranks all options; else empty.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Places => Steps.OfType<Places>().SingleOrDefault()?.Levels ?? [];

    /// <summary>No paper says anything, so that nobody wins.</summary>
    internal static Outcome Nobody(Ballots ballots) => new([], [], [new Round(new Move.First(), new Fraction[ballots.Options], ballots.Papers)]);
}
