using System.Globalization;
using Bot.Core.People;

namespace Bot.Host.Discord;

/// <summary>https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags</summary>
[Flags]
internal enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageServer = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    ManageEvents = 1UL << 33,
    SendMessagesInThreads = 1UL << 38,
    ModerateMembers = 1UL << 40,
    CreateEvents = 1UL << 44,
}

internal static class PermissionSets
{
    /// <summary>What the bot cannot do without.</summary>
    public const Permissions Needed = Permissions.ViewChannel | Permissions.SendMessages | Permissions.SendMessagesInThreads
        | Permissions.AttachFiles | Permissions.ReadMessageHistory;

    /// <summary>What the invite asks for: that, and what a server may switch on later.</summary>
    public const Permissions Invited = Needed | Permissions.CreateEvents;

    private static readonly (Permissions Permission, string Name)[] Names =
    [
        (Permissions.ViewChannel, "View Channels"),
        (Permissions.SendMessages, "Send Messages"),
        (Permissions.SendMessagesInThreads, "Send Messages in Threads"),
        (Permissions.AttachFiles, "Attach Files"),
        (Permissions.ReadMessageHistory, "Read Message History"),
    ];

    /// <summary>A bit set as the platform writes it; none where it is not one.</summary>
    public static Permissions Read(string? bits) =>
        ulong.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (Permissions)number : Permissions.None;

    public static string Write(this Permissions permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);

    public static bool Has(this Permissions all, Permissions wanted) => all.HasFlag(Permissions.Administrator) || (all & wanted) == wanted;

    /// <summary>The power that a member's permissions give (DESIGN: People).</summary>
    public static Power Power(this Permissions permissions) =>
        permissions.Has(Permissions.ManageServer) ? Core.People.Power.Admin
        : permissions.Has(Permissions.ModerateMembers) ? Core.People.Power.Moderator
        : permissions.Has(Permissions.ManageEvents) ? Core.People.Power.Host
        : Core.People.Power.Member;

    /// <summary>What a member needs on Discord to be shown commands of this power; null where everybody is.</summary>
    public static Permissions? Of(Power power) => power switch
    {
        Core.People.Power.Admin => Permissions.ManageServer,
        Core.People.Power.Moderator => Permissions.ModerateMembers,
        Core.People.Power.Host => Permissions.ManageEvents,
        _ => null,
    };

    /// <summary>What is needed and not there, as Discord's settings call it.</summary>
    public static IReadOnlyList<string> Missing(this Permissions have) =>
        [.. Names.Where(each => !have.Has(each.Permission)).Select(each => each.Name)];
}
