using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Offers;

/// <summary>
/// How whoever is offered a seat hears of it: by direct message; who cannot be messaged is called in the event's place, and where names are
/// hidden, or where somebody wants no messages, those who organise it are told.
/// </summary>
internal static class Offering
{
    public static async Task Tell(Tx tx, Notes notes, Workshop workshop, Attendance offered, Instant now)
    {
        await notes.Add(tx, Telling.Tell.Offered(workshop, offered.Person, now));
        if (await Reach.Of(tx, offered.Person) is not { } reader) return;
        var wants = reader.Level is MessageLevel.All or MessageLevel.Important;
        if (wants && reader.Ways.Count > 0) return;
        if (wants && !workshop.NamesHidden && await Room(tx, workshop, offered.Person) is { } room)
        {
            await notes.Add(tx, Telling.Tell.OfferedInRoom(workshop, room, offered.Person, now));
            return;
        }
        var organisers = (await LookedAfter.Organisers(tx, workshop)).Where(organiser => organiser != offered.Person);
        await notes.AddAll(tx, organisers.Select(organiser => Telling.Tell.OfferedUnheard(workshop, offered.Person, organiser, now)));
    }

    /// <returns>Of the rooms where the event is announced the one on a platform that the person is on.</returns>
    private static async Task<PlaceId?> Room(Tx tx, Workshop workshop, PersonId person)
    {
        if (workshop.Place is not { } here) return null;
        foreach (var room in (IEnumerable<PlaceId>)[here, .. await OtherSides.Rooms(tx, here)])
            if (await RsvpTable.IsOnPlatformOf(tx, person, room)) return room;
        return null;
    }
}
