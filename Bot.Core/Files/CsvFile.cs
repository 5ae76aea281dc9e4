using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Core.Files;

/// <summary>
/// A table as CSV (RFC 4180) for people who open it in a spreadsheet: UTF-8 with a byte order mark, CRLF, and cells that no spreadsheet takes
/// for a formula.
/// </summary>
/// <remarks>
/// What would begin a formula gets an apostrophe in front, the spreadsheets' own sign for text. Where the list separator is a semicolon, as in
/// Spain, a file with commas is cut at semicolons, so what follows one inside a cell counts as a beginning, too; so does a new line. A quote
/// hides nothing there: it opens and closes. Each such place gets one apostrophe more than it had, so a program that knows the rule reads
/// back exactly what was written (<see cref="Plain"/>).
/// https://owasp.org/www-community/attacks/CSV_Injection
/// </remarks>
public static partial class CsvFile
{
    public const string MediaType = "text/csv";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\r\n\t ");

    /// <param name="header">The first line.</param>
    /// <param name="rows">As many cells each as the header has.</param>
    /// <exception cref="ArgumentException">A row has more or fewer cells.</exception>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Line(text, header);
        foreach (var row in rows)
        {
            if (row.Count != header.Count) throw new ArgumentException($"A row of {row.Count} cells under {header.Count} headings.", nameof(rows));
            Line(text, row);
        }
        return (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A cell that no spreadsheet takes for a formula.</summary>
    public static string Harmless(string cell) => Dangerous().Replace(cell, "'");

    /// <summary>What <see cref="Harmless"/> was given.</summary>
    public static string Plain(string cell) => MadeHarmless().Replace(cell, "");

    private static void Line(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) text.Append(',');
            Cell(text, Harmless(cells[i]));
        }
        text.Append("\r\n");
    }

    private static void Cell(StringBuilder text, string cell)
    {
        if (cell.AsSpan().IndexOfAny(Quoted) < 0) text.Append(cell);
        else text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    // The wide forms are what East Asian spreadsheets take for the same signs.
    [GeneratedRegex(@"(?<=\A|[;\t\r\n])(?=['""]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"(?<=\A|[;\t\r\n])'(?=['""]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MadeHarmless();
}
