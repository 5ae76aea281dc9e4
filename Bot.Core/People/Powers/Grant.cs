using Bot.Core.Commands;
using NodaTime;

namespace Bot.Core.People.Powers;

/// <summary>What can be granted: nobody makes anybody an admin.</summary>
public enum Grantable
{
    [Choice("Organise", "Organizar")]
    Organise = Power.Host,

    [Choice("Moderate", "Moderar")]
    Moderate = Power.Moderator,
}

/// <summary>A power that a community has given a person.</summary>
public sealed class Grant
{
    public required PersonId PersonId { get; init; }

    public required string Name { get; init; }

    public required int Power { get; init; }

    public required string Reason { get; init; }

    /// <summary>Null where whoever gave it has left.</summary>
    public string? GrantedBy { get; init; }

    public Instant? EndsAt { get; init; }
}
