using NodaTime;

namespace Bot.Core.Calendar.Listings;

/// <summary>Events in spaces' own calendars.</summary>
public static class ListingsFeature
{
    /// <summary>The longest event is over by then.</summary>
    private static readonly Duration Kept = Duration.FromDays(31);

    public static CoreBuilder AddListings(this CoreBuilder core) => core
        .Schema("listings", "Bot.Core.Calendar.Listings.Schema.")
        .Uses<Listings>().Errand<ListingErrand>().Errand<ListingSweep>().Notes<ListingReports>()
        .Press<OpenListings, ListingHandler>().Press<SwitchListing, ListingHandler>()
        .PersonalData<ListingData>().CommunityData<ListingData>()
        .Tidies((tx, now) => ListingTable.Tidy(tx, now - Kept))
        .Logs(Listings.SwitchedOn, (who, _, _) => new(
            En: $"{who.En} had events shown in the own calendar of a server",
            Es: $"{who.Es} hizo que un servidor muestre los eventos en su propio calendario"))
        .Logs(Listings.SwitchedOff, (who, _, _) => new(
            En: $"{who.En} took events out of the own calendar of a server",
            Es: $"{who.Es} quitó los eventos del calendario propio de un servidor"));
}
