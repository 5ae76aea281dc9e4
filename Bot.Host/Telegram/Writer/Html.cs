using System.Text;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Host.Telegram;

/// <summary>Makes people's words mean themselves. https://core.telegram.org/bots/api#html-style</summary>
internal static partial class Html
{
    /// <summary>
    /// Nobody is called by somebody else's words, nor invited elsewhere: with nothing to be seen in between <c>@name</c> is no name. At the end
    /// of a span, too, as the next one may go on with the name.
    /// </summary>
    public static string Quiet(string text)
    {
        var quiet = Invites.Quiet(text);
        return quiet.Contains('@', StringComparison.Ordinal) ? Name().Replace(quiet, "@\u200b") : quiet;
    }

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("<>&\"") < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(letter),
            };
        }
        return escaped.ToString();
    }

    /// <summary>Words as they are read; the platform counts them without marks, in UTF-16 units.</summary>
    public static Written Plain(string text) => new(Escape(text), text.Length);

    public static Written Bold(Written text) => text.Length == 0 ? text : new($"<b>{text.Text}</b>", text.Length);

    /// <summary>Whole characters, with a sign that something is missing.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        if (most <= 0) return "";
        var end = most - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return $"{text[..end]}…";
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_])@(?=\w|\z)")]
    private static partial Regex Name();
}
