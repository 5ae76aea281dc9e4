namespace Bot.Emulators.Discord.World;

/// <summary>An account of the platform, a person's or the bot's.</summary>
public sealed class User(ulong id, string name)
{
    public ulong Id { get; } = id;

    public string Name { get; } = name;

    public string? DisplayName { get; set; }

    public bool IsBot { get; init; }

    public string Locale { get; set; } = "en-US";

    /// <summary>Whether the person refuses direct messages from people of shared servers: the bot gets 50007.</summary>
    public bool ClosedToDms { get; set; }
}

/// <summary>A user in one guild.</summary>
public sealed class Member(User user, DateTimeOffset joined)
{
    public User User { get; } = user;

    public DateTimeOffset Joined { get; } = joined;

    public string? Nick { get; set; }

    public List<ulong> Roles { get; } = [];
}

public sealed class Role(ulong id, string name, Permission permissions)
{
    public ulong Id { get; } = id;

    public string Name { get; set; } = name;

    public Permission Permissions { get; set; } = permissions;

    public int Position { get; init; }

    /// <summary>The application whose role this is: it cannot be given to anybody else.</summary>
    public ulong? OfBot { get; init; }
}
