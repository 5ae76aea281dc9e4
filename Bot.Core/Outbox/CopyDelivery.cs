using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Brings one copy of a card up to date, where it is not.</summary>
internal sealed class CopyDelivery(
    IDatabase db, Sources sources, Speech speech, Direct direct, TimeProvider clock, ILogger log)
{
    public async Task<Attempt> Deliver(Row row, long id, Permit permit)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var (copy, view) = await db.Read(async q => await CardCopies.Find(q, id) is { } found
            ? (found, await View(q, found, now))
            : (null, null));
        if (copy is null) return Attempt.Of(row, new Outcome.Over(NoteState.NoLongerTrue));
        if (view is null || sources.Cards(copy.Kind) is not { } source) return Forget(row, copy);
        if (sources.Chat(copy.Platform) is not { } chat) return Attempt.Of(row, new Outcome.Failed($"{copy.Platform} is not connected."));

        Card? card;
        try
        {
            card = await source.Card(copy.SubjectId, copy.PlaceId, CancellationToken.None);
        }
        catch (Exception e)
        {
            // A fault in one feature's card must not keep the others from being brought up to date.
            log.LogError(e, "The card {Kind} {Id} could not be made", copy.Kind, copy.SubjectId);
            return Attempt.Of(row, new Outcome.Failed(e.Message));
        }
        if (card is null) return Forget(row, copy);
        var hash = CardHash.Of(card, view);
        if (hash == copy.ShownHash) return Attempt.Of(row, new Outcome.Over(NoteState.Sent));

        var address = new Address(copy.Platform, copy.Room, Direct: copy.PlaceId is null);
        if (!permit.Spend(address, now, out var next)) return Attempt.Of(row, new Outcome.Later(next));
        var message = new Message { Card = card, Subject = copy.Subject };
        if (copy.PersonId is not null) message = direct.WithFewer(message);
        var result = await speech.Edit(chat, address, copy.At, message, view);
        return result switch
        {
            SendResult.Sent => new([(row, new Outcome.Over(NoteState.Sent))], Also: tx => CardCopies.Wrote(tx, copy.Id, copy.ShownHash, hash)),
            SendResult.Refused => Forget(row, copy),
            // What it shows now is not known.
            SendResult.Unsure => new([(row, speech.Outcome(result))], Also: tx => CardCopies.Wrote(tx, copy.Id, copy.ShownHash, hash: null)),
            _ => Attempt.Of(row, speech.Outcome(result)),
        };
    }

    private static Attempt Forget(Row row, CopyRow copy) =>
        new([(row, new Outcome.Over(NoteState.NoLongerTrue))], Also: tx => CardCopies.Forget(tx, copy.Id));

    private static async Task<View?> View(Queries q, CopyRow copy, Instant now)
    {
        if (copy.PlaceId is { } place) return await Reach.Of(q, place) is { } room ? new(room.Languages, room.Zone, now) : null;
        return await Reach.Of(q, copy.PersonId!.Value) is { } reader ? new([reader.Language], reader.Zone, now) : null;
    }
}
