using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>Messages that one person sees have methods of their own. https://core.telegram.org/bots/api#editephemeralmessagetext</summary>
internal sealed class EphemeralMethods(Desk desk)
{
    private readonly Edits _edits = new(desk);

    public IEnumerable<Method> All()
    {
        yield return new("editEphemeralMessageText", call => Edit(call, _edits.Text));
        yield return new("editEphemeralMessageCaption", call => Edit(call, _edits.Caption));
        yield return new("editEphemeralMessageReplyMarkup", call => Edit(call, Edits.Keyboard));
        yield return new("deleteEphemeralMessage", Delete);
    }

    private JsonNode Edit(Call call, Func<Call, Message, Edited> read)
    {
        var message = Find(call, "edit");
        _edits.Apply(message, read(call, message));
        message.Edited = desk.Platform.Now;
        return true;
    }

    private JsonNode Delete(Call call)
    {
        var message = Find(call, "delete");
        message.IsDeleted = true;
        message.Chat.Ephemeral.Remove(message.EphemeralId);
        return true;
    }

    private Message Find(Call call, string wanted)
    {
        var chat = desk.Chat(call);
        desk.MustReach(chat);
        return chat.Ephemeral.TryGetValue(call.Int("ephemeral_message_id") ?? 0, out var message) && message.From == desk.Bot
            && message.OnlyFor!.Id == call.Long("receiver_user_id") ? message : throw ApiError.Bad($"message to {wanted} not found");
    }
}
