using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>Who the token belongs to.</summary>
internal sealed record BotIdentity(long Id, string Username, string Name)
{
    /// <summary>The payload of a link that only says hello.</summary>
    public const string Hello = "hello";

    /// <summary>The address that opens the private chat.</summary>
    /// <param name="payload">Comes back with <c>/start</c>; at most 64 of <c>A-Z a-z 0-9 _ -</c>.</param>
    public Uri Start(string payload = Hello) => new($"https://t.me/{Username}?start={payload}");

    /// <summary>The address that adds the bot to a group.</summary>
    public string Invite => $"https://t.me/{Username}?startgroup=hello";
}

/// <summary>Asks the platform who we are, and takes the place of whoever listened for this bot before.</summary>
internal sealed class TelegramLogin(TelegramApi api, ILogger<TelegramLogin> log)
{
    public const string TokenRefused =
        "Telegram refuses the token. Make a new one with @BotFather (/token) and set it as SMILEBOT_Telegram__Token.";

    /// <summary>Null until the platform has been asked.</summary>
    public BotIdentity? Bot { get; private set; }

    /// <exception cref="InvalidOperationException">Nobody has logged in yet.</exception>
    public BotIdentity Known => Bot ?? throw new InvalidOperationException("Telegram has not been asked yet who the bot is.");

    /// <returns>Null while the platform cannot be reached.</returns>
    /// <exception cref="TelegramRefusedException">The token is not valid.</exception>
    public async Task<BotIdentity?> Try(CancellationToken ct)
    {
        if (Bot is not null) return Bot;
        var me = await api.Send(Methods.Me(), ct);
        // Telegram answers 404 to what does not even look like a token.
        if (me is ApiResult.Refused { Status: 401 or 404 }) throw new TelegramRefusedException(TokenRefused);
        if (me.Read(TelegramJson.Default.WireUser) is not { Username: { } username } user)
        {
            log.LogWarning("Telegram does not answer yet: {Story}", me.Story);
            return null;
        }
        if (!await RemoveWebhook(ct)) return null;
        Bot = new(user.Id, username, user.FirstName ?? username);
        log.LogInformation("On Telegram the bot is @{Name} ({Id}). Add it to a group with {Invite}", Bot.Username, Bot.Id, Bot.Invite);
        if (user.CanReadAllGroupMessages == true)
            log.LogInformation("Its privacy mode is off: it receives all talk of its groups, and drops unread what is not for it");
        return Bot;
    }

    /// <summary>As long as there is one, Telegram gives us nothing.</summary>
    private async Task<bool> RemoveWebhook(CancellationToken ct)
    {
        var hook = await api.Send(Methods.Webhook(), ct);
        if (hook.Read(TelegramJson.Default.WebhookInfo) is not { Url: var url })
        {
            log.LogWarning("Telegram does not say whether another program listens for this bot: {Story}", hook.Story);
            return false;
        }
        if (url.Length == 0) return true;
        log.LogWarning("Another program has set a webhook for this bot; it is removed, what waits there is kept. That program hears nothing any more");
        var removed = await api.Send(Methods.RemoveWebhook(), ct);
        if (removed is not ApiResult.Ok) log.LogWarning("The webhook could not be removed: {Story}", removed.Story);
        return removed is ApiResult.Ok;
    }
}
