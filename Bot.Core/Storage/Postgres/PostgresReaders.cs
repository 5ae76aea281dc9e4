using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>Reads, each on a connection of the pool; so many at once that the writers always find one.</summary>
internal sealed class PostgresReaders(NpgsqlDataSource source, int most, PostgresHealth health) : IAsyncDisposable
{
    private readonly SemaphoreSlim _free = new(most);

    public async Task<T> Read<T>(Func<Queries, Task<T>> work, CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        try
        {
            return await Once(work, ct);
        }
        catch (Exception e) when (PostgresFault.IsCut(e))
        {
            // An idle connection may have been cut long ago; the next one is new.
            source.Clear();
            return await Again(work, ct);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for the reads that run.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < most; i++) await _free.WaitAsync();
        _free.Dispose();
    }

    private async Task<T> Again<T>(Func<Queries, Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await Once(work, ct);
        }
        catch (Exception e) when (PostgresFault.IsCut(e))
        {
            throw health.Fails(e);
        }
    }

    private async Task<T> Once<T>(Func<Queries, Task<T>> work, CancellationToken ct)
    {
        Queries? queries = null;
        try
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            queries = new(connection);
            var result = await work(queries);
            health.Works();
            return result;
        }
        catch (NpgsqlException e) when (!PostgresFault.IsCut(e))
        {
            var clear = health.Fails(e);
            if (ReferenceEquals(clear, e)) throw;
            throw clear;
        }
        finally
        {
            queries?.End();
        }
    }
}
