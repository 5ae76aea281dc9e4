using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>What a person's app shows of a chat.</summary>
internal static class Looking
{
    public static IReadOnlyList<Seen> At(User user, Chat chat, int? thread)
    {
        if (!chat.IsSeenBy(user)) return [];
        var own = chat.Ephemeral.Values.Where(one => one.OnlyFor == user || one.From == user).ToList();
        var hidden = own.Select(one => one.Replaces).OfType<Message>().ToHashSet();
        return [.. chat.Messages.Values.Where(one => !hidden.Contains(one)).Concat(own)
            .Where(one => thread is null || one.Thread == thread)
            .OrderBy(one => one.Sent).Select(Seen.Of)];
    }
}
