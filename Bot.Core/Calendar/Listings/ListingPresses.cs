using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Calendar.Listings;

/// <summary>From the card of <c>/settings</c>, where the platform has such calendars.</summary>
[Press("s.e"), Needs(Power.Admin)]
public sealed record OpenListings : IPress;

/// <param name="Kind">As in <see cref="IListingSource.Kind"/>.</param>
[Press("s.es"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record SwitchListing(string Kind, bool On) : IPress;
