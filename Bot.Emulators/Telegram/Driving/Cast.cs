using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>Makes people and groups, and does what people and administrators do to a group. Safe from any thread.</summary>
public sealed class Cast
{
    private readonly TelegramEmulator _emulator;

    internal Cast(TelegramEmulator emulator) => _emulator = emulator;

    private Platform Platform => _emulator.Platform;

    private Desk Desk => _emulator.Desk;

    /// <summary>Somebody with an app in this language, who has never heard of the bot.</summary>
    public Person Add(string name, string? language = "en", string? username = null)
    {
        lock (Platform.Sync) return new(_emulator, Platform.AddUser(name, language, username: username));
    }

    /// <summary>A group with an owner. The bot is in it unless <paramref name="withBot"/> is false, and has been told so.</summary>
    public Chat AddGroup(string title, ChatKind kind = ChatKind.Supergroup, bool isForum = false, bool withBot = true)
    {
        lock (Platform.Sync)
        {
            var chat = Platform.AddGroup(title, kind, isForum);
            var owner = Platform.AddUser($"owner of {title}", "en");
            chat.Members[owner.Id] = new(owner, Standing.Creator);
            if (withBot) AddBot(chat);
            return chat;
        }
    }

    public Person OwnerOf(Chat chat)
    {
        lock (Platform.Sync) return new(_emulator, chat.Members.Values.First(one => one.Standing == Standing.Creator).User);
    }

    /// <summary>Somebody adds the bot to the group, as a member or with rights.</summary>
    public void AddBot(Chat chat, Right? rights = null, Person? by = null)
    {
        lock (Platform.Sync)
        {
            var adder = by?.User ?? OwnerOf(chat).User;
            var standing = rights is null ? Standing.Member : Standing.Administrator;
            Standings.Change(Desk, chat, adder, Platform.Bot, member => Set(member, standing, rights));
            Announce(chat, adder, new() { ["new_chat_members"] = new JsonArray(Payloads.Of(Platform.Bot)) });
        }
    }

    /// <summary>Throws the bot out.</summary>
    public void KickBot(Chat chat) => Change(chat, Platform.Bot, member => Set(member, Standing.Kicked, rights: null));

    /// <summary>The bot may stay and read, and not write.</summary>
    public void MuteBot(Chat chat) => Change(chat, Platform.Bot, member => Set(member, Standing.Restricted, rights: null));

    /// <summary>Makes the bot an administrator: it then hears all talk, and reaches every member with ephemeral messages.</summary>
    public void PromoteBot(Chat chat, Right rights = Right.All) => Change(chat, Platform.Bot, member => Set(member, Standing.Administrator, rights));

    /// <summary>Makes the bot an ordinary member again, after rights or a mute.</summary>
    public void DemoteBot(Chat chat) => Change(chat, Platform.Bot, member => Set(member, Standing.Member, rights: null));

    /// <summary>Somebody new, in this group.</summary>
    public Person AddMember(Chat chat, string name, string? language = "en", string? username = null)
    {
        var person = Add(name, language, username);
        Join(chat, person);
        return person;
    }

    /// <summary>Somebody enters the group, and the group says so.</summary>
    public void Join(Chat chat, Person person)
    {
        lock (Platform.Sync)
        {
            Standings.Change(Desk, chat, person.User, person.User, member => Set(member, Standing.Member, rights: null));
            Announce(chat, person.User, new() { ["new_chat_members"] = new JsonArray(Payloads.Of(person.User)) });
        }
    }

    public void Leave(Chat chat, Person person)
    {
        lock (Platform.Sync)
        {
            Standings.Change(Desk, chat, person.User, person.User, member => Set(member, Standing.Left, rights: null));
            Announce(chat, person.User, new() { ["left_chat_member"] = Payloads.Of(person.User) });
        }
    }

    public void Promote(Chat chat, Person person, Right rights = Right.All, bool isAnonymous = false) => Change(chat, person.User, member =>
    {
        Set(member, Standing.Administrator, rights);
        member.IsAnonymous = isAnonymous;
    });

    public void Demote(Chat chat, Person person) => Change(chat, person.User, member => Set(member, Standing.Member, rights: null));

    /// <summary>An administrator speaks as the group from now on.</summary>
    public void HideBehindGroup(Chat chat, Person person, bool hidden = true) => Change(chat, person.User, member => member.IsAnonymous = hidden);

    public Topic AddTopic(Chat chat, string name)
    {
        lock (Platform.Sync)
        {
            if (!chat.IsForum) throw new InvalidOperationException($"{chat.Title} is no forum.");
            return Topics.Open(Desk, chat, OwnerOf(chat).User, name);
        }
    }

    public void DeleteTopic(Chat chat, Topic topic)
    {
        lock (Platform.Sync) Topics.Delete(chat, topic);
    }

    /// <summary>The small group grows into a supergroup, whose id is another; messages begin anew.</summary>
    /// <returns>The supergroup.</returns>
    public Chat Migrate(Chat group)
    {
        lock (Platform.Sync)
        {
            if (group.Kind != ChatKind.Group || group.MigratedTo is not null)
                throw new InvalidOperationException($"{group.Title} is no small group.");
            var grown = Platform.AddGroup(group.Title, ChatKind.Supergroup, isForum: false);
            foreach (var (id, member) in group.Members) grown.Members[id] = member;
            grown.LastBot = group.LastBot;
            var owner = OwnerOf(group).User;
            Announce(group, owner, new() { ["migrate_to_chat_id"] = grown.Id });
            group.MigratedTo = grown;
            Announce(grown, owner, new() { ["migrate_from_chat_id"] = group.Id });
            return grown;
        }
    }

    /// <summary>Another bot comes into the group: a bare command is then its own, once it has posted last.</summary>
    public User AddOtherBot(Chat chat, string username)
    {
        lock (Platform.Sync)
        {
            var bot = Platform.AddUser(username, isBot: true, username: username);
            Standings.Change(Desk, chat, OwnerOf(chat).User, bot, member => Set(member, Standing.Member, rights: null));
            return bot;
        }
    }

    /// <summary>Another bot posts; bots never hear each other.</summary>
    public Message Post(User otherBot, Chat chat, string text)
    {
        lock (Platform.Sync)
            return Writing.Send(_emulator, new(Platform.NextMessageId(chat), chat, otherBot) { Sent = Platform.Now, Text = text });
    }

    /// <summary>A card that the bot posted before the test began, with one button a row.</summary>
    public Message PostAsBot(Chat chat, string text, params (string Label, string Data)[] buttons)
    {
        lock (Platform.Sync)
        {
            var rows = buttons.Select(one => (JsonNode)new JsonArray(new JsonObject { ["text"] = one.Label, ["callback_data"] = one.Data }));
            return Desk.Put(new(Platform.NextMessageId(chat), chat, Platform.Bot)
            {
                Sent = Platform.Now,
                Text = text,
                Keyboard = buttons.Length == 0 ? null : new() { ["inline_keyboard"] = new JsonArray([.. rows]) },
            });
        }
    }

    /// <summary>An administrator deletes a message, of which no bot is told.</summary>
    public void Delete(Message message)
    {
        lock (Platform.Sync)
        {
            message.IsDeleted = true;
            message.Chat.Messages.Remove(message.Id);
        }
    }

    /// <summary>A webhook that somebody has left behind.</summary>
    public void LeaveWebhook(string url = "https://old.example.org/hook") => _emulator.Updates.SetWebhook(url);

    private static void Set(Member member, Standing standing, Right? rights)
    {
        member.Standing = standing;
        member.Rights = rights ?? Right.None;
        member.IsAnonymous = false;
    }

    private void Change(Chat chat, User who, Action<Member> change)
    {
        lock (Platform.Sync) Standings.Change(Desk, chat, OwnerOf(chat).User, who, change);
        _emulator.Beat();
    }

    private void Announce(Chat chat, User by, JsonObject what) =>
        Writing.Send(_emulator, new(Platform.NextMessageId(chat), chat, by) { Sent = Platform.Now, Service = what });
}
