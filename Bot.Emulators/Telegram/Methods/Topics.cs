using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>Topics of a forum, whoever opens and closes them.</summary>
internal static class Topics
{
    public static Topic Open(Desk desk, Chat chat, User by, string name)
    {
        var id = desk.Platform.NextMessageId(chat);
        var topic = new Topic(id, name);
        chat.Topics[id] = topic;
        var opened = new JsonObject { ["forum_topic_created"] = new JsonObject { ["name"] = name, ["icon_color"] = 7_322_096 } };
        var message = desk.Put(new(id, chat, by) { Sent = desk.Platform.Now, Thread = id, Service = opened });
        if (by != desk.Bot && chat.Of(desk.Bot) is { IsInside: true }) desk.Tell(message);
        return topic;
    }

    /// <summary>All its messages go with it, and nobody is told.</summary>
    public static void Delete(Chat chat, Topic topic)
    {
        chat.Topics.Remove(topic.Id);
        foreach (var message in chat.Messages.Values.Where(one => one.Thread == topic.Id).ToList())
        {
            message.IsDeleted = true;
            chat.Messages.Remove(message.Id);
        }
    }
}
