using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops;

/// <summary>Reads what a card needs and renders it, for answers and for the copies that are kept up to date.</summary>
public sealed class WorkshopCards(IDatabase db, TimeProvider clock) : ICardSource
{
    public const string Source = "workshop";

    public string Kind => Source;

    public static CardSubject Subject(Workshop workshop) => new(Source, workshop.Card);

    public Task<Card?> Card(long id, CancellationToken ct) => Card(id, null, ct);

    /// <inheritdoc/>
    public async Task<Card?> Card(long id, PlaceId? room, CancellationToken ct)
    {
        var (workshop, old) = await db.Read(async q =>
        {
            if (await WorkshopTable.OfCard(q, id) is { } present) return (present, null);
            var before = await OldCardTable.Find(q, id);
            return (before is null ? null : await WorkshopTable.Find(q, before.Workshop), before);
        }, ct);
        if (workshop is null) return null;
        if (room is { } there && !await db.Read(q => SideRows.IsHere(q, workshop, there), ct)) return WorkshopCard.Parted(workshop);
        return old is null || workshop.Cancelled ? await Show(workshop, ct) : WorkshopCard.Old(workshop, old.Start);
    }

    public async Task<CardOwner?> Owner(long id, CancellationToken ct)
    {
        var workshop = await db.Read(async q => await WorkshopTable.OfCard(q, id)
            ?? (await OldCardTable.Find(q, id) is { } before ? await WorkshopTable.Find(q, before.Workshop) : null), ct);
        if (await db.Read(q => OrganiserTable.With(q, workshop), ct) is not { } known) return null;
        return new(known.Community, known.Organiser) { With = known.Helping };
    }

    /// <summary>The card of a workshop that was just read, for everybody's eyes.</summary>
    public async Task<Card> Show(Workshop workshop, CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (workshop.Cancelled || workshop.NamesHidden || workshop.CountGoing == 0) return WorkshopCard.Of(workshop, [], now);
        var names = await db.Read(q => Rosters.Going(q, workshop.Id, skip: 0, CardLimits.RosterNames), ct);
        return WorkshopCard.Of(workshop, names, now);
    }

    /// <summary>The card as a message that is remembered and kept up to date where it is posted.</summary>
    public async Task<Message> Post(Workshop workshop, CancellationToken ct) =>
        new() { Card = await Show(workshop, ct), Subject = Subject(workshop) };
}
