using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>
/// What a change runs on: one connection of the pool from BEGIN to COMMIT, and one thread. BEGIN, COMMIT and all that nobody waits for travel
/// with the next statement that somebody does, so a click takes four round trips instead of ten. It waits on its thread and not with
/// <c>await</c>: that takes half the processor time, and the rule that work awaits nothing else is kept as on SQLite.
/// </summary>
internal sealed class PostgresSession : DbConnection, IPipelined
{
    private const string Transaction = "SELECT pg_current_xact_id_if_assigned()::text";

    private readonly NpgsqlConnection _inner;
    private readonly NpgsqlBatch _batch;
    private readonly List<NpgsqlBatchCommand> _kept = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private PostgresCommand? _spare;
    private int _savepointAt;
    private bool _sent;
    private bool _keeping;

    /// <summary>Belongs to the thread that makes it.</summary>
    public PostgresSession(NpgsqlDataSource source)
    {
        _inner = source.CreateConnection();
        _batch = _inner.CreateBatch();
    }

    /// <summary>Part of Dapper's cache key at each call, hence short, and the same for all: all have the same schema.</summary>
    [AllowNull]
    public override string ConnectionString
    {
        get => "";
        set => throw new NotSupportedException("The pool knows where to connect.");
    }

    public override string Database => _inner.Database;

    public override string DataSource => _inner.DataSource;

    public override string ServerVersion => _inner.ServerVersion;

    public override ConnectionState State => _inner.State;

    /// <summary>Takes a connection of the pool and begins a transaction.</summary>
    public void Begin()
    {
        _inner.Open();
        Reset();
        Keep("BEGIN");
    }

    /// <summary>Begins one change of several in the transaction.</summary>
    public void Savepoint()
    {
        _savepointAt = _kept.Count;
        Keep("SAVEPOINT change");
    }

    public void Release()
    {
        _savepointAt = -1;
        Keep("RELEASE change");
    }

    /// <summary>Undoes what was done since <see cref="Savepoint"/>.</summary>
    public void UndoToSavepoint()
    {
        if (_savepointAt >= 0)
        {
            // Nothing of it was sent yet.
            _kept.RemoveRange(_savepointAt, _kept.Count - _savepointAt);
            return;
        }
        _kept.Clear();
        Keep("ROLLBACK TO change");
        Keep("RELEASE change");
    }

    /// <summary>
    /// Sends what is kept, and says by which number the server can be asked later what became of this transaction; null when it has changed
    /// nothing.
    /// </summary>
    public string? Number()
    {
        using var reader = Read(new(Transaction));
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetString(0) : null;
    }

    public void Commit()
    {
        if (_sent || _kept.Count > 1) Send(new("COMMIT"));
        Close();
    }

    /// <summary>Undoes all since <see cref="Begin"/>, and gives the connection back.</summary>
    public void Rollback()
    {
        _kept.Clear();
        if (_sent && _inner.State == ConnectionState.Open) Send(new("ROLLBACK"));
        Close();
    }

    /// <summary>Gives the connection back to the pool, which throws away a broken one.</summary>
    public override void Close()
    {
        Reset();
        _inner.Close();
    }

    public override void Open() => throw new NotSupportedException("A transaction opens it.");

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Keep(Action execute)
    {
        _keeping = true;
        try
        {
            execute();
        }
        finally
        {
            _keeping = false;
        }
    }

    internal DbDataReader Read(NpgsqlBatchCommand command)
    {
        _batch.BatchCommands.Clear();
        foreach (var kept in _kept) _batch.BatchCommands.Add(kept);
        _batch.BatchCommands.Add(command);
        _kept.Clear();
        _savepointAt = -1;
        _sent = true;
        // Those that were kept give no rows, so the reader stands at the rows of the last one.
        return _batch.ExecuteReader();
    }

    /// <returns>How many rows it changed; 0 for one that is kept.</returns>
    internal int Run(NpgsqlBatchCommand command)
    {
        if (!_keeping) return Send(command);
        _kept.Add(command);
        return 0;
    }

    internal void TakeBack(PostgresCommand command) => _spare = command;

    protected override DbCommand CreateDbCommand()
    {
        // A change that awaited something else comes back on another thread, perhaps in the middle of somebody else's change.
        if (Environment.CurrentManagedThreadId != _thread) throw new InvalidOperationException(PendingWrite.AwaitedSomethingElse);
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
            _batch.Dispose();
            _inner.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>Anew each time: a statement remembers by what name a connection knows it, and the next transaction may run on another one.</summary>
    private void Keep(string sql) => _kept.Add(new(sql));

    private int Send(NpgsqlBatchCommand command)
    {
        using (Read(command))
        {
            // Disposing it reads to the end: whatever failed is told there.
        }
        return command.RecordsAffected;
    }

    private void Reset()
    {
        _kept.Clear();
        _savepointAt = -1;
        _sent = false;
    }
}
