using System.Data;
using Microsoft.Data.Sqlite;

namespace Bot.Bench.Rsvp;

/// <summary>One statement as it ran, with the values that it was given.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>What one click read and wrote, in order.</summary>
/// <param name="Before">Read before its change.</param>
/// <param name="Change">All statements of its one change.</param>
/// <param name="After">Read after it.</param>
internal sealed record RecordedClick(IReadOnlyList<Statement> Before, IReadOnlyList<Statement> Change, IReadOnlyList<Statement> After);

/// <summary>A plain connection that tells every statement that is run on it.</summary>
internal sealed class RecordingConnection(string connectionString, Action<Statement> ran) : SqliteConnection(connectionString)
{
    public override SqliteCommand CreateCommand() => new RecordingCommand(ran) { Connection = this };

    private sealed class RecordingCommand(Action<Statement> ran) : SqliteCommand
    {
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            var parameters = Parameters.Cast<SqliteParameter>().Select(one => ("@" + one.ParameterName.TrimStart('@'), one.Value));
            ran(new(CommandText, [.. parameters]));
            return base.ExecuteReader(behavior);
        }
    }
}
