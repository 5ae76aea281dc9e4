using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Storage;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>The private chats with people: known ones from the database, new ones through the queue.</summary>
internal sealed class PrivateChats(DiscordApi api, NewChatQueue queue, IDatabase db)
{
    private readonly ConcurrentDictionary<string, string> _known = [];

    /// <returns>The chat's channel, or why there is none.</returns>
    public async Task<(string? Channel, SendResult? Instead)> Open(string account, CancellationToken ct)
    {
        if (await Known(account, ct) is { } known) return (known, null);
        if (queue.Take(account) is var wait && wait > TimeSpan.Zero) return (null, new SendResult.Later(wait));
        var result = await api.Send(Routes.OpenChat().With(new(account), DiscordJson.Default.OpenChat), ct);
        if (Channel(result) is not { } channel) return (null, Closed(result));
        await Remember(account, channel);
        return (channel, null);
    }

    /// <returns>The chat's channel if one was ever opened.</returns>
    public async Task<string?> Known(string account, CancellationToken ct)
    {
        if (_known.TryGetValue(account, out var known)) return known;
        var stored = await db.Read(q => q.One<string>("SELECT channel FROM discord_chats WHERE account = @account", new { account }), ct);
        return stored is null ? null : _known[account] = stored;
    }

    /// <summary>Somebody wrote to us there.</summary>
    public async Task Met(string account, string channel)
    {
        if (_known.GetValueOrDefault(account) != channel) await Remember(account, channel);
    }

    public async Task Forget(string account)
    {
        _known.TryRemove(account, out _);
        await db.Write(null, tx => tx.Run("DELETE FROM discord_chats WHERE account = @account", new { account }));
    }

    private async Task Remember(string account, string channel)
    {
        await db.Write(null, tx => tx.Run(
            "INSERT INTO discord_chats (account, channel) VALUES (@account, @channel) ON CONFLICT (account) DO UPDATE SET channel = excluded.channel",
            new { account, channel }));
        _known[account] = channel;
    }

    /// <summary>Whatever became of it, nothing was said yet: trying again is safe.</summary>
    private static SendResult Closed(ApiResult result) =>
        SendResults.Of(result) is var closed && closed is SendResult.Unsure unsure ? new SendResult.Failed(unsure.Reason) : closed;

    private static string? Channel(ApiResult result)
    {
        try
        {
            return result.Read(DiscordJson.Default.WireChannel)?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
