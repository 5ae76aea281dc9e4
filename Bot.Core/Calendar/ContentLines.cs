using System.Text;

namespace Bot.Core.Calendar;

/// <summary>The lines of a calendar file, RFC 5545 section 3.1: CRLF, folded so that none is longer than 75 octets.</summary>
internal sealed class ContentLines
{
    private const int MostOctets = 75;
    private readonly StringBuilder _lines = new();

    /// <summary>A value that needs no escaping: a keyword, number or time.</summary>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A value of type TEXT; left out when empty.</summary>
    public void AddText(string name, string text)
    {
        if (Escape(text) is { Length: > 0 } escaped) Fold($"{name}:{escaped}");
    }

    public override string ToString() => _lines.ToString();

    /// <summary>Section 3.3.11. Line ends of every kind become \n; other control characters have no place in a file.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n') escaped.Append("\\n");
            else if (rune.Value is '\\' or ';' or ',') escaped.Append('\\').Append((char)rune.Value);
            else if (rune.Value == '\t' || !Rune.IsControl(rune)) escaped.Append(rune.ToString());
        }
        return escaped.ToString();
    }

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _lines.Append("\r\n ");
                octets = 1;
            }
            _lines.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        _lines.Append("\r\n");
    }
}
