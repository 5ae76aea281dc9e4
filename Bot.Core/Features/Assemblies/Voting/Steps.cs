namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>Something that happened in a count, as data: pages draw it, cards say it, strangers compare it.</summary>
public abstract record Step;

/// <summary>What everybody has now.</summary>
/// <param name="After">What was done to come here.</param>
/// <param name="Votes">Of every option: votes, points or dots. Who is out has none.</param>
/// <param name="Idle">Papers, or parts of them, that are with nobody: blank, or nobody whom they name is still in.</param>
public sealed record Round(Move After, IReadOnlyList<Fraction> Votes, Fraction Idle) : Step
{
    /// <summary>What was cut off where surpluses did not divide.</summary>
    public Fraction Cut { get; init; }

    /// <summary>How much is enough to win; null where the most wins.</summary>
    public Fraction? Quota { get; init; }

    /// <summary>Who wins in this round.</summary>
    public IReadOnlyList<int> Elected { get; init; } = [];

    /// <summary>They win although they have not reached the quota, because no more are left than there are seats.</summary>
    public bool ForWantOfOthers { get; init; }

    /// <summary>Meek: the part of each paper that an option keeps; the rest goes on. Else empty.</summary>
    public IReadOnlyList<Fraction> Keep { get; init; } = [];
}

/// <summary>How a round came about.</summary>
public abstract record Move
{
    private Move() { }

    /// <summary>Every paper with what it prefers.</summary>
    public sealed record First : Move;

    /// <summary>An elected option had more than it needs, and this much went on.</summary>
    public sealed record Surplus(int Option, Fraction Over) : Move;

    /// <summary>They are out, and their papers went on.</summary>
    public sealed record Out(IReadOnlyList<int> Options) : Move;

    /// <summary>They are out, and no paper moved any more because the last seats could be given.</summary>
    public sealed record OutLast(int Option) : Move;

    /// <summary>Meek: what the elected keep was worked out anew.</summary>
    public sealed record Reckoned : Move;
}

/// <summary>Several were equal where one had to be taken.</summary>
/// <param name="Over">What for.</param>
/// <param name="Chosen">Who was taken: to win, to go on, or to be out. Empty where nothing decides.</param>
public sealed record Tie(TieOver Over, IReadOnlyList<int> Tied, IReadOnlyList<int> Chosen, TieBy By) : Step
{
    /// <summary>From 1, where an earlier round decided.</summary>
    public int? Round { get; init; }
}

public enum TieOver
{
    Seat,
    Finalist,
    Exclusion,
    Surplus,
}

/// <summary>What decided between equals.</summary>
public enum TieBy
{
    Nothing,
    EarlierRound,
    HeadToHead,
    Score,
    TopScores,

    /// <summary>The order that was fixed before the vote opened.</summary>
    Order,
}

/// <summary>STAR: the two with the highest scores against each other.</summary>
public sealed record Runoff(int One, int Other, long PreferOne, long PreferOther, long NoPreference) : Step;

/// <summary>How many people prefer one to the other, of each pair: <c>Votes[one][other]</c>.</summary>
/// <param name="Champion">Beats every other one; null where nobody does.</param>
public sealed record Pairs(IReadOnlyList<IReadOnlyList<long>> Votes, int? Champion) : Step;

/// <summary>
/// Schulze: the strength of the strongest chain of victories from one to the other, which is that of its weakest link; 0 without a chain.
/// </summary>
public sealed record Chains(IReadOnlyList<IReadOnlyList<long>> Strengths) : Step;

/// <summary>Ranked Pairs: equally strong victories, looked at together.</summary>
/// <param name="Dropped">Those that would contradict what is stronger, or each other.</param>
public sealed record Locked(Victory Strength, IReadOnlyList<(int Winner, int Loser)> Kept, IReadOnlyList<(int Winner, int Loser)> Dropped) : Step;

/// <summary>Of a victory in a pair: votes for the winner and for the loser.</summary>
public readonly record struct Victory(long For, long Against);

/// <summary>All options, best first; those of one level are equal.</summary>
public sealed record Places(IReadOnlyList<IReadOnlyList<int>> Levels) : Step;
