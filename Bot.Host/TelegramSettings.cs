namespace Bot.Host;

/// <summary>How to reach Telegram. Not a record: its text would show the token.</summary>
/// <param name="token">The bot's secret; never logged.</param>
/// <param name="api">The address of the Bot API, without a slash at the end.</param>
public sealed class TelegramSettings(string token, Uri api)
{
    public const string RealApi = "https://api.telegram.org";

    public string Token { get; } = token;

    public Uri Api { get; } = api;
}
