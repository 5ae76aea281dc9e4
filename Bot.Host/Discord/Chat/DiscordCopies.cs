using Bot.Core.Chat;

namespace Bot.Host.Discord;

/// <summary>The shared bookkeeping of card copies, for an answer to an interaction.</summary>
internal sealed class DiscordCopies(Copies copies)
{
    /// <inheritdoc cref="Copies.Posted"/>
    public Task Posted(Inbound input, Message message, MessageRef at, bool shared, View view) => copies.Posted(input, message, at, shared, view);

    /// <summary>An answer to a press has changed a message that may show a card. What one person alone sees is not kept up to date.</summary>
    /// <param name="alone">Whether no other answer to the same message was on its way meanwhile: the two may have overtaken each other.</param>
    public async Task Changed(Occasion occasion, Message message, View view, bool alone)
    {
        if (occasion.PressedIsEphemeral || occasion.PressedAt is not { } at) return;
        await copies.Changed(occasion.Input, message, at, occasion.PressedIsShared, view);
        if (!alone && message.Card is not null) await copies.Doubt(at);
    }
}
