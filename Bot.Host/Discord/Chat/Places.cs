using System.Collections.Concurrent;

namespace Bot.Host.Discord;

/// <summary>Which server a channel or thread belongs to, as far as it was told, and which servers the bot was taken out of.</summary>
internal sealed class Places
{
    private readonly ConcurrentDictionary<string, string> _servers = [];
    private readonly ConcurrentDictionary<string, bool> _lost = [];

    public void Is(string channel, string guild) => _servers[channel] = guild;

    public void Lose(string guild) => _lost[guild] = true;

    public void Return(string guild) => _lost.TryRemove(guild, out _);

    /// <summary>Known to be in a server that the bot is no longer in. Where that is not known, the platform says so itself.</summary>
    public bool IsLost(string channel) => _servers.TryGetValue(channel, out var guild) && _lost.ContainsKey(guild);
}
