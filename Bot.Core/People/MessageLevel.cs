namespace Bot.Core.People;

/// <summary>Which direct messages a person wants (PRODUCT: Reaching people).</summary>
public enum MessageLevel
{
    Nothing = 0,
    OnlyCancellations = 1,

    /// <summary>My bookings and changes to them; the default.</summary>
    Important = 2,
    All = 3,
}
