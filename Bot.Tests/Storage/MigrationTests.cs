using Bot.Core.Storage;
using Bot.Core.Storage.Postgres;
using Bot.Core.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

public sealed class MigrationTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<Migration> Kernel = MigrationSource.Kernel.Load();
    private static readonly Migration First = new("pots", 1, "pots", "CREATE TABLE pots (id BIGINT PRIMARY KEY, glaze TEXT);");
    private static readonly Migration Second = new("pots", 2, "colour", "ALTER TABLE pots ADD COLUMN colour TEXT;\nUPDATE pots SET colour = 'blue';");

    private readonly TempFolder _folder = new();
    private PostgresAddress? _postgres;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_postgres is not null) await PostgresServer.Drop(_postgres);
        _folder.Dispose();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_database_gets_all_and_journals_them(Engine engine)
    {
        await using var db = await Start(engine, First, Second);

        var journal = await db.Read(q => q.Many<string>("SELECT feature || ' ' || number || ' ' || name FROM migrations ORDER BY feature, number"));
        journal.ShouldBe(["pots 1 pots", "pots 2 colour", "storage 1 kernel"]);
        (await db.Read(q => q.Many<string>("SELECT colour FROM pots"))).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_later_start_applies_only_what_is_new(Engine engine)
    {
        await using (var db = await Start(engine, First)) await db.Write(null, tx => tx.Run("INSERT INTO pots (id) VALUES (1)"));
        await using (var db = await Start(engine, First, Second)) await db.Write(null, tx => tx.Run("INSERT INTO pots (id) VALUES (2)"));

        await using var again = await Start(engine, First, Second);

        (await again.Read(q => q.Many<string>("SELECT colour FROM pots ORDER BY id"))).ShouldBe(["blue", null!]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_changed_file_is_refused_but_not_changed_line_ends(Engine engine)
    {
        await (await Start(engine, First, Second)).DisposeAsync();

        await (await Start(engine, First, Second with { Sql = Second.Sql.Replace("\n", "  \r\n", StringComparison.Ordinal) + "\n" })).DisposeAsync();
        var refused = await Should.ThrowAsync<DatabaseRefusedException>(() => Start(engine, First, Second with { Sql = Second.Sql + "-- and more" }));

        refused.Message.ShouldContain("pots/002-colour");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_database_of_a_newer_program_is_refused_and_not_touched(Engine engine)
    {
        await (await Start(engine, First, Second)).DisposeAsync();
        var before = engine == Engine.Sqlite ? await File.ReadAllBytesAsync(_folder.File("bot.db")) : [];
        var third = new Migration("kilns", 1, "kilns", "CREATE TABLE kilns (id BIGINT PRIMARY KEY);");

        var refused = await Should.ThrowAsync<DatabaseRefusedException>(() => Start(engine, First, third));

        refused.Message.ShouldContain("newer SmileBot (it has pots/002-colour");
        if (engine == Engine.Sqlite)
            (await File.ReadAllBytesAsync(_folder.File("bot.db"))).AsSpan().SequenceEqual(before).ShouldBeTrue("the file was touched");
        await using var db = await Start(engine, First, Second);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_migration_that_fails_leaves_nothing_of_itself_and_can_be_mended(Engine engine)
    {
        var broken = Second with { Sql = Second.Sql + "\nUPDATE nowhere SET x = 1;" };

        var refused = await Should.ThrowAsync<DatabaseRefusedException>(() => Start(engine, First, broken));
        refused.Message.ShouldContain("pots/002-colour failed");

        await (await Start(engine, First, Second)).DisposeAsync();
    }

    [Fact]
    public async Task An_id_as_primary_key_costs_one_tree_not_two()
    {
        await using var db = await Start(Engine.Sqlite, First);

        (await db.Read(q => q.Many<string>("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('pots', 'once_keys')")))
            .ShouldBeEmpty();
        (await db.Read(q => q.One<string>("SELECT sql FROM sqlite_master WHERE name = 'once_keys'"))).ShouldEndWith("WITHOUT ROWID");
    }

    [Fact]
    public void Files_are_found_by_their_prefix_and_must_be_there()
    {
        Kernel.Select(migration => migration.ToString()).ShouldBe(["storage/001-kernel"]);
        Should.Throw<InvalidOperationException>(() => new MigrationSource("none", typeof(IDatabase).Assembly, "Bot.Core.Nowhere.").Load());
    }

    [PostgresFact]
    public async Task Hosts_that_start_together_migrate_one_after_the_other()
    {
        _postgres = await PostgresServer.Empty();

        var hosts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Start(Engine.Postgres, First, Second))));

        (await hosts[7].Read(q => q.Many<string>("SELECT colour FROM pots"))).ShouldBeEmpty();
        (await hosts[0].Read(q => q.One<long>("SELECT count(*) FROM migrations"))).ShouldBe(3);
        foreach (var host in hosts) await host.DisposeAsync();
    }

    private async Task<IDatabase> Start(Engine engine, params Migration[] features)
    {
        if (engine == Engine.Postgres) _postgres ??= await PostgresServer.Empty();
        IReadOnlyList<Migration> all = [.. Kernel, .. features];
        IDatabase db = engine == Engine.Sqlite
            ? new SqliteDatabase(_folder.File("bot.db"), all, new FakeClock(), NullLogger<SqliteDatabase>.Instance)
            : new PostgresDatabase(_postgres!, all, new FakeClock(), NullLogger<PostgresDatabase>.Instance);
        try
        {
            await db.Start(CancellationToken.None);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
