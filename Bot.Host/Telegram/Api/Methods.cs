using Bot.Core.Chat;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>Every method that we use, each with how it may be treated.</summary>
internal static class Methods
{
    /// <summary>Seconds of one long poll.</summary>
    private const int PollFor = 50;

    /// <summary>What a person waits for comes late rather than never, while the platform is away.</summary>
    private static readonly TimeSpan LongestOutage = TimeSpan.FromHours(3);

    /// <summary>A full minute of a group, and some more.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static readonly IReadOnlyList<string> Kinds = ["message", "callback_query", "my_chat_member", "chat_member"];

    public static ApiCall Me() => Unseen("getMe").With(new(), TelegramJson.Default.Nothing);

    public static ApiCall Webhook() => Unseen("getWebhookInfo").With(new(), TelegramJson.Default.Nothing);

    /// <summary>What has arrived for it meanwhile is kept for us.</summary>
    public static ApiCall RemoveWebhook() => Unseen("deleteWebhook").With(new(DropPendingUpdates: false), TelegramJson.Default.DeleteWebhook);

    /// <summary>https://core.telegram.org/bots/api#getupdates</summary>
    /// <param name="offset">Confirms all before it.</param>
    /// <param name="atOnce">Answered also when nothing has arrived: the way to learn soon that the platform can be reached.</param>
    public static ApiCall Updates(long? offset, bool atOnce) => new ApiCall("getUpdates") { AnswerWithin = TimeSpan.FromSeconds((atOnce ? 0 : PollFor) + 20) }
        .With(new(atOnce ? 0 : PollFor, Kinds) { Offset = offset, Limit = 100 }, TelegramJson.Default.GetUpdates);

    public static ApiCall Commands(SetMyCommands commands) => Unseen("setMyCommands").With(commands, TelegramJson.Default.SetMyCommands);

    public static ApiCall Administrators(long chat) => Unseen("getChatAdministrators").With(new(chat), TelegramJson.Default.OfChat);

    public static ApiCall Member(long chat, long user) => Unseen("getChatMember").With(new(chat, user), TelegramJson.Default.OfMember);

    public static ApiCall AnswerPress(AnswerCallbackQuery answer) => new ApiCall("answerCallbackQuery") { Repeatable = true, Persistence = Soon }
        .With(answer, TelegramJson.Default.AnswerCallbackQuery);

    public static ApiCall Send(SendMessage message, Urgency urgency) =>
        Seen("sendMessage", message.ChatId, urgency).With(message, TelegramJson.Default.SendMessage);

    public static ApiCall SendFile(SendDocument message, Attachment file, Urgency urgency) =>
        Seen("sendDocument", message.ChatId, urgency).With(message, TelegramJson.Default.SendDocument) with { File = file };

    public static ApiCall Edit(EditMessageText edit, Urgency urgency) =>
        Seen("editMessageText", edit.ChatId, urgency).With(edit, TelegramJson.Default.EditMessageText) with { Repeatable = true };

    public static ApiCall EditEphemeral(EditEphemeralMessageText edit) =>
        Seen("editEphemeralMessageText", edit.ChatId, Urgency.Answer).With(edit, TelegramJson.Default.EditEphemeralMessageText) with { Repeatable = true };

    private static ApiCall Seen(string method, long chat, Urgency urgency) => new(method)
    {
        Chat = chat,
        Urgency = urgency,
        // The outbox keeps times of its own.
        Patience = urgency == Urgency.Answer ? LongestTurn : TimeSpan.Zero,
        Persistence = urgency == Urgency.Answer ? LongestOutage : TimeSpan.Zero,
    };

    private static ApiCall Unseen(string method) => new(method) { Repeatable = true, Persistence = Soon };
}
