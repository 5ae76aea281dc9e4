using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Calendar.Listings;

/// <summary>A feature whose events can be shown in spaces' own calendars. It calls <see cref="Listings.Refresh"/> with each change.</summary>
public interface IListingSource
{
    /// <summary>A kind of event, with a switch of its own: <c>workshop</c>.</summary>
    string Kind { get; }

    /// <summary>What its events are called, for the switch: <i>workshops</i>.</summary>
    Words Plural { get; }

    /// <returns>The event as things stand now; null where there is none any more.</returns>
    Task<Listing?> Listing(Queries q, long id);

    /// <summary>What is shown when it is switched on.</summary>
    /// <returns>Ids of events that have not begun, soonest first.</returns>
    Task<IReadOnlyList<long>> Coming(Queries q, CommunityId community, Instant now, int most);
}
