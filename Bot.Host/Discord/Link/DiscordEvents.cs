using System.Text.Json;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>What each event of the gateway leads to. Nothing is waited for here.</summary>
internal sealed class DiscordEvents(Interactions interactions, DiscordServers servers, ILogger<DiscordEvents> log)
    : IGatewayEvents, IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly HashSet<string> _expected = [];
    private string _bot = "";

    /// <summary>Ends what is still being answered: the program must go.</summary>
    public Task Stop() => _over.CancelAsync();

    public void Dispose() => _over.Dispose();

    public void Connected(Ready ready)
    {
        _bot = ready.User.Id;
        _expected.Clear();
        foreach (var guild in ready.Guilds ?? []) _expected.Add(guild.Id);
        if (_expected.Count == 0) log.LogInformation("The bot is in no server yet; its invite link is above");
    }

    public void Happened(string type, ReadOnlySpan<byte> data)
    {
        switch (type)
        {
            case "INTERACTION_CREATE":
                interactions.Begin(JsonSerializer.Deserialize(data, DiscordJson.Default.Interaction)!, _over.Token);
                break;
            case "GUILD_CREATE":
                Arrived(JsonSerializer.Deserialize(data, DiscordJson.Default.WireGuild)!);
                break;
            case "GUILD_DELETE":
                // Unavailable: an outage of theirs, not a farewell.
                if (JsonSerializer.Deserialize(data, DiscordJson.Default.WireGuild) is { Unavailable: false } gone) servers.Gone(gone.Id);
                break;
        }
    }

    private void Arrived(WireGuild guild)
    {
        if (guild.Unavailable) return;
        servers.Arrived(guild, _bot);
        // Told once, when all that were named at the beginning are here.
        if (_expected.Remove(guild.Id) && _expected.Count == 0) _ = TellServers();
    }

    private async Task TellServers()
    {
        await servers.Settled();
        log.LogInformation("On Discord the bot is in: {Servers}", string.Join(", ", servers.Names));
    }
}
