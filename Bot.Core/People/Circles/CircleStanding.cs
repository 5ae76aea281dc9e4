namespace Bot.Core.People.Circles;

/// <summary>Where a person stands with a circle. Stored by name; of two that meet in one person the higher number counts.</summary>
public enum CircleStanding
{
    /// <summary>Left so short a time ago that it can be taken back.</summary>
    Left = 0,

    /// <summary>Asked, and an organiser said no; it can be asked again later.</summary>
    Declined = 1,

    /// <summary>Waits for an organiser's answer.</summary>
    Asking = 2,

    In = 3,
}
