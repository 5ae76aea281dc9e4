using System.Data.Common;
using Dapper;

namespace Bot.Core.Storage;

/// <summary>One atomic change. Only valid inside <see cref="IDatabase.Write{T}"/>.</summary>
public sealed class Tx(DbConnection connection, DbTransaction? transaction = null, bool atOnce = false)
    : Queries(connection, transaction, atOnce)
{
    private List<Action>? _afterCommit;

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public Task<int> Run(string sql, object? args = null)
    {
        Mappings.Learn(args);
        return AtOnce
            ? Task.FromResult(Connection.Execute(sql, args, Transaction))
            : Connection.ExecuteAsync(sql, args, Transaction);
    }

    /// <summary>
    /// Runs a statement whose answer nobody needs. A server gets it together with the next one that is waited for, at the latest with the
    /// commit, which saves a round trip; what it violates may be told only then, and undoes the change all the same.
    /// </summary>
    public Task Queue(string sql, object? args = null) =>
        Connection is IPipelined pipeline ? Keep(pipeline, sql, args) : Run(sql, args);

    /// <summary>
    /// Called once, after the change is on disk and before its caller goes on; never for an attempt that was undone. Keep it short,
    /// others wait. What it throws is logged and changes nothing.
    /// </summary>
    public void AfterCommit(Action action) => (_afterCommit ??= []).Add(action);

    /// <summary>Apart from <see cref="Queue"/>, which on an embedded database would else allocate for it.</summary>
    private Task Keep(IPipelined pipeline, string sql, object? args)
    {
        Mappings.Learn(args);
        pipeline.Keep(() => Connection.Execute(sql, args, Transaction));
        return Task.CompletedTask;
    }

    internal void Committed(Action<Exception> failed)
    {
        if (_afterCommit is null) return;
        foreach (var action in _afterCommit)
        {
            try
            {
                action();
            }
            catch (Exception e)
            {
                failed(e);
            }
        }
    }
}
