using Microsoft.Extensions.Logging;

namespace Bot.Core.Storage.Postgres;

/// <summary>Tells the operator once that the server fails, and once that it works again; not each of the thousands who try meanwhile.</summary>
internal sealed class PostgresHealth(PostgresAddress address, ILogger log)
{
    private int _faulty;

    /// <summary>The clear exception for a fault of the server; any other exception as it is.</summary>
    public Exception Fails(Exception e)
    {
        var clear = PostgresFault.Clear(e, address);
        if (clear is DatabaseUnavailableException && Interlocked.Exchange(ref _faulty, 1) == 0) log.LogError("{Fault}", clear.Message);
        return clear;
    }

    public void Works()
    {
        if (Volatile.Read(ref _faulty) == 1 && Interlocked.Exchange(ref _faulty, 0) == 1) log.LogInformation("PostgreSQL at {Address} works again", address);
    }
}
