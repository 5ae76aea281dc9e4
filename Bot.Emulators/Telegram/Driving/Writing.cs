using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Rules;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>What people write, as their app sends it and as the bot is told.</summary>
internal static class Writing
{
    public static Message Text(TelegramEmulator emulator, User user, Chat chat, string text, int? thread = null, Message? replyTo = null)
    {
        var read = EntityFinder.Plain(text.Trim());
        return Write(emulator, user, chat, thread, replyTo, read, file: null);
    }

    public static Message File(TelegramEmulator emulator, User user, Chat chat, MessageFile file, string caption, int? thread) =>
        Write(emulator, user, chat, thread, replyTo: null, EntityFinder.Plain(caption.Trim()), file);

    public static void Edit(TelegramEmulator emulator, User user, Message message, string text)
    {
        if (message.From != user) throw new InvalidOperationException($"{user.FirstName} did not write that.");
        var read = EntityFinder.Plain(text);
        (message.Text, message.Entities, message.Edited) = (read.Text, read.Entities, emulator.Platform.Now);
        if (Privacy.Hears(emulator.Platform, message)) emulator.Updates.Add("edited_message", Payloads.Of(message, emulator.Platform));
        emulator.Beat();
    }

    /// <summary>Tells the bot of a message if it is to know of it.</summary>
    public static Message Send(TelegramEmulator emulator, Message message)
    {
        emulator.Desk.Put(message);
        if (Privacy.Hears(emulator.Platform, message)) emulator.Desk.Tell(message);
        emulator.Beat();
        return message;
    }

    private static Message Write(TelegramEmulator emulator, User user, Chat chat, int? thread, Message? replyTo, Formatted read, MessageFile? file)
    {
        MustWrite(user, chat, thread);
        var platform = emulator.Platform;
        var draft = new Message(0, chat, user) { Sent = platform.Now, Text = read.Text, Entities = read.Entities };
        var isEphemeral = IsEphemeral(platform, user, draft) || replyTo?.OnlyFor == user;
        return Send(emulator, new(isEphemeral ? 0 : platform.NextMessageId(chat), chat, user)
        {
            Sent = platform.Now,
            Text = read.Text,
            Entities = (JsonArray)read.Entities.DeepClone(),
            File = file,
            Thread = thread,
            ReplyTo = replyTo,
            IsAnonymous = !chat.IsPrivate && chat.Of(user)!.IsAnonymous,
            OnlyFor = isEphemeral ? platform.Bot : null,
            EphemeralId = isEphemeral ? platform.NextEphemeralId() : 0,
        });
    }

    private static void MustWrite(User user, Chat chat, int? thread)
    {
        if (chat.MigratedTo is not null) throw new InvalidOperationException("The group has become a supergroup.");
        if (chat.IsPrivate)
        {
            if (chat.Person != user) throw new InvalidOperationException("That is somebody else's private chat.");
            if (!chat.IsOpen) throw new InvalidOperationException($"{user.FirstName} has not pressed Start yet.");
            if (chat.IsBlocked) throw new InvalidOperationException($"{user.FirstName} has blocked the bot.");
            return;
        }
        if (chat.Of(user) is not { IsInside: true } member) throw new InvalidOperationException($"{user.FirstName} is not in {chat.Title}.");
        if (member.Standing == Standing.Restricted) throw new InvalidOperationException($"{user.FirstName} may not write in {chat.Title}.");
        if (thread is { } id && !chat.Topics.ContainsKey(id)) throw new InvalidOperationException("The topic is gone.");
        if (thread is { } topic && chat.Topics[topic].IsClosed && !member.May(Right.ManageTopics))
            throw new InvalidOperationException("The topic is closed.");
    }

    /// <summary>The app sends a command so that only the bot receives it, where its menu says so.</summary>
    private static bool IsEphemeral(Platform platform, User user, Message draft)
    {
        if (draft.Chat.IsPrivate || draft.Chat.Of(platform.Bot) is not { IsInside: true } || Privacy.Command(draft) is not { } command) return false;
        if (command.Addressee is { } name && !string.Equals(name, platform.Bot.Username, StringComparison.OrdinalIgnoreCase)) return false;
        return platform.Menu.Shown(draft.Chat, user).Any(one => one.Command == command.Name && one.IsEphemeral);
    }
}
