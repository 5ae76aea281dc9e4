using System.Globalization;

namespace Bot.Emulators.Telegram.World;

/// <summary>One line of a command menu.</summary>
/// <param name="IsEphemeral">Whether the app sends it in a group so that only the bot receives it.</param>
public sealed record MenuItem(string Command, string Description, bool IsEphemeral);

/// <summary>The commands by scope and language. https://core.telegram.org/bots/api#botcommandscope</summary>
public sealed class Menu
{
    private readonly Dictionary<(string Scope, string Language), IReadOnlyList<MenuItem>> _lists = [];

    /// <summary>How often the bot has set or deleted a list.</summary>
    public int Changes { get; private set; }

    public IReadOnlyList<MenuItem> this[string scope, string language = ""] => _lists.GetValueOrDefault((scope, language)) ?? [];

    public void Set(string scope, string language, IReadOnlyList<MenuItem>? items)
    {
        Changes++;
        if (items is null or []) _lists.Remove((scope, language));
        else _lists[(scope, language)] = items;
    }

    /// <summary>
    /// What the app shows: the first list there is from the narrowest scope to the widest, each in the person's language before the one without.
    /// https://core.telegram.org/bots/api#determining-list-of-commands
    /// </summary>
    public IReadOnlyList<MenuItem> Shown(Chat chat, User person)
    {
        foreach (var scope in Scopes(chat, person))
            foreach (var language in (string[])[Short(person.Language), ""])
                if (_lists.TryGetValue((scope, language), out var found)) return found;
        return [];
    }

    public static string OfChat(string type, long chat, long? user = null) =>
        user is null
            ? string.Create(CultureInfo.InvariantCulture, $"{type}:{chat}")
            : string.Create(CultureInfo.InvariantCulture, $"{type}:{chat}:{user}");

    private static IEnumerable<string> Scopes(Chat chat, User person)
    {
        if (chat.IsPrivate) return [OfChat("chat", chat.Id), "all_private_chats", "default"];
        var member = OfChat("chat_member", chat.Id, person.Id);
        return chat.Of(person) is { IsAdmin: true }
            ? [member, OfChat("chat_administrators", chat.Id), OfChat("chat", chat.Id), "all_chat_administrators", "all_group_chats", "default"]
            : [member, OfChat("chat", chat.Id), "all_group_chats", "default"];
    }

    private static string Short(string? language) => language is { Length: >= 2 } ? language[..2].ToLowerInvariant() : "";
}
