using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>What the bot may do. https://docs.discord.com/developers/topics/permissions#permission-overwrites</summary>
internal static class ChannelPermissions
{
    private const int Text = 0;
    private const int News = 5;

    /// <summary>In the whole server.</summary>
    public static Permissions In(WireGuild guild, string bot)
    {
        var mine = Roles(guild, bot);
        return (guild.Roles ?? []).Where(role => mine.Contains(role.Id))
            .Aggregate(Permissions.None, (all, role) => all | PermissionSets.Read(role.Permissions));
    }

    /// <summary>In one channel of it.</summary>
    public static Permissions In(WireGuild guild, string bot, WireChannel channel)
    {
        var all = In(guild, bot);
        if (all.HasFlag(Permissions.Administrator)) return all;
        var mine = Roles(guild, bot);
        var overwrites = channel.PermissionOverwrites ?? [];
        all = Apply(all, overwrites.Where(one => one.Id == guild.Id));
        all = Apply(all, overwrites.Where(one => one.Id != guild.Id && mine.Contains(one.Id)));
        return Apply(all, overwrites.Where(one => one.Id == bot));
    }

    /// <summary>Where a first word is welcome: the system channel, else the first one that can be written in.</summary>
    public static WireChannel? ToGreet(WireGuild guild, string bot) => (guild.Channels ?? [])
        .Where(channel => channel is { Type: Text or News, Id: not null })
        .Where(channel => In(guild, bot, channel).Has(Permissions.ViewChannel | Permissions.SendMessages))
        .OrderBy(channel => channel.Id == guild.SystemChannelId ? 0 : 1).ThenBy(channel => channel.Position ?? int.MaxValue)
        .FirstOrDefault();

    /// <summary>Whoever is in a server has the role that is called like it.</summary>
    private static HashSet<string> Roles(WireGuild guild, string bot) =>
        [guild.Id, .. guild.Members?.FirstOrDefault(member => member.User?.Id == bot)?.Roles ?? []];

    private static Permissions Apply(Permissions all, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (allow, deny) = (Permissions.None, Permissions.None);
        foreach (var one in overwrites) (allow, deny) = (allow | PermissionSets.Read(one.Allow), deny | PermissionSets.Read(one.Deny));
        return (all & ~deny) | allow;
    }
}
