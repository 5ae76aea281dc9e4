using Bot.Core.Storage;

namespace Bot.Tests.Outbox;

/// <summary>A database that stops working when the test says so, as a killed process's does.</summary>
public sealed class FaultyDatabase(IDatabase inner) : IDatabase
{
    private int _writes = int.MaxValue;

    public bool Broken { get; set; }

    /// <summary>So many writes more, and then none.</summary>
    public void BreakAfter(int writes) => _writes = writes;

    public Task Start(CancellationToken ct) => inner.Start(ct);

    public Task<T> Write<T>(OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default)
    {
        if (Interlocked.Decrement(ref _writes) < 0) Broken = true;
        return Broken ? throw new DatabaseBrokenException() : inner.Write(once, work, ct);
    }

    public Task<T> WriteAbout<T>(Aggregate about, OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default) =>
        Write(once, work, ct);

    public Task<T> Read<T>(Func<Queries, Task<T>> work, CancellationToken ct = default) =>
        Broken ? throw new DatabaseBrokenException() : inner.Read(work, ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class DatabaseBrokenException : Exception;
