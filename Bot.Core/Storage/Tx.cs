using System.Data.Common;
using Dapper;

namespace Bot.Core.Storage;

/// <summary>Reading with Dapper. SQL keeps to the portable subset that Bot.Core/README.md lists.</summary>
public class Queries(DbConnection connection, DbTransaction? transaction = null)
{
    protected DbConnection Connection => connection;

    protected DbTransaction? Transaction => transaction;

    /// <summary>The only row, or null where there is none.</summary>
    public Task<T?> One<T>(string sql, object? args = null) => connection.QuerySingleOrDefaultAsync<T>(sql, args, transaction);

    /// <summary>All rows.</summary>
    public async Task<IReadOnlyList<T>> Many<T>(string sql, object? args = null) =>
        (await connection.QueryAsync<T>(sql, args, transaction)).AsList();
}

/// <summary>One atomic change. Only valid inside <see cref="IDatabase.Write{T}"/>.</summary>
public sealed class Tx(DbConnection connection, DbTransaction? transaction = null) : Queries(connection, transaction)
{
    private List<Action>? _afterCommit;

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public Task<int> Run(string sql, object? args = null) => Connection.ExecuteAsync(sql, args, Transaction);

    /// <summary>Called once, after the change is on disk; never for an attempt that was undone. Keep it short: others wait.</summary>
    public void AfterCommit(Action action) => (_afterCommit ??= []).Add(action);

    internal void Committed()
    {
        foreach (var action in _afterCommit ?? []) action();
    }
}
