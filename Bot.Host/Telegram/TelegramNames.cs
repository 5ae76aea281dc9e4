using System.Globalization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Telegram;

/// <summary>What Telegram's ids are called outside this folder.</summary>
internal static class TelegramNames
{
    public const string Platform = "telegram";

    private const char Topic = '/';

    /// <summary>A person, or a group in whose name its admins act without being named.</summary>
    public static AccountRef Account(long id) => new(Platform, Text(id));

    /// <summary>A group.</summary>
    public static PlaceRef Space(long chat) => new(Platform, Text(chat));

    /// <summary>A group, a topic of it, or a private chat.</summary>
    public static PlaceRef Place(long chat, long? topic = null) => new(Platform, topic is { } thread ? $"{chat}{Topic}{thread}" : Text(chat));

    /// <summary>Messages are told apart within a chat, whatever topic they stand in.</summary>
    public static Core.Chat.MessageRef Message(long chat, long message) => new(Place(chat), Text(message));

    public static (long Chat, long? Topic) Read(PlaceRef place)
    {
        var parts = place.NativeId.Split(Topic);
        return (Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : null);
    }

    /// <returns>0, which nothing is called, for what is no number.</returns>
    public static long Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A message that somebody sent: the same however often and as whatever update it is delivered.</summary>
    public static OnceKey OnceSent(long bot, long chat, long message) => new($"{Platform}:{bot}:m:{chat}:{message}");

    /// <summary>What all of <see cref="OnceSent"/> in one private chat look like, for LIKE.</summary>
    public static string SentIn(string chat) => $"{Platform}:%:m:{chat}:%";

    /// <summary>A button that somebody pressed.</summary>
    public static OnceKey OncePressed(long bot, string callback) => new($"{Platform}:{bot}:c:{callback}");

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
