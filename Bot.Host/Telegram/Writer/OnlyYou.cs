using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>
/// What is for the person alone. In a private chat that is a message. In a group it is what the app shows at a press, a message that nobody
/// else sees, the private chat, or a way to open it: the first of these that is possible. Nothing else knows how, because the platform is
/// still changing it. https://core.telegram.org/bots/api#ephemeral-messages-and-commands
/// </summary>
internal sealed class OnlyYou(
    TelegramApi api, TelegramWriter writer, Posting posting, PrivateChats chats, Groups groups, Kept kept, TelegramLogin login,
    TimeProvider clock, ILogger<OnlyYou> log)
{
    /// <summary>Of the fifteen seconds in which a press may be answered so.</summary>
    private static readonly TimeSpan EphemeralWithin = TimeSpan.FromSeconds(12);

    /// <summary>For so long it waits for its turn in a busy group; then another way is quicker.</summary>
    private static readonly TimeSpan TurnWithin = TimeSpan.FromSeconds(2.5);

    private static readonly Words InPrivate = new(En: "I wrote to you in our private chat.", Es: "Te he escrito en nuestro chat privado.");

    private static readonly Words TapStart = new(
        En: "My answer is for you alone. Open our private chat and tap Start to read it.",
        Es: "Mi respuesta es solo para ti. Abre nuestro chat privado y pulsa Iniciar para leerla.");

    private static readonly Words OpenChat = new(En: "Open our private chat", Es: "Abrir nuestro chat privado");

    /// <param name="input">What is being answered: it is handled again where the words have to be read elsewhere.</param>
    /// <param name="urgent">Something is wrong: it does not go away by itself.</param>
    /// <returns>The message, where the words became one that stays and can be changed.</returns>
    public async Task<MessageRef?> Say(Occasion occasion, Inbound input, Message message, View view, bool urgent, CancellationToken ct)
    {
        if (!occasion.InGroup) return await Directly(occasion, message, view, urgent, ct);
        if (occasion.Press is { } press) await AtPress(occasion, press, input, message, view, urgent, ct);
        else await AtCommand(occasion, input, message, view, ct);
        return null;
    }

    /// <summary>Ends the waiting of a press for which there is nothing to say.</summary>
    public async Task Quietly(Occasion occasion, CancellationToken ct)
    {
        if (occasion.Press is { } press) await Answer(new(press.Id), ct);
    }

    private async Task<MessageRef?> Directly(Occasion occasion, Message message, View view, bool urgent, CancellationToken ct)
    {
        if (occasion.Press is { } press)
        {
            var words = TelegramWriter.WordsAlone(message, view);
            if (words is { Length: <= TelegramWriter.Toast } && await Answer(Toast(press, words, urgent), ct)) return null;
            await Quietly(occasion, ct);
        }
        return Note(await posting.Send(occasion.Chat, occasion.Topic, message, view, Urgency.Answer, ct)).At;
    }

    private async Task AtPress(
        Occasion occasion, CallbackQuery press, Inbound input, Message message, View view, bool urgent, CancellationToken ct)
    {
        var words = TelegramWriter.WordsAlone(message, view);
        var open = await chats.IsOpen(occasion.User, ct);
        if (words is { Length: <= TelegramWriter.Toast })
        {
            // Whoever was never written to is shown the way there; the words come when they have gone it.
            if (!open && !urgent && await Start(press, input, ct)) return;
            if (await Answer(Toast(press, words, urgent), ct)) return;
        }
        if (open || message.Card is not null)
        {
            if (await Ephemeral(occasion, message, view, ct))
            {
                await Quietly(occasion, ct);
                return;
            }
        }
        var alone = TelegramWriter.Words(message, view);
        if (message is { Card: null, File: null } && open && alone.Length <= TelegramWriter.Toast && await Answer(Toast(press, alone, urgent), ct)) return;
        if (open && await Privately(occasion, message, view, ct))
        {
            await Answer(Toast(press, new TelegramWords(view).Plain(InPrivate), alert: false), ct);
            return;
        }
        if (!await Start(press, input, ct)) log.LogInformation("An answer for one person alone found no way to them on Telegram");
    }

    private async Task AtCommand(Occasion occasion, Inbound input, Message message, View view, CancellationToken ct)
    {
        if (occasion.Anonymous)
        {
            // Nobody in particular asked, and there is no private chat with nobody.
            Note(await posting.Send(occasion.Chat, occasion.Topic, message, view, Urgency.Answer, ct, occasion.Message));
            return;
        }
        if (await Ephemeral(occasion, message, view, ct)) return;
        if (await chats.IsOpen(occasion.User, ct) && await Privately(occasion, message, view, ct)) return;
        var words = new TelegramWords(view);
        var start = new Outgoing(
            words.Write(TapStart, TelegramWriter.Text),
            new([[Keyboards.Open(words.Plain(OpenChat), login.Known.Start(await kept.Keep(input)))]]));
        Note(await posting.Send(occasion.Chat, occasion.Topic, start, file: null, silent: true, Urgency.Answer, ct, occasion.Message));
    }

    /// <summary>The answer to the press opens the private chat.</summary>
    public async Task<bool> Start(CallbackQuery press, Inbound input, CancellationToken ct) =>
        await Answer(new(press.Id) { Url = login.Known.Start(await kept.Keep(input)).AbsoluteUri }, ct);

    private async Task<bool> Privately(Occasion occasion, Message message, View view, CancellationToken ct) =>
        Note(await posting.Send(occasion.User, topic: null, message, view, Urgency.Answer, ct)).Arrived;

    /// <summary>Seen by the person alone, where the bot may: as an admin at any time, else right after a press or such a command.</summary>
    private async Task<bool> Ephemeral(Occasion occasion, Message message, View view, CancellationToken ct)
    {
        if (message.File is not null || occasion.User <= 0 || !MayBeEphemeral(occasion)) return false;
        var written = writer.Write(message, view);
        var send = new SendMessage(groups.Now(occasion.Chat), written.Text.Text)
        {
            MessageThreadId = occasion.Topic,
            ProtectContent = message.Protected ? true : null,
            ReplyMarkup = written.Keyboard,
            ReplyParameters = occasion.Ephemeral is { } command ? new() { EphemeralMessageId = command } : null,
            EphemeralMessageParameters = new(occasion.User) { CallbackQueryId = occasion.Press?.Id },
        };
        // Another way is at hand, so it is tried once.
        var result = await api.Send(Methods.Send(send, Urgency.Answer) with { Patience = TurnWithin, Persistence = TimeSpan.Zero }, ct);
        return result is ApiResult.Ok or ApiResult.Unsure;
    }

    private bool MayBeEphemeral(Occasion occasion)
    {
        if (groups.IsAdmin(occasion.Chat) || occasion.Ephemeral is not null) return true;
        return occasion.Press is not null && clock.GetElapsedTime(occasion.Arrived) < EphemeralWithin;
    }

    private async Task<bool> Answer(AnswerCallbackQuery answer, CancellationToken ct)
    {
        var result = await api.Send(Methods.AnswerPress(answer), ct);
        if (result is not ApiResult.Ok) log.LogInformation("A press was not answered on Telegram: {Story}", result.Story);
        return result is ApiResult.Ok;
    }

    /// <param name="alert">Whether it has to be closed by hand, as what is long to read.</param>
    private static AnswerCallbackQuery Toast(CallbackQuery press, string words, bool alert) =>
        new(press.Id) { Text = words, ShowAlert = alert || words.Length > 80 ? true : null };

    private Posted Note(Posted posted)
    {
        if (!posted.Arrived) log.LogWarning("What one person is told did not get through on Telegram: {Story}", posted.Result.Story);
        return posted;
    }
}
