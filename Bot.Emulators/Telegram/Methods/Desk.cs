using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>What all methods share: the world, whom to tell, and how to find what a call names with the bot's rights.</summary>
internal sealed class Desk(Platform platform, UpdateQueue updates, Pace pace, EmulatorOptions options)
{
    public Platform Platform { get; } = platform;

    public UpdateQueue Updates { get; } = updates;

    public Pace Pace { get; } = pace;

    public EmulatorOptions Options { get; } = options;

    public User Bot => Platform.Bot;

    /// <exception cref="ApiError">400 for a chat that the bot has nothing to do with.</exception>
    public Chat Chat(Call call) => Chat(call.Parameters.GetValueOrDefault("chat_id"));

    /// <param name="id">A number, or a name with @.</param>
    public Chat Chat(JsonNode? id)
    {
        var text = id is JsonValue value && value.TryGetValue<string>(out var given) ? given : id?.ToJsonString() ?? "";
        if (text.Length == 0) throw ApiError.Mistake("chat_id is empty", "chat_id");
        if (text[0] == '@')
            return Platform.Chats.Values.FirstOrDefault(chat => chat.Username == text[1..] && !chat.IsPrivate) ?? throw ApiError.NoChat();
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) throw ApiError.NoChat();
        if (Platform.Chats.TryGetValue(number, out var chat)) return chat;
        // Somebody whom the bot has only met in a group: it knows the person, and cannot write first.
        return Platform.Users.TryGetValue(number, out var person) && Meets(person) ? Platform.Private(person) : throw ApiError.NoChat();
    }

    /// <exception cref="ApiError">When the bot is not in the chat, or the person has not let it in.</exception>
    public void MustReach(Chat chat)
    {
        if (chat.MigratedTo is { } now) throw ApiError.Migrated(now.Id);
        if (chat.Person is { } person)
        {
            if (person.IsDeactivated) throw ApiError.Forbidden("user is deactivated");
            if (chat.IsBlocked) throw ApiError.Forbidden("bot was blocked by the user");
            if (!chat.IsOpen) throw ApiError.Forbidden("bot can't initiate conversation with a user");
            return;
        }
        var kind = chat.Kind == ChatKind.Group ? "group" : "supergroup";
        switch (chat.Of(Bot)?.Standing)
        {
            case null:
                throw ApiError.NoChat();
            case Standing.Kicked:
                throw ApiError.Forbidden($"bot was kicked from the {kind} chat");
            case Standing.Left:
                throw ApiError.Forbidden($"bot is not a member of the {kind} chat");
        }
    }

    /// <exception cref="ApiError">When the bot cannot write there.</exception>
    public void MustWrite(Chat chat)
    {
        MustReach(chat);
        if (chat.Of(Bot)?.Standing == Standing.Restricted) throw ApiError.Bad("not enough rights to send text messages to the chat");
    }

    /// <exception cref="ApiError">400 with what it is needed for.</exception>
    public void Need(Right right, Chat chat, string what)
    {
        if (!chat.IsPrivate && chat.Of(Bot)?.May(right) != true) throw ApiError.Bad($"not enough rights to {what}");
    }

    /// <exception cref="ApiError">400 with the words for what was wanted with it.</exception>
    public static Message Message(Chat chat, int? id, string wanted)
    {
        if (id is null) throw ApiError.Mistake("message identifier is not specified", "message_id");
        return chat.Messages.TryGetValue(id.Value, out var message) && !message.IsDeleted
            ? message
            : throw ApiError.Bad($"message to {wanted} not found");
    }

    public void Tell(Message message) => Updates.Add("message", Payloads.Of(message, Platform));

    /// <summary>Puts a message where it belongs, and rings.</summary>
    public Message Put(Message message)
    {
        var chat = message.Chat;
        if (message.OnlyFor is not null)
        {
            chat.Ephemeral[message.EphemeralId] = message;
            return message;
        }
        chat.Messages[message.Id] = message;
        if (message.From.IsBot && message.Service is null) chat.LastBot = message.From;
        if (Options.Recording) Ring(message);
        return message;
    }

    private void Ring(Message message)
    {
        if (message.Service is not null) return;
        var receivers = message.Chat.Person is { } person ? [person] : message.Chat.Members.Values.Where(one => one.IsInside).Select(one => one.User);
        foreach (var one in receivers.Where(one => one != message.From && !one.IsBot))
            Platform.Notifications.Add(new(one, message, message.Text, message.IsSilent));
    }

    private bool Meets(User person) =>
        Platform.Chats.Values.Any(chat => !chat.IsPrivate && chat.Of(Bot) is { IsInside: true } && chat.Of(person) is { IsInside: true });
}
