namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>What a count needs besides the ballots; all of it is fixed and shown before the vote opens.</summary>
/// <param name="Seats">How many options win.</param>
/// <param name="Ties">Decides what the rule leaves open. Without one the count stops there and says between whom.</param>
public sealed record CountRules(int Seats = 1, TieOrder? Ties = null)
{
    /// <summary>The best score that a paper can give; STAR counts how often it was given.</summary>
    public int TopScore { get; init; } = 5;

    /// <summary>How strong a victory in a pair is, for Schulze and Ranked Pairs.</summary>
    public Strength Strength { get; init; } = Strength.WinningVotes;

    /// <summary>
    /// Whether a paper that leaves an option out ranks it behind the others or says nothing about it, where pairs are compared.
    /// </summary>
    public Unranked Unranked { get; init; } = Unranked.Last;

    /// <summary>In instant runoff: whoever cannot catch up even together goes at once, which makes the list of rounds shorter.</summary>
    public bool Batches { get; init; }
}

/// <summary>Of 10 people 6 prefer A to B, 3 prefer B to A: that is 6 winning votes and a margin of 3.</summary>
public enum Strength
{
    WinningVotes,
    Margin,
}

/// <summary>What it means that an option has no rank on a paper.</summary>
public enum Unranked
{
    /// <summary>Behind all that have one.</summary>
    Last,

    /// <summary>A pair counts only where both have a rank.</summary>
    NoOpinion,
}
