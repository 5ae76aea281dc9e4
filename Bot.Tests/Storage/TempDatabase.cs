using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

/// <summary>
/// A database in a folder of its own, deleted after the test:
/// <c>await using var db = await TempDatabase.Start(new MigrationSource("workshops", …));</c> The kernel's tables are always there.
/// </summary>
public sealed class TempDatabase : IDatabase
{
    private readonly TempFolder _folder = new();
    private readonly MigrationSource[] _features;
    private readonly ILogger<SqliteDatabase> _log;
    private SqliteDatabase _sqlite;

    private TempDatabase(FakeClock clock, ILogger<SqliteDatabase> log, MigrationSource[] features)
    {
        Clock = clock;
        _log = log;
        _features = features;
        _sqlite = Open();
    }

    /// <summary>The clock of the database, for the test to turn.</summary>
    public FakeClock Clock { get; }

    public string File => _folder.File("bot.db");

    internal SqliteDatabase Sqlite => _sqlite;

    public static Task<TempDatabase> Start(params MigrationSource[] features) => Start(new FakeClock(), features);

    public static Task<TempDatabase> Start(FakeClock clock, params MigrationSource[] features) =>
        Start(clock, NullLogger<SqliteDatabase>.Instance, features);

    public static async Task<TempDatabase> Start(FakeClock clock, ILogger<SqliteDatabase> log, params MigrationSource[] features)
    {
        var db = new TempDatabase(clock, log, features);
        await db.Start(CancellationToken.None);
        return db;
    }

    /// <summary>Closes it and opens the same file again, as a restart of the bot does.</summary>
    public async Task Restart()
    {
        await _sqlite.DisposeAsync();
        _sqlite = Open();
        await Start(CancellationToken.None);
    }

    public Task Start(CancellationToken ct) => _sqlite.Start(ct);

    public Task<T> Write<T>(OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default) => _sqlite.Write(once, work, ct);

    public Task<T> Read<T>(Func<Queries, Task<T>> work, CancellationToken ct = default) => _sqlite.Read(work, ct);

    public async ValueTask DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        _folder.Dispose();
    }

    private SqliteDatabase Open() => new(File, [MigrationSource.Kernel, .. _features], Clock, _log);
}
