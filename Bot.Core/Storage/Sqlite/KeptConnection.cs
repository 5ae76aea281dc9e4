using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Core.Storage.Sqlite;

/// <summary>
/// A connection that keeps one prepared statement for each SQL text. Dapper makes and disposes a command for each call, so on a plain
/// connection every call would compile its SQL again, which takes longer than most statements take to run.
/// </summary>
internal class KeptConnection(SqliteConnection inner) : DbConnection
{
    /// <summary>Ours are fewer. Only SQL put together at run time could exceed it; then all are dropped and kept anew.</summary>
    internal const int MostKept = 256;

    private readonly Dictionary<string, KeptStatement> _kept = new(SqlText.Comparer);
    private KeptCommand? _spare;

    /// <summary>How many statements are kept now.</summary>
    public int Kept => _kept.Count;

    /// <summary>Part of Dapper's cache key at each call, hence short, and the same for all: all have the same schema.</summary>
    [AllowNull]
    public override string ConnectionString
    {
        get => "";
        set => throw new NotSupportedException("The connection is open already.");
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(inner.Handle) == 0;

    public override void Open() => inner.Open();

    public override void Close()
    {
        DropAll();
        inner.Close();
    }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    internal KeptStatement Take(string sql)
    {
        if (_kept.TryGetValue(sql, out var statement))
        {
            // Somebody still reads with it: a second one, for this time only.
            if (statement.Taken) statement = new(sql, inner);
        }
        else
        {
            if (_kept.Count == MostKept) DropAll();
            statement = new(sql, inner) { IsKept = true };
            _kept.Add(sql, statement);
        }
        statement.Take();
        return statement;
    }

    internal void TakeBack(KeptCommand command) => _spare = command;

    protected override DbCommand CreateDbCommand()
    {
        var command = _spare ?? new(this);
        _spare = null;
        return command;
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new NotSupportedException("IDatabase.Write begins and ends transactions.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            DropAll();
            inner.Dispose();
        }
        base.Dispose(disposing);
    }

    private void DropAll()
    {
        foreach (var statement in _kept.Values)
        {
            statement.IsKept = false;
            if (!statement.Taken) statement.Dispose();
        }
        _kept.Clear();
    }
}
