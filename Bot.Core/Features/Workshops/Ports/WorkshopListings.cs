using Bot.Core.Calendar.Listings;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Ports;

/// <summary>Workshops in the calendars that servers have of their own.</summary>
public sealed class WorkshopListings : IListingSource
{
    public const string Source = "workshop";

    public string Kind => Source;

    public Words Plural { get; } = new(En: "workshops", Es: "talleres");

    /// <returns>Null for an action, which is in no calendar, and for a date of a series whose card does not stand in the room yet.</returns>
    public async Task<Listing?> Listing(Queries q, long id) => await WorkshopTable.Find(q, new(id)) is { IsAction: false, Carded: true } workshop
        ? new()
        {
            Community = workshop.Community,
            Title = workshop.Title,
            Description = workshop.Description,
            Location = workshop.Location,
            Start = workshop.Start,
            End = workshop.End,
            Cancelled = workshop.Cancelled,
            Card = WorkshopCards.Subject(workshop),
            Room = workshop.Place,
            Changed = workshop.ChangedAt,
        }
        : null;

    public async Task<IReadOnlyList<long>> Coming(Queries q, CommunityId community, Instant now, int most) =>
        [.. (await WorkshopTable.Coming(q, community, now, most)).Where(one => one.Start > now && one is { IsAction: false, Carded: true }).Select(one => one.Id.Value)];
}
