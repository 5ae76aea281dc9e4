namespace Bot.Core.Features.Workshops;

/// <summary>Where a person stands with a workshop. Stored by name; a better standing has a higher number.</summary>
public enum Standing
{
    Cant = 0,
    Maybe = 1,
    Waiting = 2,

    /// <summary>A seat that became free shortly before the start is held for them until they answer.</summary>
    Offered = 3,
    Going = 4,
}

/// <summary>What a person answers. Stands in tokens: never renumber.</summary>
public enum RsvpAnswer
{
    Going = 0,
    Maybe = 1,
    Cant = 2,
}
