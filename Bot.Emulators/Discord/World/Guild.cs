namespace Bot.Emulators.Discord.World;

/// <summary>What people call a server.</summary>
public sealed class Guild(ulong id, string name, Member owner)
{
    public ulong Id { get; } = id;

    public string Name { get; set; } = name;

    public Member Owner { get; } = owner;

    public string Locale { get; init; } = "en-US";

    public ulong? SystemChannel { get; set; }

    /// <summary>When the bot joined; null while it is not a member.</summary>
    public DateTimeOffset? BotJoined { get; set; }

    public SortedDictionary<ulong, Role> Roles { get; } = [];

    public SortedDictionary<ulong, Member> Members { get; } = [];

    public SortedDictionary<ulong, Channel> Channels { get; } = [];

    public SortedDictionary<ulong, ScheduledEvent> Events { get; } = [];
}
