using System.Text.RegularExpressions;

namespace Bot.Core.Chat;

/// <summary>Addresses in what people write.</summary>
public static partial class Invites
{
    private const char ZeroWidthSpace = '\u200b';

    /// <summary>
    /// Invitations into other servers and groups stay legible and are none any more: no app makes a button or a preview of one that has a
    /// blank of no width in it. Every Writer passes people's words through this.
    /// </summary>
    public static string Quiet(string text) =>
        // Each of them has a slash behind a host; most texts have none.
        text.Contains('/', StringComparison.Ordinal) ? Invitation().Replace(text, match => $"{match.Value}{ZeroWidthSpace}") : text;

    /// <summary>Whether something in it can be tapped and leads elsewhere.</summary>
    public static bool HasAddress(string text) => Address().IsMatch(text);

    [GeneratedRegex(
        @"\b(discord\.(gg|me|io|li)|dsc\.gg|discord(app)?\.com(?=/+invite)|t\.me(?=/+(\+|joinchat|addlist))|telegram\.(me|dog)(?=/+(\+|joinchat|addlist))|chat\.whatsapp\.com|tg:)(?=/)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Invitation();

    [GeneratedRegex(
        @"\b[a-z][a-z0-9+.-]{1,15}://\S|\bwww\.\S|\b([a-z0-9-]+\.)+(gg|me|com|org|net|io|ly|to|cc|tv|xyz|info|site|online|shop|top|ru|link|app|dev)(/\S|\b(?![@\w]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
