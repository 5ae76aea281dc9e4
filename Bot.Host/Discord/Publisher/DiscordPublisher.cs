using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Commands;
using Bot.Core.Storage;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>Publishes the commands, all at once, and only when they are others than last time.</summary>
internal sealed class DiscordPublisher(Catalog catalog, DiscordApi api, IDatabase db, ILogger<DiscordPublisher> log)
{
    /// <summary>Without asking the platform: whether it would take them.</summary>
    /// <exception cref="DiscordRefusedException">It would not; every fault is named.</exception>
    public IReadOnlyList<CommandBody> Prepare()
    {
        var commands = CommandBodies.Of(catalog);
        var faults = CommandLimits.Check(commands);
        return faults.Count == 0 ? commands : throw new DiscordRefusedException(
            $"Discord would not take these commands. Please report this to whoever makes SmileBot:\n{string.Join('\n', faults)}");
    }

    /// <returns>Whether they are published now.</returns>
    public async Task<bool> Publish(string application, CancellationToken ct)
    {
        var commands = Prepare();
        var body = JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Default.IReadOnlyListCommandBody);
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        var name = $"discord.commands.{application}";
        if (await db.Read(q => Meta.Get(q, name), ct) == hash) return true;
        var result = await api.Send(Routes.Commands(application) with { Body = body }, ct);
        if (result is not ApiResult.Ok)
        {
            log.LogError("The commands could not be published on Discord: {Story}", result.Story);
            return false;
        }
        await db.Write(null, tx => Meta.Set(tx, name, hash), ct);
        log.LogInformation("{Count} commands are published on Discord", commands.Count);
        return true;
    }
}
