using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Bot.Bench.Rsvp;

/// <summary>One statement as it ran, with the values that it was given.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<Parameter> Parameters);

/// <param name="Type">What the driver was told; it tells a NULL apart from another.</param>
internal readonly record struct Parameter(string Name, DbType Type, object Value);

/// <summary>What one click read and wrote, in order.</summary>
/// <param name="Before">Read before its change.</param>
/// <param name="Change">All statements of its one change.</param>
/// <param name="After">Read after it.</param>
internal sealed record RecordedClick(IReadOnlyList<Statement> Before, IReadOnlyList<Statement> Change, IReadOnlyList<Statement> After);

/// <summary>A plain connection that tells every statement that is run on it.</summary>
internal sealed class RecordingConnection(DbConnection inner, Action<Statement> ran) : DbConnection
{
    [AllowNull]
    public override string ConnectionString
    {
        get => "";
        set => throw new NotSupportedException();
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    /// <summary>Runs something that belongs to no click.</summary>
    public void Unrecorded(string sql)
    {
        using var command = inner.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new RecordingCommand(inner.CreateCommand(), ran);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private sealed class RecordingCommand(DbCommand inner, Action<Statement> ran) : DbCommand
    {
        [AllowNull]
        public override string CommandText
        {
            get => inner.CommandText;
            set => inner.CommandText = value;
        }

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => inner.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override int ExecuteNonQuery()
        {
            Record();
            return inner.ExecuteNonQuery();
        }

        public override object? ExecuteScalar()
        {
            Record();
            return inner.ExecuteScalar();
        }

        public override void Prepare()
        {
        }

        public override void Cancel()
        {
        }

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            Record();
            return inner.ExecuteReader(behavior);
        }

        protected override DbParameter CreateDbParameter() => inner.CreateParameter();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private void Record() => ran(new(CommandText,
        [
            .. inner.Parameters.Cast<DbParameter>()
                .Select(one => new Parameter("@" + one.ParameterName.TrimStart('@'), one.DbType, one.Value ?? DBNull.Value)),
        ]));
    }
}
