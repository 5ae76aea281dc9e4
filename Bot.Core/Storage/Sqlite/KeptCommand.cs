using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Bot.Core.Storage.Sqlite;

/// <summary>
/// What Dapper takes for a new command: a view of the prepared statement that its connection keeps for the text. It goes back to its
/// connection when disposed and serves the next statement, because a command has a finalizer and is dear to make.
/// </summary>
internal sealed class KeptCommand : DbCommand
{
    private readonly KeptConnection _connection;
    private KeptStatement? _statement;
    private string _text = "";

    public KeptCommand(KeptConnection connection)
    {
        _connection = connection;
        GC.SuppressFinalize(this);
    }

    [AllowNull]
    public override string CommandText
    {
        get => _text;
        set
        {
            Release();
            _text = value ?? "";
            _statement = _text.Length == 0 ? null : _connection.Take(_text);
        }
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text) throw new NotSupportedException("SQLite has no stored procedures.");
        }
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => _connection;
        set
        {
            if (!ReferenceEquals(value, _connection)) throw new NotSupportedException("A command stays with the connection that made it.");
        }
    }

    protected override DbParameterCollection DbParameterCollection => Statement.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    private KeptStatement Statement => _statement ?? throw new InvalidOperationException("The command has no text yet.");

    public override int ExecuteNonQuery()
    {
        using var rows = Statement.Rows.Open();
        while (rows.Read()) { }
        return rows.RecordsAffected;
    }

    public override object? ExecuteScalar()
    {
        using var rows = Statement.Rows.Open();
        return rows.Read() && rows.FieldCount > 0 ? rows.GetValue(0) : null;
    }

    public override void Prepare()
    {
    }

    public override void Cancel()
    {
    }

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Statement.Rows.Open();

    protected override DbParameter CreateDbParameter() => Statement.NextParameter();

    protected override void Dispose(bool disposing)
    {
        Release();
        base.Dispose(disposing);
        if (disposing) _connection.TakeBack(this);
    }

    private void Release()
    {
        _statement?.Release();
        _statement = null;
    }
}
