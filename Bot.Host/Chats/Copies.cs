using Bot.Core.Chat;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host;

/// <summary>Tells the outbox which messages show cards, so that it keeps them up to date. The same on every platform.</summary>
internal sealed class Copies(IDatabase db, CardCopies copies, Callers callers)
{
    /// <param name="shared">Whether everybody in a room reads it.</param>
    public async Task Posted(Inbound input, Message message, MessageRef at, bool shared, View view)
    {
        if (message is not { Subject: { } subject, Card: { } card }) return;
        var readers = await Readers(input, shared);
        await db.Write(null, tx => copies.Remember(tx, subject, at, readers, card, view));
    }

    /// <summary>An answer to a press has changed a message that may show a card.</summary>
    /// <param name="change">
    /// Changes the message now, where it stands in our own database: of two answers at once the one whose message stays is then also the one
    /// that is remembered.
    /// </param>
    public async Task Changed(Inbound input, Message message, MessageRef at, bool shared, View view, Func<Tx, Task>? change = null)
    {
        var readers = message is { Subject: not null, Card: not null } ? await Readers(input, shared) : null;
        await db.Write(null, async tx =>
        {
            if (change is not null) await change(tx);
            await (message switch
            {
                { Subject: { } subject, Card: { } card } => copies.Remember(tx, subject, at, readers!, card, view),
                { Card: { } card } => copies.Shown(tx, at, card, view),
                _ => copies.Forget(tx, at),
            });
        });
    }

    /// <summary>Whether the worker brings the message up to date by itself, so that an answer to a press on it need not.</summary>
    public async Task<bool> AreKept(MessageRef at, Message message) =>
        message is { Card: not null, Subject: null } && await db.Read(q => copies.ShownAt(q, at)) is not null;

    private async Task<Recipient> Readers(Inbound input, bool shared)
    {
        var who = await callers.Load(input, CancellationToken.None);
        return shared && who.Place is { } room ? new Recipient.Room(room) : new Recipient.Person(who.Person);
    }
}
