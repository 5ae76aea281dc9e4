using System.Text.Json.Serialization;

namespace Bot.Host.Telegram.Wire;

/// <summary>Generated at build time: an update is parsed in microseconds, and nothing is found by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ResponseParameters))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(WireUser))]
[JsonSerializable(typeof(WireMessage))]
[JsonSerializable(typeof(WebhookInfo))]
[JsonSerializable(typeof(ChatMember))]
[JsonSerializable(typeof(IReadOnlyList<ChatMember>))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(EditEphemeralMessageText))]
[JsonSerializable(typeof(SendDocument))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(OfChat))]
[JsonSerializable(typeof(OfMember))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(KeyboardMarkup))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<BotCommand>))]
internal sealed partial class TelegramJson : JsonSerializerContext;
