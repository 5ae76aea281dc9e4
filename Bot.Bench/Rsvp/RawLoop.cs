using System.Data.Common;
using System.Diagnostics;

namespace Bot.Bench.Rsvp;

/// <summary>
/// The floor: the recorded statements on one plain connection, each prepared once and sent alone, every row and column of their results read,
/// one commit for so many clicks. The connection is as durable as the bot's own writer.
/// </summary>
internal sealed class RawLoop : IDisposable
{
    private readonly Ground _ground;
    private readonly DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _prepared = [];
    private readonly Statement _begin;
    private readonly Statement _commit = new("COMMIT", []);

    private RawLoop(Ground ground, string which)
    {
        _ground = ground;
        _begin = new(ground.Begin, []);
        _connection = ground.Connect(which);
    }

    public static Measured Run(Ground ground, string which, IReadOnlyList<RecordedClick> clicks, int perCommit)
    {
        using var loop = new RawLoop(ground, which);
        var (first, timed) = Warming.Split(clicks);
        loop.RunAll(first, perCommit, new long[first.Count]);
        return Measured.Of(timed.Count, latencies => loop.RunAll(timed, perCommit, latencies));
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
    }

    private void RunAll(IReadOnlyList<RecordedClick> clicks, int perCommit, long[] latencies)
    {
        for (var first = 0; first < clicks.Count; first += perCommit)
        {
            var began = Stopwatch.GetTimestamp();
            var count = Math.Min(perCommit, clicks.Count - first);
            Commit(clicks, first, count);
            Array.Fill(latencies, Stopwatch.GetTimestamp() - began, first, count);
        }
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
        if (!_prepared.TryGetValue(statement.Sql, out var command)) _prepared.Add(statement.Sql, command = _ground.Prepare(_connection, statement));
        for (var i = 0; i < statement.Parameters.Count; i++) command.Parameters[i].Value = statement.Parameters[i].Value;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++) reader.GetValue(i);
    }
}
