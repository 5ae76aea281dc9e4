using System.Text.RegularExpressions;

namespace Bot.Core.Storage.Sqlite;

/// <summary>
/// What a migration says in other words on SQLite. The files are written for both databases; these two words decide how a table lies on
/// disk here and nothing else.
/// </summary>
internal static partial class SqliteDialect
{
    public static string Of(string sql) => Remark().Replace(RowId().Replace(sql, "INTEGER PRIMARY KEY"), "${words}");

    /// <summary>Only by this name is the key the row's own number; any other makes a second B-tree that every write and look-up pays for.</summary>
    [GeneratedRegex(@"\bBIGINT(?: NOT NULL)? PRIMARY KEY\b", RegexOptions.CultureInvariant)]
    private static partial Regex RowId();

    /// <summary><c>/*sqlite WITHOUT ROWID*/</c>: a remark to PostgreSQL, which has no such word.</summary>
    [GeneratedRegex(@"/\*sqlite (?<words>[^*]*)\*/", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
