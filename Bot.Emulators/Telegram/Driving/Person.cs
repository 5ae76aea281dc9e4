using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.Rules;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>
/// Somebody who uses a Telegram app: can do only what the app lets people do, and sees only what is shown to them. Whether and how the bot
/// answers is to be awaited.
/// </summary>
public sealed class Person
{
    private readonly TelegramEmulator _emulator;

    internal Person(TelegramEmulator emulator, User user)
    {
        _emulator = emulator;
        User = user;
    }

    public User User { get; }

    /// <summary>The chat with the bot, which the bot cannot write to before <see cref="Starts"/>.</summary>
    public Chat Private
    {
        get
        {
            lock (Platform.Sync) return Platform.Private(User);
        }
    }

    public IReadOnlyList<Notification> Notifications
    {
        get
        {
            lock (Platform.Sync) return [.. Platform.Notifications.Where(one => one.To == User)];
        }
    }

    /// <summary>What the bot has answered to presses, the oldest first.</summary>
    public IReadOnlyList<CallbackAnswer> Answers
    {
        get
        {
            lock (Platform.Sync) return [.. Platform.Answered.Where(one => one.From == User).Select(one => one.Answer!)];
        }
    }

    private Platform Platform => _emulator.Platform;

    /// <summary>Presses Start in the private chat, which lets the bot write there.</summary>
    public Message Starts(string payload = "")
    {
        lock (Platform.Sync)
        {
            var chat = Platform.Private(User);
            Standings.Block(_emulator.Desk, chat, blocks: false);
            chat.IsOpen = true;
            return Writing.Text(_emulator, User, chat, payload.Length == 0 ? "/start" : $"/start {payload}");
        }
    }

    /// <summary>Writes to the bot in private.</summary>
    public Message Says(string text) => Types(Private, text);

    /// <summary>Writes in a chat.</summary>
    /// <exception cref="InvalidOperationException">When the app would not let them.</exception>
    public Message Types(Chat chat, string text, Topic? topic = null)
    {
        lock (Platform.Sync) return Writing.Text(_emulator, User, chat, text, topic?.Id);
    }

    /// <summary>Answers a message, where it stands.</summary>
    public Message Replies(Message to, string text)
    {
        lock (Platform.Sync) return Writing.Text(_emulator, User, to.Chat, text, to.Thread, to);
    }

    /// <summary>Taps a line of the command menu: in a group the app adds the bot's name.</summary>
    public Message Uses(Chat chat, string command, Topic? topic = null)
    {
        lock (Platform.Sync)
        {
            var name = command.TrimStart('/');
            if (Platform.Menu.Shown(chat, User).All(one => one.Command != name))
                throw new InvalidOperationException($"{User.FirstName} is not offered /{name} there.");
            return Writing.Text(_emulator, User, chat, chat.IsPrivate ? $"/{name}" : $"/{name}@{Platform.Bot.Username}", topic?.Id);
        }
    }

    /// <summary>Changes something that they have written.</summary>
    public void Edits(Message message, string text)
    {
        lock (Platform.Sync) Writing.Edit(_emulator, User, message, text);
    }

    /// <summary>Sends a picture or a file to a chat.</summary>
    public Message Sends(Chat chat, MessageFile file, string caption = "", Topic? topic = null)
    {
        lock (Platform.Sync) return Writing.File(_emulator, User, chat, file, caption, topic?.Id);
    }

    /// <summary>Presses an inline button, found by its label or its data.</summary>
    public CallbackQuery Presses(Message message, string button)
    {
        lock (Platform.Sync) return Pressing.Press(_emulator, this, message, button);
    }

    /// <summary>Follows a link to the bot (<c>t.me/bot?start=…</c>): presses Start with what it carries.</summary>
    public Message Follows(string url)
    {
        var link = DeepLink.Read(url);
        if (link is null || !DeepLink.IsTo(url, Platform.Bot)) throw new InvalidOperationException($"{url} does not lead to the bot.");
        return link.Value.Kind == "start" ? Starts(link.Value.Payload) : throw new InvalidOperationException($"{url} leads to a choice of groups.");
    }

    public void Blocks()
    {
        lock (Platform.Sync) Standings.Block(_emulator.Desk, Platform.Private(User), blocks: true);
        _emulator.Beat();
    }

    /// <summary>Lets the bot in again without a word.</summary>
    public void Unblocks()
    {
        lock (Platform.Sync) Standings.Block(_emulator.Desk, Platform.Private(User), blocks: false);
        _emulator.Beat();
    }

    /// <summary>All that this person sees in a chat, the oldest first; with a topic only what is in it.</summary>
    public IReadOnlyList<Seen> Sees(Chat chat, Topic? topic = null)
    {
        lock (Platform.Sync) return Looking.At(User, chat, topic?.Id);
    }

    /// <summary>One message as this person sees it, or null.</summary>
    public Seen? Sees(Message message) => Sees(message.Chat).FirstOrDefault(seen => seen.Message == message);

    /// <summary>The lines of the command menu that the app shows in a chat.</summary>
    public IReadOnlyList<MenuItem> Menu(Chat chat)
    {
        lock (Platform.Sync) return Platform.Menu.Shown(chat, User);
    }
}
