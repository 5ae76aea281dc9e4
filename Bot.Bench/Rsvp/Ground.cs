using System.Data.Common;
using Bot.Core.Storage;

namespace Bot.Bench.Rsvp;

/// <summary>The kind of database that contestants run on, and the copies of it that they use up.</summary>
internal abstract class Ground : IAsyncDisposable
{
    /// <summary>Where the town is founded.</summary>
    public abstract string Start { get; }

    /// <summary>How a change begins that is to hold the lock from the start.</summary>
    public abstract string Begin { get; }

    /// <summary>A fresh copy of <see cref="Start"/>, flushed, so that no contestant waits for the copy to reach the disk.</summary>
    public abstract Task<string> Copy();

    public abstract Task Drop(string copy);

    /// <summary>As the bot uses it.</summary>
    public abstract IDatabase Database(string which, IServiceProvider services, TimeProvider clock);

    /// <summary>An open plain connection, as durable as the bot's own.</summary>
    public abstract DbConnection Connect(string which);

    /// <summary>A command for a statement that will run often.</summary>
    public virtual DbCommand Prepare(DbConnection connection, Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        foreach (var (name, type, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value);
            command.Parameters.Add(parameter);
        }
        command.Prepare();
        return command;
    }

    public abstract ValueTask DisposeAsync();
}
