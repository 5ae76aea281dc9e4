using System.Globalization;
using System.Text;

namespace Bot.Core.Commands;

/// <summary>
/// What people paste, without what no reader can see or a database refuses: U+0000 and lone surrogates, control characters, the marks
/// that turn the direction of the text around them, and runs of blank space.
/// </summary>
public static class TextCleaner
{
    public static string OneLine(string text) => Clean(text, keepLines: false);

    public static string Lines(string text) => Clean(text, keepLines: true);

    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        var space = false;
        var breaks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for a lone surrogate.
            if (rune == Rune.ReplacementChar || IsDirectionMark(rune)) continue;
            if (rune.Value is '\n') breaks++;
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                space |= rune.Value != 0;
                continue;
            }
            if (clean.Length > 0 && space) clean.Append(keepLines && breaks > 0 ? breaks > 1 ? "\n\n" : "\n" : " ");
            (space, breaks) = (false, 0);
            clean.Append(rune);
        }
        return clean.ToString();
    }

    /// <summary>Embeddings, overrides and isolates: right-to-left words need none of them, and an open one spills over what follows.</summary>
    private static bool IsDirectionMark(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
