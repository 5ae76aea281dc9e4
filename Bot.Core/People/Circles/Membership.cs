using NodaTime;

namespace Bot.Core.People.Circles;

/// <summary>One person and one circle.</summary>
public sealed record Membership
{
    public required CircleId Circle { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The account that it was done with; null where that is not known.</summary>
    public AccountId? Account { get; init; }

    public required CircleStanding Standing { get; init; }

    /// <summary>Sees who is in the circle, tells it something and answers who asks, as long as the community lets the person organise at all.</summary>
    public bool Organises { get; init; }

    /// <summary>Whether it was so before the membership of somebody was added who became the same person; null where none was.</summary>
    public bool? OwnOrganises { get; init; }

    /// <summary>When the standing began.</summary>
    public required Instant Since { get; init; }

    public bool IsIn => Standing == CircleStanding.In;
}
