using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>One interaction that is being answered: who asked where, and what may be done about it.</summary>
internal sealed record Occasion(Interaction Interaction, Inbound Input, Answering How, AnswerCalls Calls)
{
    public bool InServer => Interaction.GuildId is not null;

    /// <summary>A modal cannot be answered with a modal.</summary>
    public bool CanAsk => Interaction.Type != Interaction.Modal;

    /// <summary>The message whose button was pressed; a form that a button opened changes nothing by itself.</summary>
    public WireMessage? Pressed => Interaction.Type == Interaction.Press ? Interaction.Message : null;

    public bool PressedIsCard => (Pressed?.Flags & MessageFlags.ComponentsV2) is > 0;

    /// <summary>Seen by the person alone, and out of the bot's reach once its token is over.</summary>
    public bool PressedIsEphemeral => (Pressed?.Flags & MessageFlags.Ephemeral) is > 0;

    /// <summary>Whether everybody in a room reads the pressed message.</summary>
    public bool PressedIsShared => InServer && !PressedIsEphemeral;

    public MessageRef? PressedAt => Pressed is { } message ? new(Input.At.Place, message.Id) : null;

    public View SharedView(Answer answer) => InServer ? answer.Shared : answer.Private;

    public View PressedView(Answer answer) => PressedIsShared ? answer.Shared : answer.Private;
}
