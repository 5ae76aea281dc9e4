using Bot.Core.Features.Assemblies.Voting;
using NodaTime;

namespace Bot.Core.Features.Assemblies.Polls;

/// <summary>What is asked. People pick this, and the method follows from it.</summary>
public enum Asks
{
    YesOrNo,
    OneOfSeveral,
    Date,
    PeopleForRoles,
    ShareABudget,

    /// <summary>Whoever asks picked the method.</summary>
    Other,
}

/// <summary>Who may vote.</summary>
public enum Electorate
{
    /// <summary>Whoever is on the roll when the vote opens.</summary>
    Roll,

    /// <summary>Whoever on the roll is checked in.</summary>
    Present,

    /// <summary>Everyone in the place: there is no roll, and so nothing is measured by it.</summary>
    Everyone,
}

/// <summary>What is known of a vote, and when.</summary>
public enum Secrecy
{
    /// <summary>Names and choices are published at close.</summary>
    Open,

    /// <summary>Who took part is known to those on the roll, what they chose to nobody.</summary>
    Confidential,

    /// <summary>Live counts and no record: a mood, not a decision.</summary>
    Straw,
}

/// <summary>All that is fixed and shown before a vote opens. Nothing of it changes while it is open.</summary>
/// <param name="Poll">Its public name, which goes into lots and records.</param>
/// <param name="Options">In the order in which they were written. Of a yes-or-no question: <see cref="Choices"/>.</param>
/// <param name="Method">Null for a motion, which is counted by its <see cref="Threshold"/>.</param>
public sealed record Manifest(string Poll, string Question, Asks Asks, IReadOnlyList<string> Options, Method? Method, Instant Closes)
{
    /// <summary>The options of a motion, in this order on each of its ballots.</summary>
    public static readonly IReadOnlyList<string> Choices = ["yes", "no", "abstain", "object"];

    public int Seats { get; init; } = 1;

    public Strength Strength { get; init; } = Strength.WinningVotes;

    public Unranked Unranked { get; init; } = Unranked.Last;

    public bool Batches { get; init; }

    /// <summary>What a ballot may look like.</summary>
    public required BallotRules Ballot { get; init; }

    public Threshold Threshold { get; init; } = Threshold.SimpleMajority;

    public Quorum Quorum { get; init; } = Quorum.None;

    public Electorate Electorate { get; init; } = Electorate.Roll;

    public Secrecy Secrecy { get; init; } = Secrecy.Confidential;

    /// <summary>How much longer it stays open, once, when too few took part; null for not at all.</summary>
    public Duration? Extension { get; init; } = Duration.FromHours(48);

    /// <summary>Whether two moderators may close it after half the announced time.</summary>
    public bool EarlyClose { get; init; }

    /// <summary>Single ballots are published at close; else only the sums of each round.</summary>
    public bool PublishesBallots { get; init; } = true;

    public CountRules Counting(TieOrder? ties) => new(Seats, ties)
    {
        TopScore = Ballot.TopMark,
        Strength = Strength,
        Unranked = Unranked,
        Batches = Batches,
    };
}
