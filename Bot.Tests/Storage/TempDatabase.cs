using Bot.Core.Storage;
using Bot.Core.Storage.Postgres;
using Bot.Core.Storage.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

/// <summary>
/// A database of a test's own, gone after it: <c>await using var db = await TempDatabase.Start(engine, new MigrationSource("workshops", …));</c>
/// The kernel's tables are always there.
/// </summary>
public sealed class TempDatabase : IDatabase
{
    private readonly TempFolder _folder = new();
    private readonly Engine _engine;
    private readonly IReadOnlyList<Migration> _migrations;
    private readonly ILoggerFactory _log;
    private IDatabase _db = null!;

    private TempDatabase(Engine engine, FakeClock clock, ILoggerFactory log, MigrationSource[] features)
    {
        _engine = engine;
        Clock = clock;
        _log = log;
        _migrations = [.. ((MigrationSource[])[MigrationSource.Kernel, .. features]).SelectMany(source => source.Load())];
    }

    /// <summary>The clock of the database, for the test to turn.</summary>
    public FakeClock Clock { get; }

    /// <summary>The file on SQLite.</summary>
    public string File => _folder.File("bot.db");

    /// <summary>Where it is on PostgreSQL.</summary>
    internal PostgresAddress Address { get; private set; } = null!;

    internal SqliteDatabase Sqlite => (SqliteDatabase)_db;

    internal PostgresDatabase Postgres => (PostgresDatabase)_db;

    public static Task<TempDatabase> Start(Engine engine, params MigrationSource[] features) => Start(engine, new FakeClock(), features);

    public static Task<TempDatabase> Start(Engine engine, FakeClock clock, params MigrationSource[] features) =>
        Start(engine, clock, NullLoggerFactory.Instance, features);

    public static async Task<TempDatabase> Start(Engine engine, FakeClock clock, ILoggerFactory log, params MigrationSource[] features)
    {
        var db = new TempDatabase(engine, clock, log, features);
        if (engine == Engine.Postgres) db.Address = await PostgresServer.Migrated(db._migrations);
        await db.Start(CancellationToken.None);
        return db;
    }

    /// <summary>Closes it and opens the same one again, as a restart of the bot does.</summary>
    public async Task Restart()
    {
        await _db.DisposeAsync();
        await Start(CancellationToken.None);
    }

    public Task Start(CancellationToken ct)
    {
        _db = Another();
        return _db.Start(ct);
    }

    /// <summary>The same database as another process of the bot has it.</summary>
    public IDatabase Another() => _engine == Engine.Sqlite
        ? new SqliteDatabase(File, _migrations, Clock, _log.CreateLogger<SqliteDatabase>())
        : new PostgresDatabase(Address, _migrations, Clock, _log.CreateLogger<PostgresDatabase>());

    public Task<T> Write<T>(OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default) => _db.Write(once, work, ct);

    public Task<T> WriteAbout<T>(Aggregate about, OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default) =>
        _db.WriteAbout(about, once, work, ct);

    public Task<T> Read<T>(Func<Queries, Task<T>> work, CancellationToken ct = default) => _db.Read(work, ct);

    public bool Scrubs => _db.Scrubs;

    public Task Scrub(CancellationToken ct = default) => _db.Scrub(ct);

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        if (_engine == Engine.Postgres) await PostgresServer.Drop(Address);
        _folder.Dispose();
    }
}
