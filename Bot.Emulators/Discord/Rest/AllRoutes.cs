using Bot.Emulators.Discord.Wire;

namespace Bot.Emulators.Discord.Rest;

internal static class AllRoutes
{
    public static Routes Of(Desk desk) => new([
        .. new MessageRoutes(desk).All(),
        .. new InteractionRoutes(desk).All(),
        .. new WebhookRoutes(desk).All(),
        .. new CommandRoutes(desk).All(),
        .. new ChannelRoutes(desk).All(),
        .. new GuildRoutes(desk).All(),
        .. new EventRoutes(desk).All(),
        .. new UserRoutes(desk).All(),
    ]);
}
