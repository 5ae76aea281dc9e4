using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>
/// NOTIFY and LISTEN. Never inside a change: a transaction that notifies holds a lock of the whole server while it commits, so changes would
/// commit one after the other. Where nothing can be heard (behind a transaction pooler) others find out when they look next.
/// </summary>
internal sealed class PostgresBell(NpgsqlDataSource source, Action told, TimeProvider clock, ILogger log) : IAsyncDisposable
{
    private const string Channel = "smilebot";

    /// <summary>What happens within it is told once.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(10);

    /// <summary>Hosts do not wake themselves.</summary>
    private readonly string _me = Guid.NewGuid().ToString("N");
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;

    public void Start() => _work = Task.WhenAll(Task.Run(Listen), Task.Run(Notify));

    public void Ring()
    {
        try
        {
            if (_rung.CurrentCount == 0) _rung.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // Somebody else has rung in the same moment, or nobody listens any more.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
        _rung.Dispose();
    }

    private Task Listen() => UntilStopped(async () =>
    {
        await using var connection = await source.OpenConnectionAsync(_stop.Token);
        connection.Notification += (_, notice) =>
        {
            if (notice.Payload != _me) told();
        };
        await connection.ExecuteAsync($"LISTEN {Channel}");
        // What was told while nobody listened was lost.
        told();
        try
        {
            while (true) await connection.WaitAsync(_stop.Token);
        }
        finally
        {
            // The connection goes back to the pool, where nobody listens.
            if (connection.State == System.Data.ConnectionState.Open) await connection.ExecuteAsync("UNLISTEN *");
        }
    });

    private Task Notify() => UntilStopped(async () =>
    {
        while (true)
        {
            await _rung.WaitAsync(_stop.Token);
            await using (var connection = await source.OpenConnectionAsync(_stop.Token))
                await connection.ExecuteAsync("SELECT pg_notify(@Channel, @Me)", new { Channel, Me = _me });
            await Task.Delay(Pause, clock, _stop.Token);
        }
    });

    private async Task UntilStopped(Func<Task> work)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is DbException || PostgresFault.IsCut(e))
            {
                log.LogDebug(e, "No word can be carried between hosts now");
                await Task.Delay(AfterFault, clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
