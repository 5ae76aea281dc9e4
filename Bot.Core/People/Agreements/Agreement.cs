using NodaTime;

namespace Bot.Core.People.Agreements;

/// <summary>An act that waits for a second person, or did.</summary>
public sealed record Agreement
{
    public required long Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>Whose moderators decide: a community, or a side of a bridge.</summary>
    public required CommunityId Side { get; init; }

    public required long Subject { get; init; }

    public required PersonId AskedBy { get; init; }

    public required Instant AskedAt { get; init; }

    /// <summary>There are fewer than two moderators: it happens when nobody objects until <see cref="EndsAt"/>.</summary>
    public required bool BySilence { get; init; }

    public required Instant EndsAt { get; init; }

    public required AgreementState State { get; init; }

    public PersonId? EndedBy { get; init; }
}

/// <summary>Stored by name.</summary>
public enum AgreementState
{
    Open,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>Somebody said no.</summary>
    Refused,

    /// <summary>Whoever asked took it back.</summary>
    TakenBack,

    /// <summary>Nobody answered in time, whoever asked may not do it any more, or it cannot be done any more.</summary>
    Lapsed,
}
