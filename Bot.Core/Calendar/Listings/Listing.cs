using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Calendar.Listings;

/// <summary>An event as everybody in a space may see it in the space's own calendar: never who comes.</summary>
public sealed record Listing
{
    public required CommunityId Community { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Where it meets, in words. Empty where nobody said, and where the address is not for everybody.</summary>
    public string Location { get; init; } = "";

    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    public bool Cancelled { get; init; }

    /// <summary>Its card, which the listing leads to where it stands in the same space.</summary>
    public required CardSubject Card { get; init; }

    /// <summary>The room that the card stands in, or will soon.</summary>
    public PlaceId? Room { get; init; }

    /// <summary>When organisers changed it last.</summary>
    public required Instant Changed { get; init; }
}

/// <summary>A listing as it is to be written for one space.</summary>
/// <param name="Card">The message to lead to; null where none stands in this space.</param>
/// <param name="Languages">Of the community, for words that are ours.</param>
/// <param name="Begun">Its start lies in the past, and is not to be written any more.</param>
public sealed record CalendarEntry(Listing Event, MessageRef? Card, IReadOnlyList<Language> Languages, bool Begun)
{
    /// <summary>The card is on its way to a room of this space.</summary>
    internal bool CardExpected { get; init; }
}

/// <summary>What hinders all listings of a space until somebody does something. Stored by name.</summary>
public enum ListingTrouble
{
    /// <summary>The bot may not make events there.</summary>
    MayNot,

    /// <summary>The space has as many events as the platform allows.</summary>
    Full,
}
