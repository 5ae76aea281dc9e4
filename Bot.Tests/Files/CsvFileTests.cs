using System.Text;
using Bot.Core.Files;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Files;

public sealed class CsvFileTests
{
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    /// <summary>Pieces that make quoting and formulas go wrong, and everything else.</summary>
    private static readonly Gen<string> Cell = Gen.Elements(
            "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", ",", ";", "'", " ", "", "a", "ñ", "＝", "🙂", "1", "=HYPERLINK(\"x\")", "cmd|' /C calc'!A0")
        .ListOf().Select(parts => string.Concat(parts));

    private static readonly Arbitrary<(string[] Header, string[][] Rows)> Tables = (
        from width in Gen.Choose(1, 5)
        from header in Cell.ArrayOf(width)
        from height in Gen.Choose(0, 6)
        from rows in Cell.ArrayOf(width).ArrayOf(height)
        select (header, rows)).ToArbitrary();

    [Fact]
    public void What_went_in_comes_out_and_no_cell_begins_like_a_formula() => Prop.ForAll(Tables, table =>
    {
        var read = Parse(Text(CsvFile.Write(table.Header, table.Rows)), ',');
        read.Count.ShouldBe(1 + table.Rows.Length);
        foreach (var (cells, written) in read.Zip(table.Rows.Prepend(table.Header)))
        {
            cells.Select(CsvFile.Plain).ShouldBe(written);
            foreach (var cell in cells) Begins(cell).ShouldBeFalse(cell);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    /// <summary>Where the list separator is a semicolon, spreadsheets cut our lines elsewhere.</summary>
    [Fact]
    public void Cut_at_semicolons_no_cell_begins_like_a_formula_either() => Prop.ForAll(Tables, table =>
    {
        foreach (var cell in Text(CsvFile.Write(table.Header, table.Rows)).Split([';', '\t', '\r', '\n']))
            (cell.Length > 0 && Dangerous.Contains(cell[0], StringComparison.Ordinal)).ShouldBeFalse(cell);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    /// <summary>So cut, a quote of ours stands at the beginning of a cell, where spreadsheets take it for one that opens or closes.</summary>
    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Nor_does_any_once_its_quotes_are_read(char separator) => Prop.ForAll(Tables, table =>
    {
        foreach (var cell in AsSpreadsheetsDo(Text(CsvFile.Write(table.Header, table.Rows)), separator))
            Begins(cell.TrimStart('\t', '\r', '\n')).ShouldBeFalse(cell);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Spreadsheets_are_told_that_it_is_utf8_and_lines_end_as_the_standard_says()
    {
        var file = CsvFile.Write(["Name", "Note"], [["Zoë", "a \"b\", c"]]);
        file.Span[..3].ToArray().ShouldBe([0xEF, 0xBB, 0xBF]);
        Text(file).ShouldBe("Name,Note\r\nZoë,\"a \"\"b\"\", c\"\r\n");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-", "'-")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("ok;=1", "ok;'=1")]
    [InlineData("ok;\"=1+1;", "ok;'\"=1+1;")]
    [InlineData("ok\n\"\"=1+1", "ok\n'\"\"=1+1")]
    [InlineData("she said \"=1\"", "she said \"=1\"")]
    [InlineData("1-2", "1-2")]
    [InlineData("O'Hara", "O'Hara")]
    [InlineData("", "")]
    public void A_dangerous_cell_is_made_text(string cell, string harmless) => CsvFile.Harmless(cell).ShouldBe(harmless);

    [Fact]
    public void A_row_of_another_width_is_a_mistake() =>
        Should.Throw<ArgumentException>(() => CsvFile.Write(["a", "b"], [["1"]]));

    private static bool Begins(string cell) => cell.Length > 0 && Dangerous.Contains(cell[0], StringComparison.Ordinal);

    private static string Text(ReadOnlyMemory<byte> file) => Encoding.UTF8.GetString(file.Span[3..]);

    /// <summary>Quotes count at the beginning of a cell alone, and what follows the closing one belongs to the cell.</summary>
    private static IEnumerable<string> AsSpreadsheetsDo(string text, char separator)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var cell = new StringBuilder();
            var quoted = text[i] == '"';
            for (i += quoted ? 1 : 0; quoted && i < text.Length; i++)
            {
                if (text[i] != '"') cell.Append(text[i]);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else quoted = false;
            }
            for (; i < text.Length && text[i] != separator && text[i] is not ('\r' or '\n'); i++) cell.Append(text[i]);
            yield return cell.ToString();
        }
    }

    /// <summary>RFC 4180, written down from the standard and not from our writer.</summary>
    private static List<List<string>> Parse(string text, char separator)
    {
        var (lines, line, cell) = (new List<List<string>>(), new List<string>(), new StringBuilder());
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                for (i++; ; i++)
                {
                    if (text[i] != '"') cell.Append(text[i]);
                    else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                    else break;
                }
                continue;
            }
            if (text[i] != separator && text[i] != '\r')
            {
                cell.Append(text[i]);
                continue;
            }
            line.Add(cell.ToString());
            cell.Clear();
            if (text[i] == separator) continue;
            text[++i].ShouldBe('\n');
            lines.Add(line);
            line = [];
        }
        cell.Length.ShouldBe(0);
        return lines;
    }
}
