namespace Bot.Emulators.Telegram.World;

/// <summary>An account of the platform, a person's or a bot's. https://core.telegram.org/bots/api#user</summary>
public sealed class User(long id, string firstName)
{
    public long Id { get; } = id;

    public string FirstName { get; set; } = firstName;

    public string? LastName { get; set; }

    /// <summary>Without the @.</summary>
    public string? Username { get; set; }

    /// <summary>The language of the person's app; some apps send none.</summary>
    public string? Language { get; set; }

    public bool IsBot { get; init; }

    public bool IsDeactivated { get; set; }
}
