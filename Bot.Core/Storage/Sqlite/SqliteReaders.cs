using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bot.Core.Storage.Sqlite;

/// <summary>
/// A few connections that only read. In a write-ahead log they never wait for the writer. A read runs on its caller's thread, and only
/// waiting for a free connection is asynchronous.
/// </summary>
internal sealed class SqliteReaders(string file) : IAsyncDisposable
{
    /// <summary>More would not read faster on the small machines that the bot runs on, and each keeps a page cache of up to 2 MB.</summary>
    internal const int Most = 4;

    private readonly SemaphoreSlim _free = new(Most);
    private readonly SemaphoreSlim _out = new(1);
    private readonly ConcurrentStack<KeptConnection> _idle = new();

    public Task<T> Read<T>(Func<Queries, Task<T>> work, CancellationToken ct) =>
        !ct.IsCancellationRequested && _free.Wait(0, CancellationToken.None) ? ReadNow(work) : ReadLater(work, ct);

    /// <summary>Waits for the reads that run and lets none begin until <paramref name="work"/> is done.</summary>
    public async Task KeepOut(Func<Task> work, CancellationToken ct)
    {
        // Two who each had half of the places would wait for each other.
        await _out.WaitAsync(ct);
        var held = 0;
        try
        {
            for (; held < Most; held++) await _free.WaitAsync(ct);
            await work();
        }
        finally
        {
            if (held > 0) _free.Release(held);
            _out.Release();
        }
    }

    /// <summary>Runs <paramref name="work"/> beside all reads and writes, but not beside <see cref="KeepOut"/>, which waits for it.</summary>
    public async Task Beside(Func<Task> work, CancellationToken ct)
    {
        await _out.WaitAsync(ct);
        try
        {
            await work();
        }
        finally
        {
            _out.Release();
        }
    }

    /// <summary>Waits for the reads that run and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        // Whoever works beside them is done first.
        await _out.WaitAsync();
        for (var i = 0; i < Most; i++) await _free.WaitAsync();
        foreach (var connection in _idle) await connection.DisposeAsync();
        _idle.Clear();
        _free.Dispose();
        _out.Dispose();
    }

    private async Task<T> ReadLater<T>(Func<Queries, Task<T>> work, CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        return await ReadNow(work);
    }

    private async Task<T> ReadNow<T>(Func<Queries, Task<T>> work)
    {
        Queries? queries = null;
        KeptConnection? connection = null;
        try
        {
            if (!_idle.TryPop(out connection)) connection = new(SqliteConnections.OpenReader(file));
            queries = new(connection, atOnce: true);
            return await work(queries);
        }
        catch (SqliteException e) when (SqliteFault.IsOfTheMachine(e))
        {
            throw SqliteFault.Clear(e, file);
        }
        finally
        {
            queries?.End();
            if (connection is not null) _idle.Push(connection);
            _free.Release();
        }
    }
}
