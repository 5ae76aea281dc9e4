namespace Bot.Core.Features.Workshops;

/// <summary>Where a person stands with a workshop. Stored by name; a better standing has a higher number.</summary>
public enum Standing
{
    Cant = 0,
    Maybe = 1,
    Waiting = 2,
    Going = 3,
}

/// <summary>What a person answers. Stands in tokens: never renumber.</summary>
public enum RsvpAnswer
{
    Going = 0,
    Maybe = 1,
    Cant = 2,
}
