using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>
/// A database on a PostgreSQL server, for a bot that outgrows one file: several hosts may share it. Writes are READ COMMITTED, one transaction
/// each; a serialization failure, a deadlock or a key that somebody else took meanwhile makes the work run again.
/// </summary>
/// <param name="address">Where it is.</param>
/// <param name="migrations">All migrations, in the order in which they are applied.</param>
/// <param name="clock">For the times of once-keys and migrations.</param>
/// <param name="log">For the operator.</param>
public sealed class PostgresDatabase(PostgresAddress address, IReadOnlyList<Migration> migrations, TimeProvider clock, ILogger<PostgresDatabase> log)
    : IDatabase, INeighbours
{
    /// <summary>Enough to keep a server's disk busy: each writer waits for it most of the time.</summary>
    private const int MostWriters = 16;

    private readonly PostgresHealth _health = new(address, log);
    private readonly WriteQueue _queue = new();
    private readonly List<PostgresWriter> _writers = [];
    private NpgsqlDataSource? _source;
    private PostgresReaders? _readers;
    private PostgresBell? _bell;
    private Action _told = () => { };
    private bool _disposed;

    /// <summary>With the migrations of all <paramref name="sources"/>: <see cref="MigrationSource.Kernel"/>, then the features'.</summary>
    /// <param name="address">As above.</param>
    /// <param name="sources">In an order that never changes.</param>
    /// <param name="clock">As above.</param>
    /// <param name="log">As above.</param>
    public PostgresDatabase(PostgresAddress address, IReadOnlyList<MigrationSource> sources, TimeProvider clock, ILogger<PostgresDatabase> log)
        : this(address, [.. sources.SelectMany(source => source.Load())], clock, log)
    {
    }

    /// <inheritdoc/>
    public async Task Start(CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_source is not null) throw new InvalidOperationException("The database was started already.");
        _source = NpgsqlDataSource.Create(address.ConnectionString);
        try
        {
            await new PostgresStart(_source, address, migrations, clock, log).Run(ct);
        }
        catch
        {
            await _source.DisposeAsync();
            _source = null;
            throw;
        }
        // One connection stays for the bell.
        var writers = Math.Min(MostWriters, (address.Connections - 1) / 2);
        _readers = new(_source, address.Connections - 1 - writers, _health);
        _bell = new(_source, () => _told(), clock, log);
        _bell.Start();
        for (var i = 0; i < writers; i++)
        {
            var writer = new PostgresWriter(_source, _queue, _health, log);
            _writers.Add(writer);
            writer.Start();
        }
    }

    /// <inheritdoc/>
    public Task<T> Write<T>(OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default) => Write(once, null, work, ct);

    /// <inheritdoc/>
    public Task<T> WriteAbout<T>(Aggregate about, OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default) =>
        Write(once, about, work, ct);

    /// <inheritdoc/>
    public Task<T> Read<T>(Func<Queries, Task<T>> work, CancellationToken ct = default)
    {
        var readers = Started(_readers);
        if (PostgresWriter.IsCalling) throw new InvalidOperationException("The work of a write reads through its Tx: a read of its own does not see the change.");
        return readers.Read(work, ct);
    }

    /// <inheritdoc/>
    public void WhenTold(Action told) => _told += told;

    /// <inheritdoc/>
    public void Tell() => _bell?.Ring();

    /// <summary>Finishes the writes that wait and the reads that run.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        _queue.Stop();
        foreach (var writer in _writers)
        {
            await writer.Stopped;
            writer.Dispose();
        }
        _queue.Dispose();
        if (_bell is not null) await _bell.DisposeAsync();
        if (_readers is not null) await _readers.DisposeAsync();
        if (_source is not null) await _source.DisposeAsync();
    }

    private Task<T> Write<T>(OnceKey? once, Aggregate? about, Func<Tx, Task<T>> work, CancellationToken ct)
    {
        _ = Started(_source);
        if (PostgresWriter.IsCalling) throw new InvalidOperationException("A write was begun inside the work of another: join them, or begin it afterwards.");
        if (ct.IsCancellationRequested) return Task.FromCanceled<T>(ct);
        var write = new PendingWrite<T>(once, work, clock);
        write.GiveUpOn(ct);
        ObjectDisposedException.ThrowIf(!_queue.TryAdd(write, about), this);
        return write.Done;
    }

    private T Started<T>(T? part) where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return part ?? throw new InvalidOperationException("The database was not started.");
    }
}
