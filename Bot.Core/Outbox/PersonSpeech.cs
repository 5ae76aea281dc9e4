using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// Speaks to a person on the first of their accounts that takes it. It goes on to the next one only after a definite refusal: where
/// nobody knows whether the message arrived, another channel would make it two.
/// </summary>
internal sealed class PersonSpeech(IDatabase db, Sources sources, Speech speech, Direct direct, CardCopies copies, TimeProvider clock)
{
    public async Task<(Outcome Outcome, Func<Tx, Task>? Also)> Say(
        PersonId person, Addressee reader, Row row, Message message, View view, Permit permit)
    {
        var ways = reader.Ways.Select(way => (Way: way, Chat: sources.Chat(way.Account.Platform))).ToList();
        var reason = "There is no account that could be written to.";
        foreach (var (way, chat) in ways)
        {
            if (chat is null) continue;
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            var address = new Address(way.Account.Platform, way.Account.NativeId, Direct: true);
            if (!permit.Spend(address, now, out var next)) return (new Outcome.Later(next), null);
            var to = new Destination.Direct(way.Account);
            var result = await speech.Say(chat, address, to, direct.WithFewer(message), view, row);
            if (result is not SendResult.Refused refused) return (speech.Outcome(result), Arrived(person, way, message, view, result));

            reason = refused.Reason;
            // At once and not with the outcome: after a crash it must not be tried there again.
            await db.Write(null, async tx =>
            {
                await Reach.Closed(tx, way.Id);
                return true;
            });
            if (row.ClaimedAt is not null) return (new Outcome.Over(NoteState.MaybeSent), null);
        }
        var unconnected = ways.FirstOrDefault(way => way.Chat is null).Way?.Account.Platform;
        return unconnected is null
            ? (new Outcome.Lost(NoteState.Undeliverable, reason), null)
            : (new Outcome.Failed($"{unconnected} is not connected."), null);
    }

    private Func<Tx, Task>? Arrived(PersonId person, Way way, Message message, View view, SendResult result)
    {
        if (result is not SendResult.Sent sent) return null;
        return async tx =>
        {
            if (!way.Proven) await Reach.Open(tx, way.Id);
            if (message is { Card: { } card, Subject: { } subject })
                await copies.Remember(tx, subject, sent.Message, new Recipient.Person(person), card, view);
        };
    }
}
