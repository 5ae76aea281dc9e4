using Bot.Core.Commands;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Measures;

public readonly record struct MeasureId(long Value) : IId<MeasureId>
{
    public static MeasureId From(long value) => new(value);
}

/// <summary>Stored by name; stands in tokens by number: never renumber.</summary>
public enum MeasureKind
{
    Pause = 0,
    Block = 1,
}

/// <summary>Stored by name.</summary>
public enum MeasureState
{
    /// <summary>Asked for and not yet confirmed: it holds nobody back.</summary>
    Proposed,
    Active,
    Lifted,
}

/// <summary>One decision of a moderator about one person in one community.</summary>
internal sealed record Measure
{
    public required MeasureId Id { get; init; }

    public required CommunityId Community { get; init; }

    public required PersonId Person { get; init; }

    public required MeasureKind Kind { get; init; }

    public required string Reason { get; init; }

    public PersonId? By { get; init; }

    public required int ByPower { get; init; }

    public required MeasureState State { get; init; }

    public required Instant MadeAt { get; init; }

    public Instant? EndsAt { get; init; }

    public PersonId? LiftedBy { get; init; }

    public Instant? LiftedAt { get; init; }

    public string? Appeal { get; init; }

    public Instant? AppealedAt { get; init; }

    public PersonId? DecidedBy { get; init; }

    public Instant? DecidedAt { get; init; }

    public long Revision { get; init; }

    public Hold Hold => Kind == MeasureKind.Block ? Hold.Blocked : Hold.Paused;

    /// <summary>It holds the person back at this moment.</summary>
    public bool Holds(Instant now) => State == MeasureState.Active && (EndsAt is not { } end || now < end);

    /// <exception cref="Problem">It is over or was lifted.</exception>
    public void MustHold(Instant now)
    {
        if (!Holds(now)) throw new Problem(MeasureTexts.Over);
    }
}

internal static class MeasureLimits
{
    public const int Reason = 300;
    public const int Appeal = 1000;

    public static readonly Duration Pause = Duration.FromDays(7);

    /// <summary>For how long what was proposed can be confirmed.</summary>
    public static readonly Duration Proposal = Duration.FromHours(1);

    /// <summary>For how long a measure stays that is over.</summary>
    public static readonly Duration Kept = Duration.FromDays(365);

    /// <summary>After this nothing that was under way at the moment of a block is on its way any more.</summary>
    public static readonly Duration Sweep = Duration.FromMinutes(1);
}
