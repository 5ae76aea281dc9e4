using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Rules;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>Makes a message of what the bot sends.</summary>
internal sealed class Composer(Desk desk)
{
    /// <exception cref="ApiError">When anything is wrong with it, or the bot is too fast.</exception>
    public Message Send(Call call, MessageFile? file)
    {
        var chat = desk.Chat(call);
        desk.MustWrite(chat);
        var content = file is null ? Text(call, "text") : Caption(call);
        var markup = call.Object("reply_markup");
        if (markup is null && call.Has("reply_markup")) throw ApiError.Mistake("can't parse reply keyboard markup JSON object", "reply_markup");
        var keyboard = markup?.ContainsKey("inline_keyboard") == true ? KeyboardRules.Read(markup) : null;
        var reply = Reply(call, chat);
        var thread = call.Int("message_thread_id") ?? reply?.Thread;
        CheckThread(chat, thread);
        var receiver = Ephemerals.Receiver(desk, call, chat, out var replaces);
        desk.Pace.Take(chat);
        return desk.Put(new(receiver is null ? desk.Platform.NextMessageId(chat) : 0, chat, desk.Bot)
        {
            Sent = desk.Platform.Now,
            Text = content.Text,
            Entities = WithPeople(content.Entities),
            File = file,
            Thread = thread,
            ReplyTo = reply,
            Keyboard = keyboard,
            Prompt = markup?.ContainsKey("inline_keyboard") == true ? null : markup,
            LinkPreview = call.Object("link_preview_options"),
            IsProtected = call.Flag("protect_content"),
            IsSilent = call.Flag("disable_notification"),
            OnlyFor = receiver,
            EphemeralId = receiver is null ? 0 : desk.Platform.NextEphemeralId(),
            Replaces = replaces,
        });
    }

    /// <exception cref="ApiError">When it is empty, too long or badly marked up.</exception>
    public static Formatted Text(Call call, string name)
    {
        var read = Formatted.Read(call.Text(name) ?? "", call.Text("parse_mode"), call.Array("entities"));
        if (read.Text.Length == 0) throw ApiError.Mistake("message text is empty", name);
        return read.Text.Length <= Formatted.MostText ? read : throw ApiError.Mistake("message is too long", name);
    }

    public static Formatted Caption(Call call)
    {
        var read = Formatted.Read(call.Text("caption") ?? "", call.Text("parse_mode"), call.Array("caption_entities"));
        return read.Text.Length <= Formatted.MostCaption ? read : throw ApiError.Mistake("message caption is too long", "caption");
    }

    /// <summary>A mention of a person without a name carries the person, if the bot knows them at all.</summary>
    public JsonArray WithPeople(JsonArray entities)
    {
        JsonArray known = [];
        foreach (var entity in entities.OfType<JsonObject>())
        {
            var copy = (JsonObject)entity.DeepClone();
            if (copy.Text("type") == "text_mention")
            {
                if (!desk.Platform.Users.TryGetValue(copy["user"].Long("id") ?? 0, out var person)) continue;
                copy["user"] = Payloads.Of(person);
            }
            known.Add((JsonNode)copy);
        }
        return known;
    }

    private static Message? Reply(Call call, Chat chat)
    {
        if (call.Object("reply_parameters") is not { } reply) return null;
        if (reply.Long("chat_id") is { } other && other != chat.Id)
            throw ApiError.Mistake("replies to another chat are not emulated", "reply_parameters.chat_id");
        if (reply.Long("ephemeral_message_id") is { } ephemeral)
            return chat.Ephemeral.GetValueOrDefault((int)ephemeral) ?? throw ApiError.Bad("message to be replied not found");
        var id = reply.Long("message_id") ?? throw ApiError.Mistake("message identifier is not specified", "reply_parameters.message_id");
        if (chat.Messages.TryGetValue((int)id, out var message) && !message.IsDeleted) return message;
        return reply.Flag("allow_sending_without_reply") ? null : throw ApiError.Bad("message to be replied not found");
    }

    private void CheckThread(Chat chat, int? thread)
    {
        if (thread is null) return;
        if (!chat.Topics.TryGetValue(thread.Value, out var topic)) throw ApiError.Bad("message thread not found");
        if (topic.IsClosed && chat.Of(desk.Bot)?.May(Right.ManageTopics) != true) throw ApiError.Bad("TOPIC_CLOSED");
    }

}
