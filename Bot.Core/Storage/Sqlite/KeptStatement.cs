using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Core.Storage.Sqlite;

/// <summary>
/// One prepared statement with its parameters and its rows, used again for every command with the same text. It talks to SQLite itself:
/// through the driver's command and reader a click took 12 µs and 10 kB more.
/// </summary>
internal sealed class KeptStatement : IDisposable
{
    /// <summary>SQLITE_STMTSTATUS_REPREPARE: how often SQLite has compiled the statement anew.</summary>
    private const int Recompiled = 5;

    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _statement;
    private readonly List<KeptParameter> _made = [];
    private readonly int _wanted;
    private string[]? _names;
    private int _used;

    /// <exception cref="SqliteException">The SQL is wrong, or does not fit the schema.</exception>
    public KeptStatement(string sql, SqliteConnection connection)
    {
        _db = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_db, sql, out _statement, out var rest));
        if (!string.IsNullOrWhiteSpace(rest)) throw new NotSupportedException($"One statement at a time: {sql}");
        _wanted = raw.sqlite3_bind_parameter_count(_statement);
        Rows = new(this);
    }

    /// <summary>False for one that is disposed after its use.</summary>
    public bool IsKept { get; set; }

    /// <summary>Whether a command holds it, perhaps with rows still open.</summary>
    public bool Taken { get; private set; }

    public SqliteParameterCollection Parameters { get; } = new SqliteCommand().Parameters;

    public KeptRows Rows { get; }

    public int Columns => raw.sqlite3_column_count(_statement);

    public void Take()
    {
        Taken = true;
        Parameters.Clear();
        _used = 0;
    }

    /// <summary>Closes what was left open: an open statement would hold a snapshot, and with it the write-ahead log.</summary>
    public void Release()
    {
        Rows.Close();
        Taken = false;
        if (!IsKept) Dispose();
    }

    /// <summary>The parameter that stood at this place the last time. Its name is mostly still right.</summary>
    public KeptParameter NextParameter()
    {
        if (_used == _made.Count) _made.Add(new(_statement));
        return _made[_used++];
    }

    /// <summary>Begins anew, with the present values of the parameters.</summary>
    /// <exception cref="InvalidOperationException">A parameter of the SQL has no value.</exception>
    public void Begin()
    {
        Reset();
        var bound = 0;
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (((KeptParameter)Parameters[i]).Bind(_db)) bound++;
        }
        if (bound == _wanted) return;
        throw new InvalidOperationException($"{bound} values for {_wanted} parameters: {raw.sqlite3_sql(_statement).utf8_to_string()}");
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW) return true;
        if (result != raw.SQLITE_DONE) Check(result);
        return false;
    }

    public void Reset() => raw.sqlite3_reset(_statement);

    /// <summary>Rows inserted, changed or deleted by the statement that has just run; -1 for one that only reads.</summary>
    public int Changes => raw.sqlite3_stmt_readonly(_statement) == 0 ? raw.sqlite3_changes(_db) : -1;

    /// <summary>The names of the columns. SQLite compiles a statement anew by itself when the schema has changed.</summary>
    public string[] Names()
    {
        if (_names is not null && raw.sqlite3_stmt_status(_statement, Recompiled, 1) == 0) return _names;
        _names = new string[Columns];
        for (var i = 0; i < _names.Length; i++) _names[i] = raw.sqlite3_column_name(_statement, i).utf8_to_string();
        return _names;
    }

    /// <summary>The type that a column was declared with, in SQLite's own rules.</summary>
    public Type Declared(int column)
    {
        var declared = raw.sqlite3_column_decltype(_statement, column).utf8_to_string() ?? "";
        return Has("INT") ? typeof(long) : Has("CHAR") || Has("TEXT") ? typeof(string) : Has("REAL") ? typeof(double) : typeof(byte[]);

        bool Has(string part) => declared.Contains(part, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A value of the present row.</summary>
    public object Value(int column)
    {
        var handle = _statement.DangerousGetHandle();
        return Native.ColumnType(handle, column) switch
        {
            raw.SQLITE_INTEGER => Native.ColumnInt64(handle, column),
            // Our databases are UTF-8, so nothing is converted, and a text may hold U+0000.
            raw.SQLITE_TEXT => Marshal.PtrToStringUTF8(Native.ColumnText(handle, column), Native.ColumnBytes(handle, column)),
            raw.SQLITE_FLOAT => raw.sqlite3_column_double(_statement, column),
            raw.SQLITE_BLOB => raw.sqlite3_column_blob(_statement, column).ToArray(),
            _ => DBNull.Value,
        };
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _db);
}
