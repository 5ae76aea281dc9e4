using Bot.Core.Chat;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Sandbox;

/// <summary>Tells the outbox which messages show cards, so that it keeps them up to date.</summary>
internal sealed class SandboxCopies(IDatabase db, CardCopies copies, Callers callers)
{
    /// <param name="shared">Whether everybody in a room reads it.</param>
    public async Task Posted(Inbound input, Message message, MessageRef at, bool shared, View view)
    {
        if (message is not { Subject: { } subject, Card: { } card }) return;
        var who = await callers.Load(input, CancellationToken.None);
        Recipient readers = shared && who.Place is { } room ? new Recipient.Room(room) : new Recipient.Person(who.Person);
        await Write(tx => copies.Remember(tx, subject, at, readers, card, view));
    }

    /// <summary>An answer to a press has changed a message that may show a card.</summary>
    public Task Changed(Inbound input, Message message, MessageRef at, bool shared, View view) => message switch
    {
        { Subject: not null, Card: not null } => Posted(input, message, at, shared, view),
        { Card: { } card } => Write(tx => copies.Shown(tx, at, card, view)),
        _ => Write(tx => copies.Forget(tx, at)),
    };

    private Task<bool> Write(Func<Tx, Task> work) => db.Write(null, async tx =>
    {
        await work(tx);
        return true;
    });
}
