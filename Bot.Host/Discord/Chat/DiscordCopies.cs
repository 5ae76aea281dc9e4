using Bot.Core.Chat;

namespace Bot.Host.Discord;

/// <summary>The shared bookkeeping of card copies, for an answer to an interaction.</summary>
internal sealed class DiscordCopies(Copies copies)
{
    /// <inheritdoc cref="Copies.Posted"/>
    public Task Posted(Inbound input, Message message, MessageRef at, bool shared, View view) => copies.Posted(input, message, at, shared, view);

    /// <summary>An answer to a press has changed a message that may show a card. What one person alone sees is not kept up to date.</summary>
    public async Task Changed(Occasion occasion, Message message, View view, Overlap overlap)
    {
        if (occasion.PressedIsEphemeral || occasion.PressedAt is not { } at) return;
        // Of several nobody knows whose card stands there, so none of them writes down that it is its own: in a storm that is a commit less a press.
        if (overlap == Overlap.None || message is not { Card: not null, Subject: null })
            await copies.Changed(occasion.Input, message, at, occasion.PressedIsShared, view);
        if (overlap == Overlap.Last) await copies.Doubt(at);
    }

    /// <summary>Nobody knows what the pressed message shows.</summary>
    public Task Doubt(Occasion occasion) =>
        occasion is { PressedIsEphemeral: false, PressedAt: { } at } ? copies.Doubt(at) : Task.CompletedTask;
}
