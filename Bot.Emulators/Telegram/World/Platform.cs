namespace Bot.Emulators.Telegram.World;

/// <summary>Everything that the platform knows. Whoever reads or changes it holds <see cref="Sync"/>.</summary>
public sealed class Platform
{
    private long _lastUser = 5_000_000_000;
    private long _lastGroup = 4_000_000_000;
    private long _lastQuery = 8_000_000_000_000_000_000;
    private int _lastMessage = 1000;
    private int _lastEphemeral = 29_000_000;

    public Platform(TimeProvider clock, string username)
    {
        Clock = clock;
        Bot = AddUser("SmileBot", isBot: true, username: username);
        AnonymousAdmin = new User(1_087_968_824, "Group") { IsBot = true, Username = "GroupAnonymousBot" };
    }

    public Lock Sync { get; } = new();

    public TimeProvider Clock { get; }

    public User Bot { get; }

    /// <summary>Who stands in <c>from</c> when an administrator speaks as the group.</summary>
    public User AnonymousAdmin { get; }

    /// <summary>Privacy mode switched off with BotFather.</summary>
    public bool ReadsAllGroupMessages { get; set; }

    public Dictionary<long, User> Users { get; } = [];

    public Dictionary<long, Chat> Chats { get; } = [];

    public Dictionary<string, CallbackQuery> Queries { get; } = [];

    /// <summary>Presses that were answered, in the order of the answers.</summary>
    public List<CallbackQuery> Answered { get; } = [];

    public Menu Menu { get; } = new();

    /// <summary>What has rung, in order.</summary>
    public List<Notification> Notifications { get; } = [];

    public DateTimeOffset Now => Clock.GetUtcNow();

    public User AddUser(string name, string? language = null, bool isBot = false, string? username = null)
    {
        var user = new User(++_lastUser, name) { Language = language, IsBot = isBot, Username = username };
        return Users[user.Id] = user;
    }

    public Chat Private(User person)
    {
        if (Chats.TryGetValue(person.Id, out var known)) return known;
        return Chats[person.Id] = new Chat(person.Id, ChatKind.Private) { Person = person, Username = person.Username };
    }

    public Chat AddGroup(string title, ChatKind kind, bool isForum)
    {
        var number = ++_lastGroup;
        // A supergroup's id is its number behind -100, a small group's the number itself, negative.
        var id = kind == ChatKind.Supergroup ? -1_000_000_000_000 - number % 1_000_000_000 : -number;
        return Chats[id] = new Chat(id, kind) { Title = title, IsForum = isForum };
    }

    /// <summary>A supergroup counts its own messages; private chats and small groups share the account's count.</summary>
    public int NextMessageId(Chat chat) => chat.Kind == ChatKind.Supergroup ? ++chat.LastMessageId : ++_lastMessage;

    public int NextEphemeralId() => ++_lastEphemeral;

    public string NextQueryId() => (++_lastQuery).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
