using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Storage.Sqlite;

/// <summary>The embedded default: one file on a local disk, one writer with group commit, readers that never wait for it.</summary>
/// <param name="path">The file. It and its folder are made where they are missing; <c>-wal</c>, <c>-shm</c> and <c>.lock</c> lie beside it.</param>
/// <param name="migrations">All migrations, in the order in which they are applied.</param>
/// <param name="clock">For the times of once-keys and migrations.</param>
/// <param name="log">For the operator.</param>
public sealed class SqliteDatabase(string path, IReadOnlyList<Migration> migrations, TimeProvider clock, ILogger<SqliteDatabase> log)
    : IDatabase
{
    private readonly string _path = Path.GetFullPath(path);
    private FileStream? _held;
    private WriterConnection? _connection;
    private SqliteWriter? _writer;
    private SqliteReaders? _readers;
    private bool _disposed;

    /// <summary>With the migrations of all <paramref name="sources"/>: <see cref="MigrationSource.Kernel"/>, then the features'.</summary>
    /// <param name="path">As above.</param>
    /// <param name="sources">In an order that never changes.</param>
    /// <param name="clock">As above.</param>
    /// <param name="log">As above.</param>
    public SqliteDatabase(string path, IReadOnlyList<MigrationSource> sources, TimeProvider clock, ILogger<SqliteDatabase> log)
        : this(path, [.. sources.SelectMany(source => source.Load())], clock, log)
    {
    }

    /// <summary>Bytes of the file and its log.</summary>
    public long Size => new FileInfo(_path).Length + (new FileInfo(_path + "-wal") is { Exists: true } log ? log.Length : 0);

    /// <summary>Commits so far, for the tests that count them.</summary>
    internal long Commits => _writer?.Commits ?? 0;

    /// <inheritdoc/>
    public async Task Start(CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_held is not null) throw new InvalidOperationException("The database was started already.");
        var file = new SqliteFile(_path);
        var migrator = new Migrator(migrations);
        _held = file.Take();
        try
        {
            await file.Inspect(migrator);
            _connection = new(await OpenAndMigrate(migrator, ct));
        }
        catch (SqliteException e)
        {
            Release();
            throw new DatabaseRefusedException(SqliteFault.Clear(e, _path).Message, e);
        }
        catch
        {
            Release();
            throw;
        }
        _readers = new(_path);
        _writer = new(_connection, _path, log);
        _writer.Start();
    }

    /// <inheritdoc/>
    public Task<T> Write<T>(OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default)
    {
        var writer = Started(_writer);
        if (writer.IsCalling) throw new InvalidOperationException("A write was begun inside the work of another: join them, or begin it afterwards.");
        if (ct.IsCancellationRequested) return Task.FromCanceled<T>(ct);
        var write = new PendingWrite<T>(once, work, clock);
        write.GiveUpOn(ct);
        ObjectDisposedException.ThrowIf(!writer.TryAdd(write), this);
        return write.Done;
    }

    /// <inheritdoc/>
    public Task<T> Read<T>(Func<Queries, Task<T>> work, CancellationToken ct = default)
    {
        var readers = Started(_readers);
        if (_writer!.IsCalling) throw new InvalidOperationException("The work of a write reads through its Tx: a read of its own does not see the change.");
        return readers.Read(work, ct);
    }

    /// <inheritdoc/>
    public bool Scrubs => true;

    /// <inheritdoc/>
    /// <remarks>
    /// Overwriting what is deleted (secure_delete) is not enough: where SQLite has moved rows from one page to another, it may have left what
    /// they said in the first one. Written anew, no page holds anything but what is there.
    /// </remarks>
    public Task Scrub(CancellationToken ct = default) => Started(_readers).KeepOut(async () =>
    {
        Exception? fault = null;
        await Write(null, tx =>
        {
            // On the writer's thread, between two transactions.
            tx.AfterCommit(() => fault = Try(_connection!.Rewrite));
            return Task.FromResult(true);
        }, ct);
        if (fault is not null) throw fault is SqliteException error ? SqliteFault.Clear(error, _path) : fault;
    }, ct);

    /// <summary>
    /// Copies the database as it is now to a new file of mode 0600, beside all reads and writes. It takes a thread of its own: on a machine with one
    /// core the pool has one, and whoever taps needs it.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">It could not be copied; what there is of the file is of no use.</exception>
    public Task CopyTo(string file, CancellationToken ct) => Started(_readers).Beside(async () =>
    {
        var fault = await Task.Factory.StartNew(
            () => Try(() => SqliteCopies.Make(_path, file, ct)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        ct.ThrowIfCancellationRequested();
        if (fault is not null) throw fault is SqliteException error ? SqliteFault.Clear(error, file) : fault;
    }, ct);

    /// <summary>Finishes the writes that wait and the reads that run, moves the log into the file and lets go of it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        if (_writer is not null) await _writer.Stop();
        if (_readers is not null) await _readers.DisposeAsync();
        // The last connection to close moves the log into the file and deletes it.
        Release();
    }

    private async Task<SqliteConnection> OpenAndMigrate(Migrator migrator, CancellationToken ct)
    {
        var connection = SqliteConnections.OpenWriter(_path);
        try
        {
            if (await connection.ExecuteScalarAsync<long>("PRAGMA application_id") != SqliteConnections.ApplicationId)
                await connection.ExecuteAsync($"PRAGMA application_id = {SqliteConnections.ApplicationId}");
            var applied = await migrator.Apply(connection, SqliteDialect.Of, clock, ct);
            if (applied > 0) log.LogInformation("{Count} migrations applied to {File}", applied, _path);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static Exception? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private T Started<T>(T? part) where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return part ?? throw new InvalidOperationException("The database was not started.");
    }

    private void Release()
    {
        _connection?.Dispose();
        _connection = null;
        _held?.Dispose();
        _held = null;
    }
}
