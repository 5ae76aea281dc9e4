using System.Globalization;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Outbox;
using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Features.Workshops.Telling;

/// <summary>Every note that workshops send, with the key that keeps the same thing from being told twice.</summary>
internal static class Tell
{
    public static NoteRequest Card(Workshop workshop, PlaceId room, Instant now) =>
        Room(NoteKinds.Card, Key("card", workshop) + Elsewhere(workshop, room), workshop, 0, room, now);

    public static NoteRequest MovedRoom(Workshop workshop, PlaceId room, Instant now) =>
        Room(NoteKinds.MovedRoom, Key("room", workshop, workshop.Moves) + Elsewhere(workshop, room), workshop, workshop.Moves, room, now);

    /// <summary>When the card says something else by itself: sign-up is closed, it has begun, it is over. One that is stale does no harm.</summary>
    public static IEnumerable<NoteRequest> Ticks(Workshop workshop, Instant now)
    {
        if (workshop.CardRoom is not { } room) yield break;
        foreach (var at in new[] { workshop.OpensAt ?? workshop.Closes, workshop.Closes, workshop.Start, workshop.End }.Distinct().Where(at => at > now))
        {
            yield return Room(NoteKinds.Tick, Key("tick", workshop, at.ToUnixTimeMilliseconds()), workshop, 0, room, at) with
            {
                Expires = at + Duration.FromDays(1),
            };
        }
    }

    /// <summary>When those who come to an action are told where it meets: exactly then, whatever the hour, and never before.</summary>
    public static IEnumerable<NoteRequest> PlaceStep(Workshop workshop, Instant now)
    {
        if (!workshop.IsAction || workshop.Place is not { } room || workshop.Start <= now) yield break;
        yield return Room(
            NoteKinds.PlaceStep, Key("places", workshop, workshop.Moves), workshop, workshop.Moves, room, Instant.Max(now, workshop.PlaceShown)) with
        {
            Expires = workshop.Start,
        };
    }

    public static NoteRequest Place(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.Place, Key("place", workshop, workshop.Moves, person), workshop, workshop.Moves, person, now) with
        {
            Expires = workshop.End,
        };

    public static NoteRequest BuddyOffer(Workshop action, PersonId person, Instant now) => Buddy(NoteKinds.BuddyOffer, action, person, now);

    public static NoteRequest BuddyFound(Workshop action, PersonId person, Instant now) => Buddy(NoteKinds.BuddyFound, action, person, now);

    public static NoteRequest BuddyGone(Workshop action, PersonId person, Instant now) => Buddy(NoteKinds.BuddyGone, action, person, now);

    /// <summary>The same can be told again after another change, hence the revision.</summary>
    private static NoteRequest Buddy(string kind, Workshop action, PersonId person, Instant now) =>
        Person(kind, Key(kind["workshop.".Length..], action, action.Revision, person), action, 0, person, now) with { Expires = action.Start };

    public static NoteRequest AskAgain(Workshop workshop, PlaceId room, Instant due) =>
        Room(NoteKinds.AskAgain, Key("again", workshop, workshop.Moves), workshop, workshop.Moves, room, due) with { Expires = workshop.Start };

    public static NoteRequest Lapse(Workshop workshop, PlaceId room, Instant due) =>
        Room(NoteKinds.Lapse, Key("lapse", workshop, workshop.Moves), workshop, workshop.Moves, room, due) with { Expires = workshop.Start };

    /// <param name="time">One for the first message, two for the second.</param>
    public static NoteRequest Moved(Workshop workshop, PersonId person, int time, Instant now) =>
        Person(
            time == 1 ? NoteKinds.Moved : NoteKinds.MovedAgain, MovedKey(workshop.Id, workshop.Moves, person, time), workshop, workshop.Moves, person, now) with
        {
            Expires = workshop.Start,
        };

    /// <summary>By this it is known whether a person was reached.</summary>
    public static string MovedKey(WorkshopId workshop, int move, PersonId person, int time) =>
        string.Create(CultureInfo.InvariantCulture, $"w.move:{Base32.Write(workshop.Value)}:{move}:{Base32.Write(person.Value)}:{time}");

    public static NoteRequest Lost(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.Lost, Key("lost", workshop, workshop.Moves, person), workshop, workshop.Moves, person, now) with
        {
            Expires = workshop.Start,
        };

    public static NoteRequest Apart(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.Apart, Key("apart", workshop, workshop.Revision, person), workshop, 0, person, now) with { Expires = workshop.Start };

    public static NoteRequest Silent(Workshop workshop, PersonId organiser, Instant now) =>
        Person(NoteKinds.Silent, Key("silent", workshop, workshop.Moves, organiser), workshop, workshop.Moves, organiser, now) with
        {
            Expires = workshop.Start,
        };

    public static NoteRequest NotDrawn(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.NotDrawn, Key("drawn", workshop, workshop.Revision, person), workshop, 0, person, now) with { Expires = workshop.Start };

    /// <summary>A person can be promoted again after a second cancellation, hence the revision.</summary>
    public static NoteRequest Promoted(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.Promoted, Key("up", workshop, workshop.Revision, person), workshop, 0, person, now) with { Expires = workshop.Start };

    /// <summary>A person can be asked again after another cancellation, hence the revision.</summary>
    public static NoteRequest Offered(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.Offered, Key("offer", workshop, workshop.Revision, person), workshop, 0, person, now) with { Expires = workshop.Start };

    public static NoteRequest OfferedInRoom(Workshop workshop, PlaceId room, PersonId person, Instant now) =>
        Room(NoteKinds.OfferedInRoom, Key("call", workshop, workshop.Revision, person), workshop, person.Value, room, now) with
        {
            Expires = workshop.Start,
        };

    public static NoteRequest OfferedUnheard(Workshop workshop, PersonId person, PersonId organiser, Instant now) =>
        Person(NoteKinds.OfferedUnheard, Key("unheard", workshop, workshop.Revision, person) + $":{Base32.Write(organiser.Value)}", workshop, person.Value, organiser, now) with
        {
            Expires = workshop.Start,
        };

    public static NoteRequest OfferOver(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.OfferOver, Key("over", workshop, workshop.Revision, person), workshop, 0, person, now) with { Expires = workshop.Start };

    public static NoteRequest Changed(Workshop workshop, WorkshopField field, PersonId person, Instant now) =>
        Person(NoteKinds.Changed, Key("edit", workshop, workshop.Sequence, person), workshop, (int)field, person, now);

    public static NoteRequest Cancelled(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.Cancelled, Key("cancel", workshop, person: person), workshop, 0, person, now) with { Cancellation = true };

    public static NoteRequest Removed(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.Removed, Key("out", workshop, workshop.Revision, person), workshop, 0, person, now);

    /// <summary>Each time that somebody is asked, hence the revision.</summary>
    public static NoteRequest AskedToOrganise(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.AskedToOrganise, Key("hask", workshop, workshop.Revision, person), workshop, 0, person, now);

    public static NoteRequest OrganisersNow(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.OrganisersNow, Key("hnow", workshop, workshop.Revision, person), workshop, 0, person, now);

    public static NoteRequest OrganisesNoMore(Workshop workshop, PersonId person, Instant now) =>
        Person(NoteKinds.OrganisesNoMore, Key("hout", workshop, workshop.Revision, person), workshop, 0, person, now);

    /// <summary>Once for each workshop and moderator.</summary>
    public static NoteRequest Nobody(Workshop workshop, PersonId moderator, Instant now) =>
        Person(NoteKinds.Nobody, Key("nobody", workshop, person: moderator), workshop, 0, moderator, now) with { Class = NoteClass.Reminder };

    /// <summary>A side may leave more than once, hence the revision.</summary>
    public static NoteRequest Parted(Stranger one, Instant now) => new(
        NoteKinds.Parted,
        string.Create(CultureInfo.InvariantCulture, $"w.parted:{Base32.Write(one.Workshop.Value)}:{one.Revision}:{Base32.Write(one.Person.Value)}"),
        new NoteArgs(one.Workshop).ToString(),
        new Recipient.Person(one.Person))
    {
        Class = NoteClass.Change,
        Due = now,
    };

    /// <summary>Rooms on the other sides of a bridge are told by notes of their own.</summary>
    private static string Elsewhere(Workshop workshop, PlaceId room) =>
        room == workshop.Place ? "" : string.Create(CultureInfo.InvariantCulture, $"@{Base32.Write(room.Value)}");

    private static NoteRequest Person(string kind, string key, Workshop workshop, long number, PersonId person, Instant due) =>
        new(kind, key, new NoteArgs(workshop.Id, number).ToString(), new Recipient.Person(person))
        {
            Class = NoteClass.Change,
            Due = due,
            Expires = workshop.End,
        };

    private static NoteRequest Room(string kind, string key, Workshop workshop, long number, PlaceId room, Instant due) =>
        new(kind, key, new NoteArgs(workshop.Id, number).ToString(), new Recipient.Room(room))
        {
            Class = NoteClass.Announcement,
            Due = due,
            Expires = workshop.End,
        };

    private static string Key(string what, Workshop workshop, long? number = null, PersonId? person = null)
    {
        var key = $"w.{what}:{Base32.Write(workshop.Id.Value)}";
        if (number is { } counted) key += string.Create(CultureInfo.InvariantCulture, $":{counted}");
        if (person is { } someone) key += $":{Base32.Write(someone.Value)}";
        return key;
    }
}
