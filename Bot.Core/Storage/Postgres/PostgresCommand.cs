using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>What Dapper takes for a command: it fills one statement, which its session sends, or keeps for later.</summary>
internal sealed class PostgresCommand : DbCommand
{
    private readonly PostgresSession _session;
    private NpgsqlBatchCommand _statement = new();

    public PostgresCommand(PostgresSession session)
    {
        _session = session;
        GC.SuppressFinalize(this);
    }

    [AllowNull]
    public override string CommandText
    {
        get => _statement.CommandText;
        set => _statement.CommandText = value ?? "";
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text) throw new NotSupportedException("SQL that runs on both databases calls no stored procedures.");
        }
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => _session;
        set
        {
            if (!ReferenceEquals(value, _session)) throw new NotSupportedException("A command stays with the session that made it.");
        }
    }

    protected override DbParameterCollection DbParameterCollection => _statement.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override int ExecuteNonQuery()
    {
        var changed = _session.Run(_statement);
        // It may be kept: the next row of a list, for which Dapper uses the command again, gets a statement of its own.
        _statement = new(_statement.CommandText);
        return changed;
    }

    public override object? ExecuteScalar()
    {
        using var reader = _session.Read(_statement);
        return reader.Read() ? reader.GetValue(0) : null;
    }

    public override void Prepare()
    {
    }

    public override void Cancel()
    {
    }

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => _session.Read(_statement);

    protected override DbParameter CreateDbParameter() => new NpgsqlParameter();

    protected override void Dispose(bool disposing)
    {
        _statement = new();
        base.Dispose(disposing);
        if (disposing) _session.TakeBack(this);
    }
}
