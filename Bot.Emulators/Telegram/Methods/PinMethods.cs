using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>
/// One pinned message a chat, which is what the tests look at; the platform keeps a list. https://core.telegram.org/bots/api#pinchatmessage
/// </summary>
internal sealed class PinMethods(Desk desk)
{
    public IEnumerable<Method> All()
    {
        yield return new("pinChatMessage", Pin);
        yield return new("unpinChatMessage", Unpin);
    }

    private JsonNode Pin(Call call)
    {
        var chat = Managed(call);
        var message = Desk.Message(chat, call.Int("message_id"), "pin");
        chat.Pinned = message;
        desk.Put(new(desk.Platform.NextMessageId(chat), chat, desk.Bot)
        {
            Sent = desk.Platform.Now,
            Thread = message.Thread,
            Service = new() { ["pinned_message"] = Payloads.Of(message, desk.Platform, withReply: false) },
        });
        return true;
    }

    private JsonNode Unpin(Call call)
    {
        var chat = Managed(call);
        if (chat.Pinned is null || (call.Int("message_id") is { } id && id != chat.Pinned.Id)) throw ApiError.Bad("message to unpin not found");
        chat.Pinned = null;
        return true;
    }

    private Chat Managed(Call call)
    {
        var chat = desk.Chat(call);
        desk.MustReach(chat);
        desk.Need(Right.PinMessages, chat, "manage pinned messages in the chat");
        return chat;
    }
}
