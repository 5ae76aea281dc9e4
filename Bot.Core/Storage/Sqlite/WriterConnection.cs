using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Core.Storage.Sqlite;

/// <summary>The connection that writes. It serves one thread, and only while a transaction is open.</summary>
internal sealed class WriterConnection : KeptConnection
{
    private readonly ControlStatement _begin;
    private readonly ControlStatement _commit;
    private readonly ControlStatement _rollback;
    private readonly ControlStatement _savepoint;
    private readonly ControlStatement _release;
    private readonly ControlStatement _rollbackToSavepoint;
    private readonly SqliteConnection _inner;
    private int _thread;

    public WriterConnection(SqliteConnection inner)
        : base(inner)
    {
        _inner = inner;
        _begin = new(inner, "BEGIN IMMEDIATE");
        _commit = new(inner, "COMMIT");
        _rollback = new(inner, "ROLLBACK");
        _savepoint = new(inner, "SAVEPOINT change");
        _release = new(inner, "RELEASE change");
        _rollbackToSavepoint = new(inner, "ROLLBACK TO change");
    }

    /// <summary>The thread that calls this is from now on the only one that may use the connection.</summary>
    public void BelongToThisThread() => _thread = Environment.CurrentManagedThreadId;

    /// <summary>Begins a transaction, the last one being undone where it still hangs on after a fault.</summary>
    public void Begin()
    {
        Rollback();
        _begin.Run();
    }

    public void Commit() => _commit.Run();

    public bool TryCommit() => _commit.TryRun();

    /// <summary>Undoes all since <see cref="Begin"/>; SQLite may have done so itself already.</summary>
    public void Rollback()
    {
        if (InTransaction) _rollback.Run();
    }

    public bool TryRestart() => _rollback.TryRun() && _begin.TryRun();

    public bool TrySavepoint() => _savepoint.TryRun();

    public bool TryRelease() => _release.TryRun();

    public bool TryUndoToSavepoint() => _rollbackToSavepoint.TryRun() && _release.TryRun();

    /// <summary>
    /// Writes the whole file anew, then moves the log into it and empties that. Between two transactions, while nobody reads.
    /// </summary>
    /// <exception cref="SqliteException">It could not, and the file is as it was.</exception>
    public void Rewrite()
    {
        Run("VACUUM");
        var busy = raw.sqlite3_wal_checkpoint_v2(_inner.Handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        SqliteException.ThrowExceptionForRC(busy, _inner.Handle);
    }

    private void Run(string sql)
    {
        using var statement = new ControlStatement(_inner, sql);
        statement.Run();
    }

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand()
    {
        // A change that awaited something else comes back on another thread, perhaps in the middle of somebody else's change.
        if (Environment.CurrentManagedThreadId != _thread) throw new InvalidOperationException(PendingWrite.AwaitedSomethingElse);
        // A full disk makes SQLite end the transaction by itself; whoever caught that error and went on would commit each further statement.
        if (!InTransaction) throw new InvalidOperationException("The change was undone after a fault of the disk; nothing more can be done in it.");
        return base.CreateDbCommand();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var statement in new[] { _begin, _commit, _rollback, _savepoint, _release, _rollbackToSavepoint }) statement.Dispose();
        }
        base.Dispose(disposing);
    }
}
