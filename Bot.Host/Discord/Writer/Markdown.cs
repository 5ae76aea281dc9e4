using System.Text;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Host.Discord;

/// <summary>
/// Makes people's words mean themselves: no markup, no mention, no heading, no hidden link.
/// https://docs.discord.com/developers/reference#message-formatting
/// </summary>
internal static partial class Markdown
{
    private const string Special = "\\*_~`|[]<";
    private const char ZeroWidthSpace = '\u200b';

    public static string Escape(string words)
    {
        var text = Invites.Quiet(words);
        var escaped = new StringBuilder(text.Length + 8);
        var at = 0;
        foreach (var link in Address().EnumerateMatches(text))
        {
            Escape(escaped, text.AsSpan(at, link.Index - at), text, at);
            // In angle brackets an address is taken as it is, and opens no preview.
            escaped.Append('<').Append(text, link.Index, link.Length).Append('>');
            at = link.Index + link.Length;
        }
        Escape(escaped, text.AsSpan(at), text, at);
        return escaped.ToString();
    }

    /// <summary>The longest beginning whose escaped form has at most so many characters; whole characters only.</summary>
    public static string Fit(string text, int most)
    {
        if (most <= 0) return "";
        var escaped = Escape(text);
        if (escaped.Length <= most) return escaped;
        var length = Math.Min(text.Length, most);
        while (length > 0)
        {
            if (char.IsHighSurrogate(text[length - 1])) length--;
            escaped = Escape(text[..length]);
            if (escaped.Length <= most) return escaped;
            length -= Math.Max(1, (escaped.Length - most) / 2);
        }
        return "";
    }

    private static void Escape(StringBuilder to, ReadOnlySpan<char> part, string whole, int at)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var letter = part[i];
            if (Special.Contains(letter, StringComparison.Ordinal) || (letter is '#' or '>' or '-' or '+' && BeginsLine(whole, at + i))) to.Append('\\');
            else if (letter == '.' && NumbersLine(whole, at + i)) to.Append('\\');
            to.Append(letter);
            if (letter == '@') to.Append(ZeroWidthSpace);
        }
    }

    /// <summary>Only blanks and marks of the same kind stand before it on its line.</summary>
    private static bool BeginsLine(string text, int at)
    {
        for (var i = at - 1; i >= 0 && text[i] != '\n'; i--)
            if (text[i] is not (' ' or '\t' or '#' or '>' or '-' or '+')) return false;
        return true;
    }

    private static bool NumbersLine(string text, int at)
    {
        var digits = 0;
        for (var i = at - 1; i >= 0 && text[i] != '\n'; i--)
        {
            if (char.IsAsciiDigit(text[i])) digits++;
            else if (text[i] is not (' ' or '\t')) return false;
        }
        return digits > 0;
    }

    [GeneratedRegex(@"https?://[^\s<>]*[^\s<>.,;:!?)\]'""*_~|`]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
