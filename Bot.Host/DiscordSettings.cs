namespace Bot.Host;

/// <summary>How to reach Discord. Not a record: its text would show the token.</summary>
/// <param name="token">The bot's secret; never logged.</param>
/// <param name="api">The address of the HTTP API with its version, without a slash at the end.</param>
public sealed class DiscordSettings(string token, Uri api)
{
    public const string RealApi = "https://discord.com/api/v10";

    public string Token { get; } = token;

    public Uri Api { get; } = api;

    /// <summary>Private chats that may be opened at once with people who have none with the bot yet.</summary>
    public int NewChatsAtOnce { get; init; } = 10;

    /// <summary>After those, one more in this time: a burst of new private chats gets a bot quarantined.</summary>
    public TimeSpan NewChatEvery { get; init; } = TimeSpan.FromSeconds(30);
}
