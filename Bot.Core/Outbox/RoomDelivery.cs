using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Delivers to a room, in the languages and zone of its community.</summary>
internal sealed class RoomDelivery(
    IDatabase db, Sources sources, Composer composer, Settlement settlement, Speech speech, CardCopies copies, TimeProvider clock)
{
    public async Task<Attempt> Deliver(Row row, PlaceId place, Permit permit)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var room = await db.Read(q => Reach.Of(q, place));
        if (room is null) return Attempt.Of(row, new Outcome.Lost(NoteState.Undeliverable, "The room is not known any more."));

        var view = new View(room.Languages, room.Zone, now);
        if (settlement.Beforehand(row, now) is { } early) return Attempt.Of(row, early, view);
        if (sources.Chat(room.Place.Platform) is not { } chat)
            return Attempt.Of(row, new Outcome.Failed($"{room.Place.Platform} is not connected."), view);
        var (message, instead) = await composer.Compose(row, view);
        if (message is null) return Attempt.Of(row, instead!, view);

        var address = new Address(room.Place.Platform, room.Place.NativeId, Direct: false);
        if (!permit.Spend(address, now, out var next)) return Attempt.Of(row, new Outcome.Later(next), view);
        if (row.Class == NoteClass.Reminder) message = message with { Silent = true };
        var result = await speech.Say(chat, address, new Destination.Room(room.Place), message, view, row);
        return result switch
        {
            SendResult.Sent sent when message is { Card: { } card, Subject: { } subject } => new(
                [(row, new Outcome.Over(NoteState.Sent))], view,
                tx => copies.Remember(tx, subject, sent.Message, new Recipient.Room(place), card, view)),
            SendResult.Refused when row.ClaimedAt is not null => Attempt.Of(row, new Outcome.Over(NoteState.MaybeSent), view),
            _ => Attempt.Of(row, speech.Outcome(result), view),
        };
    }
}
