using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Bench.Rsvp;

/// <summary>
/// A database for one caller at a time that writes down what each click asks of it. The raw loops repeat exactly that, so nobody has to
/// keep a second copy of the SQL in step.
/// </summary>
internal sealed class RecordingDatabase : IDatabase
{
    private readonly RecordingConnection _connection;
    private readonly TimeProvider _clock;
    private readonly List<Statement> _before = [];
    private readonly List<Statement> _change = [];
    private readonly List<Statement> _after = [];
    private readonly string _begin;
    private List<Statement> _now;

    private RecordingDatabase(Ground ground, string which, TimeProvider clock)
    {
        _begin = ground.Begin;
        _connection = new(ground.Connect(which), one => _now!.Add(one));
        _clock = clock;
        _now = _before;
    }

    /// <summary>Runs the clicks one after the other on a database and returns what each of them did there.</summary>
    public static async Task<IReadOnlyList<RecordedClick>> Record(Ground ground, string which, Clicks clicks, TimeProvider clock)
    {
        var recorded = new List<RecordedClick>(clicks.All.Count);
        await using var bot = await BotOnDatabase.Start(clock, _ => new RecordingDatabase(ground, which, clock));
        var db = (RecordingDatabase)bot.Get<IDatabase>();
        var pipeline = bot.Get<Pipeline>();
        foreach (var click in clicks.All)
        {
            var answer = await pipeline.Handle(click, CancellationToken.None);
            if (answer.Reply is not Reply.Update) throw new InvalidOperationException($"A click was not answered: {answer.Reply}");
            recorded.Add(db.Take());
        }
        return recorded;
    }

    public Task Start(CancellationToken ct) => Task.CompletedTask;

    public async Task<T> Write<T>(OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default)
    {
        if (_change.Count > 0) throw new InvalidOperationException("A click is one change: the raw loops commit once for each.");
        _connection.Unrecorded(_begin);
        _now = _change;
        var tx = new Tx(_connection, atOnce: true);
        var result = once is { } key ? await OnceKeys.Run(tx, key, work, _clock) : await work(tx);
        _now = _after;
        _connection.Unrecorded("COMMIT");
        tx.Committed(_ => { });
        return result;
    }

    public Task<T> Read<T>(Func<Queries, Task<T>> work, CancellationToken ct = default) => work(new(_connection, atOnce: true));

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private RecordedClick Take()
    {
        var click = new RecordedClick([.. _before], [.. _change], [.. _after]);
        foreach (var part in new[] { _before, _change, _after }) part.Clear();
        _now = _before;
        return click;
    }
}
