using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>Two sides that may become one community.</summary>
internal sealed record Offer
{
    public required long Id { get; init; }

    /// <summary>Made the code: its name, zone and settings will be everybody's.</summary>
    public required CommunityId Lead { get; init; }

    /// <summary>Entered the code.</summary>
    public required CommunityId Side { get; init; }

    public required PersonId StartedBy { get; init; }

    public required PersonId JoinedBy { get; init; }

    public required OfferState State { get; init; }

    public required Instant ExpiresAt { get; init; }
}

/// <summary>Stored by name.</summary>
internal enum OfferState
{
    /// <summary>The side that entered the code reads what would become of both.</summary>
    Shown,

    /// <summary>It wants to; the side that made the code is asked.</summary>
    Asked,

    Joined,

    Declined,
}
