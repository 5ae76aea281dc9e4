using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>What both sides are told.</summary>
public sealed class BridgeNotes(IDatabase db, Offers offers) : INoteSource
{
    private const string AskedKind = "bridge.asked";
    private const string JoinedKind = "bridge.joined";
    private const string DeclinedKind = "bridge.declined";
    private const string LeftKind = "bridge.left";

    public IReadOnlyList<string> Kinds { get; } = [AskedKind, JoinedKind, DeclinedKind, LeftKind];

    internal static NoteRequest Asked(Offer offer, Instant now) => Person(AskedKind, offer, offer.StartedBy, now) with { Expires = offer.ExpiresAt };

    internal static NoteRequest JoinedPerson(Offer offer, Instant now) => Person(JoinedKind, offer, offer.JoinedBy, now);

    internal static NoteRequest Declined(Offer offer, Instant now) => Person(DeclinedKind, offer, offer.JoinedBy, now);

    internal static NoteRequest Joined(Offer offer, PlaceId room, Instant now) =>
        new(JoinedKind, Key(JoinedKind, offer.Id, room.Value), Base32.Write(offer.Id), new Recipient.Room(room))
        {
            Class = NoteClass.Announcement,
            Due = now,
        };

    /// <param name="once">Tells this leaving from an earlier one.</param>
    internal static NoteRequest Left(CommunityId side, long once, PlaceId room, Instant now) =>
        new(LeftKind, Key(LeftKind, once, room.Value), Base32.Write(side.Value), new Recipient.Room(room))
        {
            Class = NoteClass.Announcement,
            Due = now,
        };

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (!Base32.TryRead(note.Args, out var id)) return null;
        if (note.Kind == LeftKind) return BridgeCards.Left(await Name(new(id), ct));
        if (await db.Read(q => OfferTable.Find(q, id), ct) is not { } offer) return null;
        return (note.Kind, note.To) switch
        {
            (AskedKind, _) when offer.State == OfferState.Asked => await offers.ForLeading(offer, ct),
            (DeclinedKind, _) when offer.State == OfferState.Declined => BridgeTexts.Refused(await Name(offer.Lead, ct)),
            (JoinedKind, Recipient.Person) => BridgeTexts.Done(await Name(offer.Lead, ct)),
            (JoinedKind, _) => BridgeCards.Joined(await Name(offer.Lead, ct), await Name(offer.Side, ct)),
            _ => null,
        };
    }

    private Task<string> Name(CommunityId side, CancellationToken ct) => db.Read(q => SideTable.Name(q, side), ct);

    private static NoteRequest Person(string kind, Offer offer, PersonId person, Instant now) =>
        new(kind, Key(kind, offer.Id, person.Value), Base32.Write(offer.Id), new Recipient.Person(person))
        {
            Class = NoteClass.Change,
            Due = now,
        };

    private static string Key(string kind, long id, long to) => string.Create(CultureInfo.InvariantCulture, $"{kind}/{id}/{to}");
}
