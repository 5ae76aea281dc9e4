using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.World;

/// <summary>Users, chats, messages and queries as the platform sends them.</summary>
public static class Payloads
{
    /// <summary>https://core.telegram.org/bots/api#user</summary>
    public static JsonObject Of(User user)
    {
        var json = new JsonObject { ["id"] = user.Id, ["is_bot"] = user.IsBot, ["first_name"] = user.FirstName };
        if (user.LastName is not null) json["last_name"] = user.LastName;
        if (user.Username is not null) json["username"] = user.Username;
        if (user.Language is not null) json["language_code"] = user.Language;
        return json;
    }

    /// <summary>https://core.telegram.org/bots/api#chat</summary>
    public static JsonObject Of(Chat chat)
    {
        var json = new JsonObject { ["id"] = chat.Id };
        if (chat.Person is { } person)
        {
            json["first_name"] = person.FirstName;
            if (person.LastName is not null) json["last_name"] = person.LastName;
            if (person.Username is not null) json["username"] = person.Username;
        }
        else
        {
            json["title"] = chat.Title;
            if (chat.Username is not null) json["username"] = chat.Username;
            if (chat.IsForum) json["is_forum"] = true;
        }
        json["type"] = chat.Kind switch { ChatKind.Private => "private", ChatKind.Group => "group", _ => "supergroup" };
        return json;
    }

    /// <summary>https://core.telegram.org/bots/api#message</summary>
    /// <param name="withReply">A message that is replied to does not tell what it replies to itself.</param>
    public static JsonObject Of(Message message, Platform platform, bool withReply = true)
    {
        if (message.IsDeleted) return new() { ["chat"] = Of(message.Chat), ["message_id"] = message.Id, ["date"] = 0 };
        var json = new JsonObject { ["message_id"] = message.Id };
        if (message.Thread is { } thread) json["message_thread_id"] = thread;
        json["from"] = Of(message.IsAnonymous ? platform.AnonymousAdmin : message.From);
        if (message.IsAnonymous) json["sender_chat"] = Of(message.Chat);
        json["chat"] = Of(message.Chat);
        json["date"] = message.Sent.ToUnixTimeSeconds();
        if (message.Edited is { } edited) json["edit_date"] = edited.ToUnixTimeSeconds();
        if (message.Thread is not null && message.Chat.IsForum) json["is_topic_message"] = true;
        if (message.OnlyFor is { } receiver)
        {
            json["receiver_user"] = Of(receiver);
            json["ephemeral_message_id"] = message.EphemeralId;
        }
        if (withReply && message.ReplyTo is { OnlyFor: null } replied) json["reply_to_message"] = Of(replied, platform, withReply: false);
        foreach (var (name, value) in message.Service ?? []) json[name] = value?.DeepClone();
        AddContent(json, message);
        if (message.LinkPreview is { } preview) json["link_preview_options"] = preview.DeepClone();
        if (message.IsProtected) json["has_protected_content"] = true;
        if (message.Keyboard is { } keyboard) json["reply_markup"] = keyboard.DeepClone();
        return json;
    }

    /// <summary>https://core.telegram.org/bots/api#callbackquery</summary>
    public static JsonObject Of(CallbackQuery query, Platform platform) => new()
    {
        ["id"] = query.Id,
        ["from"] = Of(query.From),
        ["message"] = Of(query.Message, platform),
        ["chat_instance"] = Instance(query.Message.Chat),
        ["data"] = query.Data,
    };

    private static void AddContent(JsonObject json, Message message)
    {
        if (message.File is { } file)
        {
            var described = new JsonObject { ["file_id"] = file.Id, ["file_unique_id"] = $"u{file.Id}", ["file_size"] = file.Size };
            if (file.Kind == "photo")
            {
                described["width"] = 1280;
                described["height"] = 960;
                json["photo"] = new JsonArray(described);
            }
            else
            {
                described["file_name"] = file.Name;
                if (file.Type is not null) described["mime_type"] = file.Type;
                json["document"] = described;
            }
        }
        if (message.Text.Length == 0) return;
        var ofFile = message.File is not null;
        json[ofFile ? "caption" : "text"] = message.Text;
        if (message.Entities.Count > 0) json[ofFile ? "caption_entities" : "entities"] = message.Entities.DeepClone();
    }

    private static string Instance(Chat chat) =>
        unchecked(chat.Id * 6_364_136_223_846_793_005L).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
