using System.Text;

namespace Bot.Tests.Calendar;

/// <summary>
/// Reads calendar files by the letter of RFC 5545 and forgives nothing: line ends, octets, parameters, escapes, nesting.
/// Written from the standard, not from our writer.
/// </summary>
internal sealed class StrictCalendar
{
    private static readonly string[] TextProperties = ["UID", "SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "TZNAME", "PRODID", "TZID"];

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public required string Kind { get; init; }

    public List<(string Name, string? Zone, string Value)> Properties { get; } = [];

    public List<StrictCalendar> Parts { get; } = [];

    public string this[string name] => Properties.Where(property => property.Name == name).ShouldHaveSingleItem(name).Value;

    public string? Zone(string name) => Properties.Single(property => property.Name == name).Zone;

    public bool Has(string name) => Properties.Exists(property => property.Name == name);

    public IEnumerable<StrictCalendar> Of(string kind) => Parts.Where(part => part.Kind == kind);

    public static StrictCalendar Read(string file)
    {
        var open = new Stack<StrictCalendar>();
        StrictCalendar? whole = null;
        foreach (var (name, zone, raw) in Unfold(file).Select(Property))
        {
            Must(whole is null, "nothing may follow END:VCALENDAR");
            if (name == "BEGIN")
            {
                var part = new StrictCalendar { Kind = raw };
                if (open.Count > 0) open.Peek().Parts.Add(part);
                open.Push(part);
            }
            else if (name == "END")
            {
                var closed = open.Pop();
                Must(closed.Kind == raw, raw);
                if (open.Count == 0) whole = closed;
            }
            else
            {
                open.Peek().Properties.Add((name, zone, TextProperties.Contains(name) ? Unescape(raw) : raw));
            }
        }
        whole.ShouldNotBeNull().Kind.ShouldBe("VCALENDAR");
        return whole;
    }

    private static List<string> Unfold(string file)
    {
        file.ShouldEndWith("\r\n");
        var lines = new List<string>();
        foreach (var line in file.Split("\r\n")[..^1])
        {
            Must(line.Length > 0, file);
            Must(!line.Any(letter => char.IsControl(letter) && letter != '\t'), line);
            Must(Utf8.GetByteCount(line) <= 75, line);
            if (line[0] is ' ' or '\t') lines[^1] += line[1..];
            else lines.Add(line);
        }
        return lines;
    }

    private static (string Name, string? Zone, string Raw) Property(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        Must(colon > 0, line);
        var head = line[..colon].Split(';');
        Must(head[0].All(letter => char.IsAsciiLetterUpper(letter) || letter == '-'), line);
        if (head.Length == 1) return (head[0], null, line[(colon + 1)..]);
        Must(head.Length == 2 && head[1].StartsWith("TZID=", StringComparison.Ordinal), line);
        return (head[0], head[1]["TZID=".Length..], line[(colon + 1)..]);
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder();
        for (var at = 0; at < raw.Length; at++)
        {
            Must(raw[at] is not (';' or ','), raw);
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
                continue;
            }
            at++;
            Must(at < raw.Length && raw[at] is ('\\' or ';' or ',' or 'n'), raw);
            text.Append(raw[at] == 'n' ? '\n' : raw[at]);
        }
        return text.ToString();
    }

    private static void Must(bool holds, string where)
    {
        if (!holds) throw new ShouldAssertException($"Not by the standard: {where}");
    }
}
