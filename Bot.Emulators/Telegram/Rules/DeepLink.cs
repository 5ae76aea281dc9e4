using System.Text.RegularExpressions;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>Links that open a chat with the bot and hand it up to 64 characters. https://core.telegram.org/bots/features#deep-linking</summary>
public static partial class DeepLink
{
    public static bool IsTo(string url, User bot) =>
        Read(url) is { } link && string.Equals(link.Bot, bot.Username, StringComparison.OrdinalIgnoreCase);

    /// <returns>Null where it is no such link. The kind is <c>start</c> or <c>startgroup</c>; the payload may be empty.</returns>
    public static (string Bot, string Kind, string Payload)? Read(string url)
    {
        var match = Pattern().Match(url);
        if (!match.Success) return null;
        var kind = match.Groups["kind"].Success ? match.Groups["kind"].Value : "start";
        return (match.Groups["bot"].Value, kind, match.Groups["payload"].Value);
    }

    [GeneratedRegex("""
        ^(https?://(t\.me|telegram\.me)/|tg://resolve\?domain=)(?<bot>[A-Za-z]\w{3,31})
        ([?&](?<kind>startgroup|start)(=(?<payload>[A-Za-z0-9_-]{0,64}))?)?$
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
