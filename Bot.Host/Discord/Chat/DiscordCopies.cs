using Bot.Core.Chat;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Discord;

/// <summary>Tells the outbox which messages show cards, so that it keeps them up to date.</summary>
internal sealed class DiscordCopies(IDatabase db, CardCopies copies, Callers callers)
{
    /// <param name="shared">Whether everybody in a room reads it.</param>
    public async Task Posted(Inbound input, Message message, MessageRef at, bool shared, View view)
    {
        if (message is not { Subject: { } subject, Card: { } card }) return;
        var who = await callers.Load(input, CancellationToken.None);
        Recipient readers = shared && who.Place is { } room ? new Recipient.Room(room) : new Recipient.Person(who.Person);
        await db.Write(null, tx => copies.Remember(tx, subject, at, readers, card, view));
    }

    /// <summary>An answer to a press has changed a message that may show a card. What one person alone sees is not kept up to date.</summary>
    /// <param name="alone">Whether no other answer to the same message was on its way meanwhile: the two may have overtaken each other.</param>
    public async Task Changed(Occasion occasion, Message message, View view, bool alone)
    {
        if (occasion.PressedIsEphemeral || occasion.PressedAt is not { } at) return;
        switch (message)
        {
            case { Subject: not null, Card: not null }:
                await Posted(occasion.Input, message, at, occasion.PressedIsShared, view);
                break;
            case { Card: { } card }:
                await db.Write(null, tx => copies.Shown(tx, at, card, view));
                break;
            default:
                alone = true;
                await db.Write(null, async tx => await copies.Forget(tx, at));
                break;
        }
        if (!alone) await db.Write(null, tx => copies.Doubt(tx, at));
    }
}
