using Bot.Core.Chat;

namespace Bot.Host.Discord;

/// <summary>The shared bookkeeping of card copies, for an answer to an interaction.</summary>
internal sealed class DiscordCopies(Copies copies)
{
    /// <inheritdoc cref="Copies.Posted"/>
    public Task Posted(Inbound input, Message message, MessageRef at, bool shared, View view) => copies.Posted(input, message, at, shared, view);

    /// <summary>Whether the worker brings the pressed message up to date by itself.</summary>
    public Task<bool> AreKept(Occasion occasion, Message message) => occasion is { PressedIsEphemeral: false, PressedAt: { } at }
        ? copies.AreKept(at, message) : Task.FromResult(false);

    /// <summary>An answer to a press has changed a message that may show a card. What one person alone sees is not kept up to date.</summary>
    public Task Changed(Occasion occasion, Message message, View view) => occasion is { PressedIsEphemeral: false, PressedAt: { } at }
        ? copies.Changed(occasion.Input, message, at, occasion.PressedIsShared, view) : Task.CompletedTask;
}
