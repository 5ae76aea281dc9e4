using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>An edit without a keyboard takes the keyboard away. https://core.telegram.org/bots/api#editmessagetext</summary>
internal sealed class EditMethods(Desk desk)
{
    private readonly Edits _edits = new(desk);

    public IEnumerable<Method> All()
    {
        yield return new("editMessageText", call => Edit(call, _edits.Text));
        yield return new("editMessageCaption", call => Edit(call, _edits.Caption));
        yield return new("editMessageReplyMarkup", call => Edit(call, Edits.Keyboard));
    }

    private JsonNode Edit(Call call, Func<Call, Message, Edited> read)
    {
        if (call.Has("inline_message_id")) throw ApiError.Mistake("messages of inline mode are not emulated", "inline_message_id");
        var chat = desk.Chat(call);
        desk.MustReach(chat);
        var message = Desk.Message(chat, call.Int("message_id"), "edit");
        if (message.From != desk.Bot || message.Service is not null) throw ApiError.Bad("message can't be edited");
        _edits.Apply(message, read(call, message));
        message.Edited = desk.Platform.Now;
        return Payloads.Of(message, desk.Platform);
    }
}
