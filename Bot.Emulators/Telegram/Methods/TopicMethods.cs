using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>https://core.telegram.org/bots/api#createforumtopic</summary>
internal sealed class TopicMethods(Desk desk)
{
    private const int MostName = 128;

    public IEnumerable<Method> All()
    {
        yield return new("createForumTopic", Create);
        yield return new("editForumTopic", Edit);
        yield return new("closeForumTopic", call => Set(call, closed: true));
        yield return new("reopenForumTopic", call => Set(call, closed: false));
        yield return new("deleteForumTopic", Delete);
    }

    private JsonNode Create(Call call)
    {
        var chat = Managed(call);
        var topic = Topics.Open(desk, chat, desk.Bot, Name(call));
        return new JsonObject { ["message_thread_id"] = topic.Id, ["name"] = topic.Name, ["icon_color"] = 7_322_096 };
    }

    private JsonNode Edit(Call call)
    {
        var topic = Find(call);
        if (call.Has("name")) topic.Name = Name(call);
        return true;
    }

    private JsonNode Set(Call call, bool closed)
    {
        var topic = Find(call);
        if (topic.IsClosed == closed) throw ApiError.Bad("TOPIC_NOT_MODIFIED");
        topic.IsClosed = closed;
        return true;
    }

    private JsonNode Delete(Call call)
    {
        var chat = Managed(call);
        Topics.Delete(chat, Find(call));
        return true;
    }

    private Topic Find(Call call)
    {
        var chat = Managed(call);
        return chat.Topics.TryGetValue(call.Int("message_thread_id") ?? 0, out var topic) ? topic : throw ApiError.Bad("TOPIC_ID_INVALID");
    }

    private Chat Managed(Call call)
    {
        var chat = desk.Chat(call);
        desk.MustReach(chat);
        if (!chat.IsForum) throw ApiError.Bad("the chat is not a forum");
        desk.Need(Right.ManageTopics, chat, "create a topic");
        return chat;
    }

    private static string Name(Call call) =>
        call.Text("name") is { Length: >= 1 and <= MostName } name ? name : throw ApiError.Mistake("TOPIC_TITLE_EMPTY", "name");
}
