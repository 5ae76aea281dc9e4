using System.Globalization;
using System.Text;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>The few character references that the platform knows; any other stays as it is written.</summary>
internal static class HtmlText
{
    /// <returns>The character, with <paramref name="at"/> behind the reference; null, with <paramref name="at"/> unmoved, where it is none.</returns>
    public static string? Decode(string html, ref int at)
    {
        var end = html.IndexOf(';', at);
        if (end < 0 || end - at > 10) return null;
        var name = html[(at + 1)..end];
        var decoded = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            _ => Number(name),
        };
        if (decoded is not null) at = end + 1;
        return decoded;
    }

    private static string? Number(string name)
    {
        if (!name.StartsWith('#')) return null;
        var isHex = name.StartsWith("#x", StringComparison.OrdinalIgnoreCase);
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(name.AsSpan(isHex ? 2 : 1), style, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) && code > 0
            ? new Rune(code).ToString()
            : null;
    }
}
