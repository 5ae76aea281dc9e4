using Bot.Core.Chat;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>What became of a message.</summary>
/// <param name="At">Where it stands, if it was sent.</param>
internal sealed record Posted(ApiResult Result, MessageRef? At = null)
{
    public bool Arrived => Result is ApiResult.Ok;
}

/// <summary>
/// Writes messages and changes them, in the group's place of today. What a refusal tells about the chat is remembered: nothing more is sent
/// there until the platform says otherwise.
/// </summary>
internal sealed class Posting(
    TelegramApi api, TelegramWriter writer, Groups groups, PrivateChats chats, Moves moves, ILogger<Posting> log)
{
    public Task<Posted> Send(
        long chat, long? topic, Message message, View view, Urgency urgency, CancellationToken ct, long? replyTo = null)
    {
        var written = writer.Write(message, view);
        return Send(chat, topic, written, message.File, message.Silent, urgency, ct, replyTo, message.Protected);
    }

    public async Task<Posted> Send(
        long chat, long? topic, Outgoing written, Attachment? file, bool silent, Urgency urgency, CancellationToken ct, long? replyTo = null,
        bool isProtected = false)
    {
        var now = groups.Now(chat);
        // Under its new id no earlier message of it can be answered.
        var reply = replyTo is { } message && now == chat ? new ReplyParameters { MessageId = message, AllowSendingWithoutReply = true } : null;
        var withCaption = file is not null && written.Text.Length <= TelegramWriter.Caption;
        var call = withCaption
            ? Methods.SendFile(
                new(now) { MessageThreadId = topic, Caption = written.Text.Text, ParseMode = "HTML", DisableNotification = Yes(silent), ProtectContent = Yes(isProtected), ReplyMarkup = written.Keyboard },
                file!, urgency)
            : Methods.Send(
                new(now, written.Text.Text)
                {
                    MessageThreadId = topic,
                    DisableNotification = Yes(silent),
                    ProtectContent = Yes(isProtected),
                    ReplyParameters = reply,
                    ReplyMarkup = written.Keyboard,
                },
                urgency);
        var result = await api.Send(call, ct);
        if (await Moved(now, result)) return await Send(groups.Now(chat), topic, written, file, silent, urgency, ct, isProtected: isProtected);
        await Learn(now, result);
        if (Id(result) is not { } id) return new(result);
        if (file is not null && !withCaption)
        {
            var below = await api.Send(Methods.SendFile(new(now) { MessageThreadId = topic, DisableNotification = true, ProtectContent = Yes(isProtected) }, file, Urgency.Answer), ct);
            if (below is not ApiResult.Ok) log.LogWarning("A file could not be sent below its words on Telegram: {Story}", below.Story);
        }
        return new(result, TelegramNames.Message(now, id));
    }

    public Task<ApiResult> Edit(MessageRef at, Message message, View view, Urgency urgency, CancellationToken ct) =>
        Edit(at, writer.Write(message, view), urgency, ct);

    /// <summary>The buttons belong to the words: what is left out of a change is gone.</summary>
    public async Task<ApiResult> Edit(MessageRef at, Outgoing written, Urgency urgency, CancellationToken ct)
    {
        var (chat, _) = TelegramNames.Read(at.Place);
        var edit = new EditMessageText(chat, TelegramNames.Number(at.NativeId), written.Text.Text) { ReplyMarkup = written.Keyboard };
        var result = await api.Send(Methods.Edit(edit, urgency), ct);
        // It shows that already.
        if (result is ApiResult.Refused { Status: 400 } same && Says(same, "message is not modified")) return new ApiResult.Ok("true"u8.ToArray());
        await Moved(chat, result);
        await Learn(chat, result);
        return result;
    }

    /// <summary>What one person alone sees. https://core.telegram.org/bots/api#ephemeral-messages-and-commands</summary>
    public async Task<ApiResult> EditEphemeral(long chat, long user, long message, Message content, View view, CancellationToken ct)
    {
        var written = writer.Write(content, view);
        var result = await api.Send(Methods.EditEphemeral(new(chat, user, message, written.Text.Text) { ReplyMarkup = written.Keyboard }), ct);
        return result is ApiResult.Refused { Status: 400 } same && Says(same, "message is not modified") ? new ApiResult.Ok("true"u8.ToArray()) : result;
    }

    private async Task<bool> Moved(long chat, ApiResult result)
    {
        if (result is not ApiResult.Refused { MovedTo: { } to }) return false;
        await moves.Move(chat, to);
        return true;
    }

    private async Task Learn(long chat, ApiResult result)
    {
        if (result is not ApiResult.Refused refused) return;
        if (chat > 0 && refused.Status == 403) await chats.Learn(chat, open: false);
        else if (chat < 0 && refused.Status == 403) await groups.Learn(chat, GroupStanding.Left);
        else if (chat < 0 && Says(refused, "not enough rights to send")) await groups.Learn(chat, GroupStanding.Muted);
    }

    private static bool Says(ApiResult.Refused refused, string what) => refused.Reason.Contains(what, StringComparison.OrdinalIgnoreCase);

    private static bool? Yes(bool wanted) => wanted ? true : null;

    private static long? Id(ApiResult result)
    {
        try
        {
            return result.Read(TelegramJson.Default.WireMessage)?.MessageId;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
