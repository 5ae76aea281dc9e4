namespace Bot.Host.Discord.Wire;

/// <summary>
/// Kinds of first answer. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
/// </summary>
internal static class CallbackType
{
    public const int Message = 4;
    public const int DeferMessage = 5;
    public const int DeferUpdate = 6;
    public const int Update = 7;
    public const int Choices = 8;
    public const int Modal = 9;
}

internal sealed record MessageCallback(int Type, MessageBody Data);

internal sealed record UpdateCallback(int Type, MessageChange Data);

internal sealed record DeferCallback(int Type, DeferData? Data);

internal sealed record DeferData(int Flags);

internal sealed record ModalCallback(int Type, ModalData Data);

/// <summary>
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
/// </summary>
internal sealed record ModalData(string CustomId, string Title, IReadOnlyList<Component> Components);

internal sealed record ChoicesCallback(int Type, ChoicesData Data);

/// <summary>
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete
/// </summary>
internal sealed record ChoicesData(IReadOnlyList<CommandChoice> Choices);

/// <summary>
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object
/// </summary>
internal sealed record CallbackAnswer
{
    public CallbackResource? Resource { get; init; }
}

internal sealed record CallbackResource
{
    public WireMessage? Message { get; init; }
}
