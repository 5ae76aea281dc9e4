namespace Bot.Emulators.Discord.World;

/// <summary>The bits that the emulator knows the meaning of. https://docs.discord.com/developers/topics/permissions</summary>
[Flags]
public enum Permission : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageServer = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    ManageRoles = 1UL << 28,
    UseCommands = 1UL << 31,
    ManageEvents = 1UL << 33,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    CreatePrivateThreads = 1UL << 36,
    SendInThreads = 1UL << 38,
    ModerateMembers = 1UL << 40,
    CreateEvents = 1UL << 44,
    PinMessages = 1UL << 51,
    /// <summary>What @everyone may do in a new server, as far as it matters here.</summary>
    Usual = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadHistory | UseCommands | CreatePublicThreads | SendInThreads,
}
