using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>
/// Whom an ephemeral message may go to: as an administrator the bot reaches every member at any time, else only who has just pressed or sent an
/// ephemeral command, within 15 seconds. https://core.telegram.org/bots/api#ephemeral-messages-and-commands
/// </summary>
internal static class Ephemerals
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);

    /// <returns>Null where the message is for everyone.</returns>
    /// <exception cref="ApiError">When the bot may not send it.</exception>
    public static User? Receiver(Desk desk, Call call, Chat chat, out Message? replaces)
    {
        replaces = null;
        if (call.Object("ephemeral_message_parameters") is not { } given) return null;
        if (chat.IsPrivate) throw ApiError.Mistake("ephemeral messages can be sent only in groups", "ephemeral_message_parameters");
        var id = given.Long("receiver_user_id") ?? throw ApiError.Mistake("USER_ID_INVALID", "ephemeral_message_parameters.receiver_user_id");
        if (!chat.Members.TryGetValue(id, out var member) || !member.IsInside) throw ApiError.Bad("USER_NOT_PARTICIPANT");
        if (member.User.IsBot) throw ApiError.Mistake("USER_ID_INVALID", "ephemeral_message_parameters.receiver_user_id");
        var query = given.Text("callback_query_id") is { } queryId ? Query(desk, queryId, member.User, chat) : null;
        if (given.Flag("replace_callback_query_message"))
        {
            if (query is null || query.Message.OnlyFor is not null)
                throw ApiError.Mistake("there is no message to replace", "ephemeral_message_parameters.replace_callback_query_message");
            replaces = query.Message;
        }
        if (query is null && chat.Of(desk.Bot) is not { IsAdmin: true }) MustAnswerCommand(desk, call, member.User, chat);
        return member.User;
    }

    private static CallbackQuery Query(Desk desk, string id, User receiver, Chat chat)
    {
        if (!desk.Platform.Queries.TryGetValue(id, out var query) || query.From != receiver || query.Message.Chat != chat) throw ApiError.OldQuery();
        return desk.Platform.Now - query.Pressed <= Window ? query : throw ApiError.OldQuery();
    }

    private static void MustAnswerCommand(Desk desk, Call call, User receiver, Chat chat)
    {
        var id = call.Object("reply_parameters").Long("ephemeral_message_id");
        if (id is null || !chat.Ephemeral.TryGetValue((int)id, out var command) || command.From != receiver
            || desk.Platform.Now - command.Sent > Window)
            throw ApiError.Bad("MESSAGE_NOT_COMMAND");
    }
}
