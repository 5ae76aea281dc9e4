namespace Bot.Core.Features.Workshops;

/// <summary>What was decided about a workshop. Whether it has begun or is over follows from the clock.</summary>
public enum WorkshopState
{
    Planned = 0,
    Cancelled = 1,
}

/// <summary>What an organiser can change on its own. Stands in tokens by number and in the database by name: keep both.</summary>
public enum WorkshopField
{
    None = 0,
    Title = 1,
    Description = 2,
    Length = 3,
    Where = 4,
    Seats = 5,
    Closes = 6,
    Language = 7,
    Names = 8,
    Guests = 9,

    /// <summary>Changed by a move, not by an edit.</summary>
    When = 10,

    Opens = 20,
    Kind = 21,
    For = 22,
    Reserved = 23,
    Release = 24,
    Draw = 25,
}
