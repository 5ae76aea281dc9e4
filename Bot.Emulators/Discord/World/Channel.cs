namespace Bot.Emulators.Discord.World;

/// <summary>https://docs.discord.com/developers/resources/channel#channel-object-channel-types</summary>
public enum ChannelType
{
    Text = 0,
    Dm = 1,
    Voice = 2,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Stage = 13,
    Forum = 15,
}

/// <summary>What one role or one member (the key of the channel's table) is granted and refused in a channel.</summary>
public sealed record Overwrite(bool ForMember, Permission Allow, Permission Deny);

/// <summary>Anything that can hold messages, and the folders and forums around it.</summary>
public sealed class Channel(ulong id, ChannelType type, string name)
{
    public ulong Id { get; } = id;

    public ChannelType Type { get; } = type;

    public string Name { get; set; } = name;

    public Guild? Guild { get; init; }

    /// <summary>A category, or what a thread hangs on.</summary>
    public Channel? Parent { get; init; }

    public string? Topic { get; set; }

    /// <summary>The person at the other end of a direct channel.</summary>
    public User? Recipient { get; init; }

    /// <summary>Who started a thread.</summary>
    public ulong? Starter { get; init; }

    public bool Archived { get; set; }

    public bool Locked { get; set; }

    public Dictionary<ulong, Overwrite> Overwrites { get; } = [];

    public SortedDictionary<ulong, Message> Messages { get; } = [];

    public ulong? LastMessage { get; set; }

    public bool IsThread => Type is ChannelType.PublicThread or ChannelType.PrivateThread or ChannelType.AnnouncementThread;

    /// <summary>Whether messages can be sent to it at all.</summary>
    public bool TakesMessages => Type is not (ChannelType.Category or ChannelType.Forum);
}
