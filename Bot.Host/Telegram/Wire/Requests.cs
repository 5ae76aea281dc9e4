namespace Bot.Host.Telegram.Wire;

/// <summary>https://core.telegram.org/bots/api#getupdates</summary>
internal sealed record GetUpdates(int Timeout, IReadOnlyList<string> AllowedUpdates)
{
    public long? Offset { get; init; }

    public int? Limit { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#sendmessage</summary>
internal sealed record SendMessage(long ChatId, string Text)
{
    public long? MessageThreadId { get; init; }

    public string? ParseMode { get; init; } = "HTML";

    public LinkPreviewOptions? LinkPreviewOptions { get; init; } = Wire.LinkPreviewOptions.None;

    public bool? DisableNotification { get; init; }

    /// <summary>It cannot be forwarded or saved.</summary>
    public bool? ProtectContent { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public EphemeralMessageParameters? EphemeralMessageParameters { get; init; }

    public KeyboardMarkup? ReplyMarkup { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#editmessagetext</summary>
internal sealed record EditMessageText(long ChatId, long MessageId, string Text)
{
    public string? ParseMode { get; init; } = "HTML";

    public LinkPreviewOptions? LinkPreviewOptions { get; init; } = Wire.LinkPreviewOptions.None;

    public KeyboardMarkup? ReplyMarkup { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#editephemeralmessagetext</summary>
internal sealed record EditEphemeralMessageText(long ChatId, long ReceiverUserId, long EphemeralMessageId, string Text)
{
    public string? ParseMode { get; init; } = "HTML";

    public LinkPreviewOptions? LinkPreviewOptions { get; init; } = Wire.LinkPreviewOptions.None;

    public KeyboardMarkup? ReplyMarkup { get; init; }
}

/// <summary>Goes beside the file, field by field. https://core.telegram.org/bots/api#senddocument</summary>
internal sealed record SendDocument(long ChatId)
{
    public long? MessageThreadId { get; init; }

    public string? Caption { get; init; }

    public string? ParseMode { get; init; }

    public bool? DisableNotification { get; init; }

    /// <summary>It cannot be forwarded or saved.</summary>
    public bool? ProtectContent { get; init; }

    public KeyboardMarkup? ReplyMarkup { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#answercallbackquery</summary>
internal sealed record AnswerCallbackQuery(string CallbackQueryId)
{
    public string? Text { get; init; }

    public bool? ShowAlert { get; init; }

    public string? Url { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#linkpreviewoptions</summary>
internal sealed record LinkPreviewOptions(bool IsDisabled)
{
    /// <summary>A card is no place for a picture of somebody's web page.</summary>
    public static readonly LinkPreviewOptions None = new(true);
}

/// <summary>https://core.telegram.org/bots/api#replyparameters</summary>
internal sealed record ReplyParameters
{
    public long? MessageId { get; init; }

    public long? EphemeralMessageId { get; init; }

    /// <summary>What is answered may be gone by then.</summary>
    public bool? AllowSendingWithoutReply { get; init; }
}

/// <summary>Seen by one person alone. https://core.telegram.org/bots/api#ephemeralmessageparameters</summary>
internal sealed record EphemeralMessageParameters(long ReceiverUserId)
{
    public string? CallbackQueryId { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#inlinekeyboardmarkup</summary>
internal sealed record KeyboardMarkup(IReadOnlyList<IReadOnlyList<KeyboardButton>> InlineKeyboard);

/// <summary>https://core.telegram.org/bots/api#inlinekeyboardbutton</summary>
internal sealed record KeyboardButton(string Text)
{
    public string? CallbackData { get; init; }

    public string? Url { get; init; }

    /// <summary>danger, success or primary.</summary>
    public string? Style { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#setmycommands</summary>
internal sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands, BotCommandScope Scope)
{
    /// <summary>Null for whoever has no list in their own language.</summary>
    public string? LanguageCode { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#botcommand</summary>
internal sealed record BotCommand(string Command, string Description)
{
    /// <summary>What is typed is seen by the bot alone, and may be answered to that person alone.</summary>
    public bool? IsEphemeral { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#botcommandscope</summary>
internal sealed record BotCommandScope(string Type);

/// <summary>https://core.telegram.org/bots/api#getchatadministrators</summary>
internal sealed record OfChat(long ChatId);

/// <summary>https://core.telegram.org/bots/api#getchatmember</summary>
internal sealed record OfMember(long ChatId, long UserId);

/// <summary>https://core.telegram.org/bots/api#deletewebhook</summary>
internal sealed record DeleteWebhook(bool DropPendingUpdates);

/// <summary>A method that takes nothing.</summary>
internal sealed record Nothing;
