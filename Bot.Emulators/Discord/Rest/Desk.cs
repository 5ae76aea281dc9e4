using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rest;

/// <summary>What all routes share: the world, whom to tell, and how to find what a path names with the bot's rights.</summary>
internal sealed class Desk(Platform platform, GatewayServer gateway, EmulatorOptions options)
{
    public Platform Platform { get; } = platform;

    public GatewayServer Gateway { get; } = gateway;

    public Composer Composer { get; } = new(platform);

    public bool Checks => options.Checking;

    public int IdentifiesPerDay => options.IdentifiesPerDay;

    public int MaxConcurrency => options.MaxConcurrency;

    public RateRule NewDirects => options.NewDirects;

    public User Bot => Platform.Bot;

    public void Tell(Event one) => Gateway.Dispatch(one);

    /// <summary>Ephemeral messages are nobody's business but the receiver's.</summary>
    public void TellCreated(Message message)
    {
        if (message.OnlyFor is not null) return;
        Platform.Notifications.AddRange(Notification.Of(message));
        Tell(Happenings.Created(message, Platform));
    }

    public void TellEdited(Message message)
    {
        if (message.OnlyFor is null) Tell(Happenings.Edited(message, Platform));
    }

    /// <exception cref="ApiError">10003 or 50001.</exception>
    public Channel Channel(ulong id)
    {
        if (!Platform.Channels.TryGetValue(id, out var channel)) throw ApiError.UnknownChannel();
        if (channel.Guild is { BotJoined: null }) throw ApiError.MissingAccess();
        return Bot.May(Permission.ViewChannel, channel) ? channel : throw ApiError.MissingAccess();
    }

    /// <exception cref="ApiError">10004: a guild that the bot is not in is told like one that does not exist.</exception>
    public Guild Guild(ulong id) =>
        Platform.Guilds.TryGetValue(id, out var guild) && guild.BotJoined is not null ? guild : throw ApiError.UnknownGuild();

    /// <exception cref="ApiError">10008, also for a message that only one person sees.</exception>
    public static Message Message(Channel channel, ulong id) =>
        channel.Messages.TryGetValue(id, out var message) && message.OnlyFor is null ? message : throw ApiError.UnknownMessage();

    /// <exception cref="ApiError">50013.</exception>
    public void Need(Permission permission, Channel channel)
    {
        if (!Bot.May(permission, channel)) throw ApiError.MissingPermissions();
    }

    /// <exception cref="ApiError">50013.</exception>
    public void Need(Permission permission, Guild guild)
    {
        if (!Access.In(guild, guild.Members[Bot.Id]).HasFlag(permission)) throw ApiError.MissingPermissions();
    }
}
