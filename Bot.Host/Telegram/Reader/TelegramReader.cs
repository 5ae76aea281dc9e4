using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>Turns updates into what somebody did. Pure: looks nothing up but the catalog.</summary>
internal sealed class TelegramReader(Catalog catalog)
{
    private const string Start = "/start";

    /// <returns>Null for what is none of our business: talk, other bots' commands, whatever is new to us.</returns>
    public Incoming? Read(Update update, BotIdentity bot) => update switch
    {
        { Message: { } message } => Message(message, bot),
        { CallbackQuery: { } press } => Pressed(press, bot),
        _ => null,
    };

    private Incoming? Message(WireMessage message, BotIdentity bot)
    {
        if (message.From is null or { IsBot: true } && message.SenderChat is null) return null;
        if (message.Chat.IsPrivate) return Private(message, bot);
        // A forwarded command was meant for somebody else.
        if (!message.Chat.IsGroup || message.Text is not { Length: > 0 } text || message.IsForwarded || message.ViaBot is not null) return null;
        if (text[0] == '/') return IsForUs(text, bot) ? new Incoming.Typed(On(message, bot), text) : null;
        return message.ReplyToMessage is { From: { } asker } question && asker.Id == bot.Id
            ? new Incoming.Replied(On(message, bot), text, question.MessageId)
            : null;
    }

    private static Incoming? Private(WireMessage message, BotIdentity bot)
    {
        var on = On(message, bot);
        // A picture or a voice message says nothing that we can read; whoever sent it is told what we do read.
        var text = message.Text ?? "";
        var words = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        return words is [Start, var payload] && payload.Length > 0
            ? new Incoming.Started(on, payload.Trim())
            : new Incoming.Typed(on, text);
    }

    /// <summary>
    /// <c>/cmd@Us</c>, and a bare <c>/cmd</c> that we know: where other bots live, what we do not know is theirs.
    /// https://core.telegram.org/bots/features#privacy-mode
    /// </summary>
    private bool IsForUs(string text, BotIdentity bot)
    {
        var name = text.AsSpan(1);
        var end = name.IndexOfAny(" \n\r\t");
        if (end >= 0) name = name[..end];
        var at = name.IndexOf('@');
        if (at >= 0) return name[(at + 1)..].Equals(bot.Username, StringComparison.OrdinalIgnoreCase);
        return CommandLine.Read(text, catalog) is not (CommandLine.Unknown or CommandLine.Talk);
    }

    private static Incoming? Pressed(CallbackQuery press, BotIdentity bot)
    {
        if (press.Message is not { } message || press.Data is not { Length: > 0 } token) return null;
        var chat = message.Chat;
        var on = new Occasion(
            chat.Id, message.Topic, !chat.IsPrivate, press.From.Id, From(press.From, chat), At(chat, message.Topic),
            TelegramNames.OncePressed(bot.Id, press.Id))
        { Press = press };
        return new Incoming.Pressed(on, token);
    }

    private static Occasion On(WireMessage message, BotIdentity bot)
    {
        var chat = message.Chat;
        var asChat = message.SenderChat;
        var from = asChat is null ? From(message.From!, chat) : new Sender(TelegramNames.Account(asChat.Id), Name(asChat.Title, asChat.Id))
        {
            // Whoever speaks as the group is one of its admins; which one is not for us to know.
            Power = Power.Member,
            Roles = asChat.Id == chat.Id ? GroupPower.Administrator.Roles : [],
            Language = LanguageCodes.Read(message.From?.LanguageCode),
            Reachable = false,
        };
        var native = message.EphemeralMessageId is { } ephemeral ? -ephemeral : message.MessageId;
        return new(
            chat.Id, message.Topic, !chat.IsPrivate, asChat is null ? message.From!.Id : 0, from, At(chat, message.Topic),
            TelegramNames.OnceSent(bot.Id, chat.Id, native))
        {
            Anonymous = asChat is not null,
            Message = message.EphemeralMessageId is null ? message.MessageId : null,
            Ephemeral = message.EphemeralMessageId,
            Sent = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(message.Date, 0, 253_402_300_799)),
        };
    }

    private static Sender From(WireUser user, WireChat chat) => new(TelegramNames.Account(user.Id), Name($"{user.FirstName} {user.LastName}", user.Id))
    {
        Language = LanguageCodes.Read(user.LanguageCode),
        // Whoever writes to us in private has opened the chat.
        Reachable = chat.IsPrivate ? true : null,
    };

    private static Whereabouts At(WireChat chat, long? topic) => new(
        chat.IsPrivate ? null : TelegramNames.Space(chat.Id), TelegramNames.Place(chat.Id, topic), Name(chat.Title, chat.Id));

    private static string Name(string? text, long otherwise)
    {
        var name = TextCleaner.OneLine(text ?? "");
        return name.Length == 0 ? otherwise.ToString(System.Globalization.CultureInfo.InvariantCulture) : name;
    }
}
