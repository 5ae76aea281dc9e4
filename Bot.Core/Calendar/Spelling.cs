using System.Globalization;
using System.Text;

namespace Bot.Core.Calendar;

/// <summary>
/// Makes spellings comparable: lower case, no accents, one kind of blank, dash and digit. Our own table and not Unicode
/// normalization, because that throws on broken text and depends on the machine's ICU.
/// </summary>
internal static class Spelling
{
    /// <summary>What <see cref="Fold"/> returns for a mark that one cannot see: joiners, direction marks, combining accents.</summary>
    public const char Invisible = '\0';

    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżžșțºª";
    private const string Bare = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrssssttuuuuuuuuuuwyyyzzzstoa";

    /// <summary>One character for comparing, or <see cref="Invisible"/>.</summary>
    public static char Fold(char letter)
    {
        if (letter is >= '\uFF01' and <= '\uFF5E') letter = (char)(letter - 0xFEE0);
        if (char.IsAscii(letter)) return letter < ' ' ? ' ' : char.ToLowerInvariant(letter);
        if (IsInvisible(letter)) return Invisible;
        if (char.IsWhiteSpace(letter) || char.IsSurrogate(letter)) return ' ';
        if (letter is >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE58' or '\uFE63') return '-';
        if (CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit) return (char)('0' + digit);
        if (letter == 'İ') return 'i';
        var lower = char.ToLowerInvariant(letter);
        var at = Accented.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Bare[at];
    }

    /// <summary>A name for looking up: folded letters and digits, everything else one blank.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        var blank = false;
        foreach (var letter in text)
        {
            var folded = Fold(letter);
            if (folded == Invisible) continue;
            if (!char.IsLetterOrDigit(folded))
            {
                blank = key.Length > 0;
                continue;
            }
            if (blank) key.Append(' ');
            blank = false;
            key.Append(folded);
        }
        return key.ToString();
    }

    private static bool IsInvisible(char letter) => letter == '\u00AD'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
