namespace Bot.Emulators.Discord.World;

/// <summary>Who may do what where. https://docs.discord.com/developers/topics/permissions#permission-overwrites</summary>
public static class Access
{
    /// <summary>What owners and administrators have.</summary>
    public const Permission Everything = (Permission)((1UL << 52) - 1);

    public static Permission In(Guild guild, Member member)
    {
        if (guild.Owner == member) return Everything;
        var granted = guild.Roles[guild.Id].Permissions;
        foreach (var role in member.Roles) granted |= guild.Roles.TryGetValue(role, out var found) ? found.Permissions : Permission.None;
        return granted.HasFlag(Permission.Administrator) ? Everything : granted;
    }

    public static Permission In(Channel channel, User user)
    {
        if (channel.Guild is not { } guild) return Everything;
        if (!guild.Members.TryGetValue(user.Id, out var member)) return Permission.None;
        var granted = In(guild, member);
        if (granted == Everything) return granted;
        var place = channel.IsThread ? channel.Parent! : channel;
        granted = Overwritten(granted, place.Overwrites.GetValueOrDefault(guild.Id));
        var roles = member.Roles.Select(role => place.Overwrites.GetValueOrDefault(role)).OfType<Overwrite>().ToList();
        if (roles.Count > 0)
        {
            granted &= ~roles.Aggregate(Permission.None, (all, one) => all | one.Deny);
            granted |= roles.Aggregate(Permission.None, (all, one) => all | one.Allow);
        }
        granted = Overwritten(granted, place.Overwrites.GetValueOrDefault(user.Id));
        return granted.HasFlag(Permission.ViewChannel) ? granted : Permission.None;
    }

    public static bool May(this User user, Permission what, Channel channel) => In(channel, user).HasFlag(what);

    /// <summary>Writing in a thread is a permission of its own.</summary>
    public static bool MayWrite(this User user, Channel channel) =>
        user.May(channel.IsThread ? Permission.SendInThreads : Permission.SendMessages, channel);

    private static Permission Overwritten(Permission granted, Overwrite? overwrite) =>
        overwrite is null ? granted : (granted & ~overwrite.Deny) | overwrite.Allow;
}
