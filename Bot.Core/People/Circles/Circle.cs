using NodaTime;

namespace Bot.Core.People.Circles;

/// <summary>An interest group of a community, as it is stored: potters, new parents, interpreters.</summary>
public sealed record Circle
{
    public required CircleId Id { get; init; }

    public required CommunityId Community { get; init; }

    public required string Name { get; init; }

    /// <summary>What it is for, in its organisers' words; may be empty.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Whoever wants to be in it asks, and an organiser of it answers.</summary>
    public bool ByInvitation { get; init; }

    public long Revision { get; init; }

    public int CountIn { get; init; }

    public int CountAsking { get; init; }

    public Instant? ClosedAt { get; init; }

    public bool Closed => ClosedAt is not null;

    /// <summary>What no other open circle of the community is called.</summary>
    public string? NameKey => Closed ? null : CircleName.Key(Name);
}
