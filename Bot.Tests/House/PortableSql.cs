using System.Text.RegularExpressions;

namespace Bot.Tests.House;

/// <summary>The subset of SQL that means the same on SQLite and PostgreSQL, as rules about what leaves it.</summary>
internal sealed partial class PortableSql
{
    private static readonly string[] Types = ["BIGINT", "INTEGER", "TEXT", "BOOLEAN"];

    private static readonly (string Why, Regex Found)[] Rules =
    [
        Rule("the clock is TimeProvider's, instants are BIGINT", @"\b(now|date|time|datetime|strftime|julianday|unixepoch|age|extract|date_trunc|date_part|to_char|to_timestamp)\s*\(|\bCURRENT_(DATE|TIME|TIMESTAMP)\b|\bINTERVAL\b"),
        Rule("JSON is read in C#", @"\bjsonb?(_\w+)?\s*\(|->|\bJSONB?\b"),
        Rule("Dapper's list is an array on PostgreSQL: use ValuesList", @"\bIN\s*\(?\s*@|\b(ANY|ALL)\s*\(\s*@"),
        Rule("SQLite alone has it", @"\bINSERT\s+OR\b|\bREPLACE\s+INTO\b|\bAUTOINCREMENT\b|\bROWID\b|\bPRAGMA\b|\bGLOB\b|\bsqlite_|\blast_insert_rowid\b|\bchanges\s*\("),
        Rule("SQLite alone has it", @"\b(ifnull|iif|total|typeof|instr|printf|group_concat|char|hex|unicode|likely|unlikely)\s*\(|\bLIMIT\s+\S+\s*,|==|\bIS\s+(NOT\s+)?@|`"),
        Rule("PostgreSQL alone has it", @"::|\bILIKE\b|\bSIMILAR\s+TO\b|!?~\*?\s*['@]|\bDISTINCT\s+ON\b|\bFOR\s+(UPDATE|SHARE|NO\s+KEY)\b|\bSKIP\s+LOCKED\b|\bSERIAL\b|\bIDENTITY\b|\bARRAY\b|\bLATERAL\b"),
        Rule("PostgreSQL alone has it", @"\b(string_agg|array_agg|strpos|position|greatest|least|concat|concat_ws|left|right|lpad|rpad|split_part|gen_random_uuid|nextval|unnest|generate_series|regexp_\w+|pg_\w+)\s*\("),
        Rule("its outcome is another on each", @"\brandom\s*\(|\bCOLLATE\b|\blower\s*\(|\bupper\s*\("),
        Rule("a condition is no number on PostgreSQL", @"\b(sum|total|avg)\s*\(\s*(DISTINCT\s+)?[\w.]+\s*(=|<>|<|>|<=|>=|IS\b)"),
        Rule("a name in quotes is a text on SQLite", @"""\w+"""),
        Rule("IDatabase.Write begins and ends transactions", @"^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|START\s+TRANSACTION)\b|\bDEFERRABLE\b"),
        Rule("a session's state belongs to the pool", @"^\s*(SET|LOCK|LISTEN|NOTIFY|COPY|VACUUM|ANALYZE|ATTACH)\b|\bTEMP(ORARY)?\s+TABLE\b"),
    ];

    private readonly Dictionary<string, Dictionary<string, Column>> _tables = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="schemas">The texts of all migrations: what may be NULL and what is true or false.</param>
    public PortableSql(IEnumerable<string> schemas)
    {
        foreach (var schema in schemas)
        {
            foreach (Match table in Table().Matches(Bare(schema)))
                _tables[table.Groups["name"].Value] = Columns(table.Groups["columns"].Value).ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>Whether a text in the code is SQL: words of ours for people are not written in capitals.</summary>
    public static bool IsSql(string text) => Word().IsMatch(text);

    /// <summary>The texts in a file of C#, without its remarks.</summary>
    public static IEnumerable<string> Texts(string code) => Text().Matches(code)
        .Where(found => found.Groups["raw"].Success || found.Groups["plain"].Success)
        .Select(found => found.Groups["raw"].Success ? found.Groups["raw"].Value : found.Groups["plain"].Value.Replace("\\\"", "\"", StringComparison.Ordinal));

    /// <summary>What in a statement leaves the subset.</summary>
    public IEnumerable<string> Faults(string sql)
    {
        // What is quoted is a value.
        var bare = Quoted().Replace(Bare(sql), "''");
        foreach (var (why, rule) in Rules)
        {
            if (rule.Match(bare) is { Success: true } found) yield return $"'{found.Value.Trim()}': {why}";
        }
        var columns = _tables.Where(table => Regex.IsMatch(bare, $@"\b{table.Key}\b")).SelectMany(table => table.Value.Values).ToList();
        foreach (var order in Orders(bare))
        {
            var name = Name().Match(order).Value;
            if (columns.Exists(column => column.Nullable && column.Name == name) && !order.Contains("NULLS", StringComparison.Ordinal))
                yield return $"'ORDER BY {order}': it may be NULL, so say NULLS LAST or FIRST";
        }
        foreach (var column in columns.Where(column => column.Type == "BOOLEAN"))
        {
            if (Regex.IsMatch(bare, $@"\b{column.Name}\s*(=|<>)\s*[01]\b")) yield return $"'{column.Name} = 0 or 1': it is TRUE or FALSE on PostgreSQL";
        }
    }

    /// <summary>What in a migration leaves the subset.</summary>
    public IEnumerable<string> SchemaFaults(string schema)
    {
        foreach (var statement in Bare(schema).Split(';')) foreach (var fault in Faults(statement)) yield return fault;
        foreach (Match table in Table().Matches(Bare(schema)))
        {
            foreach (var column in Columns(table.Groups["columns"].Value).Where(column => !Types.Contains(column.Type)))
                yield return $"{table.Groups["name"].Value}.{column.Name} is {column.Type}: columns are {string.Join(", ", Types)}";
        }
    }

    private static string Bare(string sql) => Remark().Replace(sql, " ");

    private static (string, Regex) Rule(string why, string found) =>
        (why, new Regex(found, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline));

    private static IEnumerable<Column> Columns(string body) => Apart(body)
        .Select(part => ColumnText().Match(part))
        .Where(part => part.Success)
        .Select(part => new Column(
            part.Groups["name"].Value,
            part.Groups["type"].Value.ToUpperInvariant(),
            !part.Value.Contains("NOT NULL", StringComparison.OrdinalIgnoreCase) && !part.Value.Contains("PRIMARY KEY", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Orders(string sql) => Order().Matches(sql).SelectMany(order => Apart(order.Groups["by"].Value)).Select(one => one.Trim());

    /// <summary>Splits at the commas that stand in no brackets.</summary>
    private static IEnumerable<string> Apart(string list)
    {
        var (depth, from) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] == '(') depth++;
            else if (list[i] == ')') depth--;
            if (depth < 0) break;
            if (list[i] != ',' || depth > 0) continue;
            yield return list[from..i];
            from = i + 1;
        }
        yield return list[from..];
    }

    private sealed record Column(string Name, string Type, bool Nullable);

    [GeneratedRegex(@"\b(SELECT|INSERT\s+(OR\s+\w+\s+)?INTO|REPLACE INTO|UPDATE \w+ SET|DELETE FROM|ORDER BY|GROUP BY|WHERE|ON CONFLICT|RETURNING|CREATE TABLE|PRAGMA)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(
        "//[^\n]*|\\$*\"\"\"(?<raw>.*?)\"\"\"|\\$?@?\"(?<plain>(?:\\\\.|[^\"\\\\\n])*)\"|'(?:\\\\.|[^'\\\\\n])+'", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Text();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\bCREATE TABLE (IF NOT EXISTS )?(?<name>\w+) \((?<columns>.*?)\)\s*(;|$)", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\s*(?!(PRIMARY|UNIQUE|FOREIGN|CHECK|CONSTRAINT)\b)(?<name>\w+)\s+(?<type>\w+).*$", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ColumnText();

    [GeneratedRegex(@"\bORDER BY\s+(?<by>.*?)(?=\bLIMIT\b|\bOFFSET\b|\bRETURNING\b|\bORDER BY\b|;|$)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Order();

    /// <summary>The column, without the table's short name in front of it.</summary>
    [GeneratedRegex(@"(?<=^(\w+\.)?)\w+(?!\.|\w|\s*\()", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
