using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>Who the token belongs to.</summary>
/// <param name="Id">The bot's account.</param>
/// <param name="Application">Whose commands and interactions are ours.</param>
internal sealed record BotIdentity(string Id, string Application, string Name)
{
    /// <summary>The address that adds the bot to a server, with exactly the permissions that it has a use for.</summary>
    public string Invite =>
        $"https://discord.com/oauth2/authorize?client_id={Application}&scope=bot+applications.commands&permissions={PermissionSets.Invited.Write()}";
}

/// <summary>Asks the platform who we are.</summary>
internal sealed class DiscordLogin(DiscordApi api, ILogger<DiscordLogin> log)
{
    public BotIdentity? Bot { get; private set; }

    /// <returns>Null while the platform cannot be reached.</returns>
    /// <exception cref="DiscordRefusedException">The token is not valid.</exception>
    public async Task<BotIdentity?> Try(CancellationToken ct)
    {
        if (Bot is not null) return Bot;
        var me = await api.Send(Routes.Me(), ct);
        var application = me is ApiResult.Ok ? await api.Send(Routes.Application(), ct) : me;
        if (application is ApiResult.Refused { Status: 401 }) throw new DiscordRefusedException(CloseCodes.Fatal(4004)!);
        if (application is not ApiResult.Ok)
        {
            log.LogWarning("Discord does not answer yet: {Story}", application.Story);
            return null;
        }
        var user = me.Read(DiscordJson.Default.WireUser)!;
        var id = application.Read(DiscordJson.Default.WireApplication)!.Id;
        Bot = new(user.Id, id, user.Username ?? user.Id);
        log.LogInformation("On Discord the bot is {Name} ({Id}). Add it to a server with {Invite}", Bot.Name, Bot.Id, Bot.Invite);
        return Bot;
    }
}
