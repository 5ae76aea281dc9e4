using System.Text.Json;
using Bot.Core.Outbox;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>What each event of the gateway leads to. Nothing is waited for here.</summary>
internal sealed class DiscordEvents(Interactions interactions, DiscordServers servers, Reconnection reconnection, ILogger<DiscordEvents> log)
    : IGatewayEvents, IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private string _bot = "";

    /// <summary>Ends what is still being answered: the program must go.</summary>
    public Task Stop() => _over.CancelAsync();

    public void Dispose() => _over.Dispose();

    public void Connected(Ready ready)
    {
        _bot = ready.User.Id;
        // Not as documented: then nobody knows where it is.
        if (ready.Guilds is not { } guilds) return;
        servers.Expect([.. guilds.Select(guild => guild.Id)]);
        if (guilds.Count == 0) log.LogInformation("The bot is in no server yet; its invite link is above");
    }

    public void Reached() => reconnection.Reached(DiscordNames.Platform);

    public void Happened(string type, ReadOnlySpan<byte> data)
    {
        switch (type)
        {
            case "INTERACTION_CREATE":
                interactions.Begin(JsonSerializer.Deserialize(data, DiscordJson.Default.Interaction)!, _over.Token);
                break;
            case "GUILD_CREATE":
                if (JsonSerializer.Deserialize(data, DiscordJson.Default.WireGuild) is { Unavailable: false } here) servers.Arrived(here, _bot);
                break;
            case "GUILD_DELETE":
                // Unavailable: an outage of theirs, not a farewell.
                if (JsonSerializer.Deserialize(data, DiscordJson.Default.WireGuild) is { Unavailable: false } gone) servers.Gone(gone.Id);
                break;
        }
    }
}
