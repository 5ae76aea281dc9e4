namespace Bot.Emulators.Discord.World;

/// <summary>Everything that the platform knows. Whoever reads or changes it holds <see cref="Sync"/>.</summary>
public sealed class Platform
{
    private readonly Dictionary<string, Interaction> _interactions = [];
    private readonly Queue<Interaction> _byAge = new();

    public Platform(TimeProvider clock)
    {
        Clock = clock;
        Ids = new(clock);
        Application = new(Ids.Next(), new User(Ids.Next(), "smilebot") { IsBot = true, DisplayName = "SmileBot" })
        {
            Owner = new User(Ids.Next(), "owner") { DisplayName = "Owner of the bot" },
        };
        Users[Application.Bot.Id] = Application.Bot;
        Users[Application.Owner.Id] = Application.Owner;
    }

    public Lock Sync { get; } = new();

    public TimeProvider Clock { get; }

    public Snowflakes Ids { get; }

    public Application Application { get; }

    public User Bot => Application.Bot;

    public Dictionary<ulong, User> Users { get; } = [];

    public SortedDictionary<ulong, Guild> Guilds { get; } = [];

    /// <summary>All channels and threads, direct ones too.</summary>
    public Dictionary<ulong, Channel> Channels { get; } = [];

    /// <summary>Direct channels by the person.</summary>
    public Dictionary<ulong, Channel> Directs { get; } = [];

    /// <summary>By token. Those whose token has long been dead are forgotten.</summary>
    public IReadOnlyDictionary<string, Interaction> Interactions => _interactions;

    /// <summary>What has rung, in order.</summary>
    public List<Notification> Notifications { get; } = [];

    public void Add(Interaction interaction)
    {
        _interactions[interaction.Token] = interaction;
        _byAge.Enqueue(interaction);
        while (_byAge.TryPeek(out var oldest) && Now - oldest.Made > Interaction.TokenLife * 2) _interactions.Remove(_byAge.Dequeue().Token);
    }

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>The servers that the bot is in.</summary>
    public IEnumerable<Guild> BotGuilds => Guilds.Values.Where(guild => guild.BotJoined is not null);

    public Channel Direct(User person)
    {
        if (Directs.TryGetValue(person.Id, out var known)) return known;
        var opened = new Channel(Ids.Next(), ChannelType.Dm, "") { Recipient = person };
        Directs[person.Id] = opened;
        return Channels[opened.Id] = opened;
    }
}
