using Bot.Core.Chat;

namespace Bot.Host.Discord;

/// <summary>The shared bookkeeping of card copies, for an answer to an interaction.</summary>
internal sealed class DiscordCopies(Copies copies)
{
    /// <inheritdoc cref="Copies.Posted"/>
    public Task Posted(Inbound input, Message message, MessageRef at, bool shared, View view) => copies.Posted(input, message, at, shared, view);

    /// <summary>An answer to a press has changed a message that may show a card. What one person alone sees is not kept up to date.</summary>
    public Task Changed(Occasion occasion, Message message, View view) => occasion.PressedIsEphemeral || occasion.PressedAt is not { } at
        ? Task.CompletedTask
        : copies.Changed(occasion.Input, message, at, occasion.PressedIsShared, view);
}
