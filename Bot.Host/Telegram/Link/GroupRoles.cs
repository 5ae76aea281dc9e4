using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Powers;

namespace Bot.Host.Telegram;

/// <summary>A group has no roles but that of its administrators.</summary>
internal sealed class GroupRoles(Groups groups) : ISpaceRoles
{
    private static readonly Words ByItself = new(
        En: "On Telegram, whoever created the group is its admin. What the group's other administrators are, you choose:",
        Es: "En Telegram, quien creó el grupo lo administra. Qué son los demás administradores del grupo lo eliges tú:");

    private static readonly SpaceRole Administrators = new(
        RoleMap.Administrator, new(En: "Administrators of the group", Es: "Administradores del grupo"), Power.Moderator);

    public string Platform => TelegramNames.Platform;

    public SpaceRoles? Of(string space) =>
        groups.Find(TelegramNames.Number(space)) is { Standing: not GroupStanding.Left } group ? new(group.Title, ByItself, [Administrators]) : null;
}
