using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>https://core.telegram.org/bots/api#deletemessage</summary>
internal sealed class DeleteMethods(Desk desk)
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    public IEnumerable<Method> All()
    {
        yield return new("deleteMessage", DeleteOne);
        yield return new("deleteMessages", DeleteSeveral);
    }

    private JsonNode DeleteOne(Call call)
    {
        var chat = desk.Chat(call);
        desk.MustReach(chat);
        Delete(Desk.Message(chat, call.Int("message_id"), "delete"));
        return true;
    }

    /// <summary>What cannot be found is passed over.</summary>
    private JsonNode DeleteSeveral(Call call)
    {
        var chat = desk.Chat(call);
        desk.MustReach(chat);
        if (call.Array("message_ids") is not { Count: > 0 and <= MostAtOnce } ids)
            throw ApiError.Mistake("message identifiers are not specified", "message_ids");
        foreach (var id in ids.Select(one => (int)one!))
            if (chat.Messages.TryGetValue(id, out var message) && !message.IsDeleted) Delete(message);
        return true;
    }

    private void Delete(Message message)
    {
        var chat = message.Chat;
        var mayDeleteAll = chat.Of(desk.Bot)?.May(Right.DeleteMessages) == true;
        if (message.From != desk.Bot && !chat.IsPrivate && !mayDeleteAll) throw ApiError.Bad("message can't be deleted");
        if (desk.Platform.Now - message.Sent >= Deletable && !(mayDeleteAll && chat.Kind == ChatKind.Supergroup))
            throw ApiError.Bad("message can't be deleted for everyone");
        message.IsDeleted = true;
        chat.Messages.Remove(message.Id);
        if (chat.Pinned == message) chat.Pinned = null;
    }
}
