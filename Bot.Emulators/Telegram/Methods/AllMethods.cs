namespace Bot.Emulators.Telegram.Methods;

internal static class AllMethods
{
    public static IReadOnlyDictionary<string, Method> Of(Desk desk) => ((IEnumerable<Method>)[
        .. new BotMethods(desk).All(),
        .. new UpdateMethods(desk).All(),
        .. new SendMethods(desk).All(),
        .. new EditMethods(desk).All(),
        .. new EphemeralMethods(desk).All(),
        .. new DeleteMethods(desk).All(),
        .. new QueryMethods(desk).All(),
        .. new MenuMethods(desk).All(),
        .. new ChatMethods(desk).All(),
        .. new PinMethods(desk).All(),
        .. new TopicMethods(desk).All(),
    ]).ToDictionary(one => one.Name);
}
