namespace Bot.Core.Features.Workshops;

/// <summary>How much a workshop holds. Texts in UTF-16 units, as forms on every platform count them.</summary>
public static class WorkshopLimits
{
    public const int Title = 100;
    public const int Description = 1000;
    public const int Where = 200;
    public const int Language = 40;
    public const int Note = 300;
    public const int Seats = 1000;
    public const int Guests = 10;

    /// <summary>Guests for each person where nothing else was said.</summary>
    public const int UsualGuests = 1;

    /// <summary>Guests of somebody who came to the community lately.</summary>
    public const int GuestsOfNew = 1;

    /// <summary>Minutes that a workshop lasts where nothing else was said.</summary>
    public const int UsualLength = 120;

    /// <summary>Minutes; a week.</summary>
    public const int Length = 7 * 24 * 60;

    /// <summary>Minutes before the start that sign-up can close at the earliest; thirty days.</summary>
    public const int ClosesBefore = 30 * 24 * 60;
}
