namespace Bot.Emulators.Telegram.World;

/// <summary>https://core.telegram.org/bots/api#chatmember</summary>
public enum Standing
{
    Creator,
    Administrator,
    Member,

    /// <summary>In the chat (or not, see <see cref="Member.IsInside"/>), and may not write.</summary>
    Restricted,

    /// <summary>Not in the chat, and free to come back.</summary>
    Left,

    /// <summary>Thrown out, and shut out.</summary>
    Kicked,
}

/// <summary>What an administrator may do beyond being one. https://core.telegram.org/bots/api#chatmemberadministrator</summary>
[Flags]
public enum Right
{
    None = 0,
    DeleteMessages = 1,
    RestrictMembers = 2,
    PromoteMembers = 4,
    ChangeInfo = 8,
    InviteUsers = 16,
    PinMessages = 32,
    ManageTopics = 64,
    ManageVideoChats = 128,
    All = 255,
}

/// <summary>A user in one group.</summary>
public sealed class Member(User user, Standing standing)
{
    public User User { get; } = user;

    public Standing Standing { get; set; } = standing;

    public Right Rights { get; set; } = standing == Standing.Creator ? Right.All : Right.None;

    /// <summary>An administrator who speaks as the group itself.</summary>
    public bool IsAnonymous { get; set; }

    public bool IsInside => Standing is not (Standing.Left or Standing.Kicked);

    public bool IsAdmin => Standing is Standing.Creator or Standing.Administrator;

    public bool May(Right right) => Standing == Standing.Creator || (Standing == Standing.Administrator && Rights.HasFlag(right));
}
