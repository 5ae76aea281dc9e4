using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Powers;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>The roles of the servers that the bot is in, as the gateway tells of them: no member list and no privileged intent is needed.</summary>
internal sealed class DiscordRoles : ISpaceRoles
{
    private static readonly Words ByItself = new(
        En: "On Discord, Manage Server makes admins, Moderate Members moderators, and Manage Events organisers. A role can give more:",
        Es: "En Discord, Gestionar servidor da la administración, Moderar miembros la moderación, y Gestionar eventos la organización. Un rol puede dar más:");

    private readonly ConcurrentDictionary<string, Server> _servers = [];

    public string Platform => DiscordNames.Platform;

    public SpaceRoles? Of(string space) => _servers.TryGetValue(space, out var server)
        ? new(server.Name, ByItself, [.. server.Roles.Values.Where(role => IsForPeople(space, role)).OrderByDescending(role => role.Position).Select(Role)])
        : null;

    public void Arrived(WireGuild guild, string name) =>
        _servers[guild.Id] = new(name, (guild.Roles ?? []).ToImmutableDictionary(role => role.Id));

    public void Gone(string guild) => _servers.TryRemove(guild, out _);

    /// <summary>A role is new, or something about it is.</summary>
    public void Changed(RoleHappening happening)
    {
        if (happening.Role is { } role) Change(happening.GuildId, roles => roles.SetItem(role.Id, role));
    }

    public void Removed(RoleHappening happening)
    {
        if (happening.RoleId is { } role) Change(happening.GuildId, roles => roles.Remove(role));
    }

    private void Change(string guild, Func<ImmutableDictionary<string, WireRole>, ImmutableDictionary<string, WireRole>> change)
    {
        // Events arrive one after the other, so nobody else writes in between.
        if (_servers.TryGetValue(guild, out var server)) _servers[guild] = server with { Roles = change(server.Roles) };
    }

    /// <summary>The server's own id is the role of everybody in it.</summary>
    private static bool IsForPeople(string guild, WireRole role) => role.Id != guild && !role.Managed;

    private static SpaceRole Role(WireRole role)
    {
        var name = TextCleaner.OneLine(role.Name ?? "");
        return new(role.Id, Words.Verbatim(name.Length == 0 ? role.Id : name), Power.Admin);
    }

    private sealed record Server(string Name, ImmutableDictionary<string, WireRole> Roles);
}
