namespace Bot.Emulators.Telegram.World;

/// <summary>https://core.telegram.org/bots/api#chat; channels are not emulated.</summary>
public enum ChatKind
{
    Private,

    /// <summary>A small group without topics, whose id goes when it grows into a supergroup.</summary>
    Group,
    Supergroup,
}

/// <summary>A topic of a forum.</summary>
/// <param name="Id">The id of the message that opened it.</param>
public sealed record Topic(int Id, string Name)
{
    public string Name { get; set; } = Name;

    public bool IsClosed { get; set; }
}

/// <summary>A private chat with the bot, or a group.</summary>
public sealed class Chat(long id, ChatKind kind)
{
    public long Id { get; } = id;

    public ChatKind Kind { get; } = kind;

    public string Title { get; set; } = "";

    public string? Username { get; init; }

    public bool IsForum { get; set; }

    /// <summary>The person at the other end of a private chat.</summary>
    public User? Person { get; init; }

    /// <summary>Whether the person has pressed Start: before that the bot cannot write.</summary>
    public bool IsOpen { get; set; }

    public bool IsBlocked { get; set; }

    /// <summary>Everybody who is or ever was in the group.</summary>
    public SortedDictionary<long, Member> Members { get; } = [];

    public SortedDictionary<int, Topic> Topics { get; } = [];

    public SortedDictionary<int, Message> Messages { get; } = [];

    /// <summary>Messages that one person sees, by their own ids.</summary>
    public SortedDictionary<int, Message> Ephemeral { get; } = [];

    public Message? Pinned { get; set; }

    /// <summary>The supergroup that it has become.</summary>
    public Chat? MigratedTo { get; set; }

    /// <summary>The bot that posted last: a bare command goes to it.</summary>
    public User? LastBot { get; set; }

    public int LastMessageId { get; set; }

    public bool IsPrivate => Kind == ChatKind.Private;

    public Member? Of(User user) => Members.GetValueOrDefault(user.Id);

    /// <summary>Whether a person can read what is written here.</summary>
    public bool IsSeenBy(User user) => IsPrivate ? Person == user : Of(user) is { IsInside: true };
}
