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

    public async Task<Listing?> Listing(Queries q, long id) => await WorkshopTable.Find(q, new(id)) is { } workshop
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
        [.. (await WorkshopTable.Coming(q, community, now, most)).Where(one => one.Start > now).Select(one => one.Id.Value)];
}
