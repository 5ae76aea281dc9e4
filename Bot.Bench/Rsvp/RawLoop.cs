using System.Diagnostics;
using Bot.Core.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Bench.Rsvp;

/// <summary>
/// The floor: the recorded statements on one plain connection, each prepared once, every row and column of their results read, one commit
/// for so many clicks. The connection is set up as the bot's own writer is, with synchronous=FULL.
/// </summary>
internal sealed class RawLoop : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly Statement _begin = new("BEGIN IMMEDIATE", []);
    private readonly Statement _commit = new("COMMIT", []);

    private RawLoop(string file) => _connection = SqliteConnections.OpenWriter(file);

    public static Measured Run(string file, IReadOnlyList<RecordedClick> clicks, int perCommit)
    {
        using var loop = new RawLoop(file);
        return Measured.Of(clicks.Count, latencies =>
        {
            for (var first = 0; first < clicks.Count; first += perCommit)
            {
                var began = Stopwatch.GetTimestamp();
                var count = Math.Min(perCommit, clicks.Count - first);
                loop.Commit(clicks, first, count);
                Array.Fill(latencies, Stopwatch.GetTimestamp() - began, first, count);
            }
        });
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
    }

    private void Commit(IReadOnlyList<RecordedClick> clicks, int first, int count)
    {
        if (count == 1) Run(clicks[first].Before);
        Run(_begin);
        for (var i = first; i < first + count; i++)
        {
            if (count > 1) Run(clicks[i].Before);
            Run(clicks[i].Change);
            if (count > 1) Run(clicks[i].After);
        }
        Run(_commit);
        if (count == 1) Run(clicks[first].After);
    }

    private void Run(IReadOnlyList<Statement> statements)
    {
        for (var i = 0; i < statements.Count; i++) Run(statements[i]);
    }

    private void Run(Statement statement)
    {
        if (!_prepared.TryGetValue(statement.Sql, out var command)) _prepared.Add(statement.Sql, command = Prepare(statement));
        for (var i = 0; i < statement.Parameters.Count; i++) command.Parameters[i].Value = statement.Parameters[i].Value ?? DBNull.Value;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++) reader.GetValue(i);
    }

    private SqliteCommand Prepare(Statement statement)
    {
        var command = new SqliteCommand(statement.Sql, _connection);
        foreach (var (name, value) in statement.Parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.Prepare();
        return command;
    }
}
