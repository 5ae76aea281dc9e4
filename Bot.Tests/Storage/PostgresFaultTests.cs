using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Tests.Storage;

/// <summary>The server fails, or changes are in each other's way: nothing is lost or done twice, and work goes on by itself.</summary>
public sealed class PostgresFaultTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [PostgresFact]
    public async Task Cut_connections_are_replaced_and_nobody_notices()
    {
        await using var db = await Notes.Start(Engine.Postgres);
        await db.Add("before");
        await CutAll(db);

        await db.Add("after");
        await CutAll(db);

        (await db.Texts()).ShouldBe(["before", "after"]);
    }

    [PostgresFact]
    public async Task While_nobody_is_let_in_it_says_so_once_and_goes_on_afterwards()
    {
        var log = new StringWriter();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(new Bot.Host.HostLog(log, new FakeClock())));
        await using var db = await TempDatabase.Start(Engine.Postgres, new FakeClock(), logs);
        await PostgresServer.Do($"ALTER DATABASE {db.Address.Database} ALLOW_CONNECTIONS false");
        await CutAll(db);

        for (var i = 0; i < 3; i++)
        {
            await Should.ThrowAsync<DatabaseUnavailableException>(() => db.Write(null, tx => Meta.Set(tx, "name", "value")));
            await Should.ThrowAsync<DatabaseUnavailableException>(() => db.Read(q => Meta.Get(q, "name")));
        }
        await PostgresServer.Do($"ALTER DATABASE {db.Address.Database} ALLOW_CONNECTIONS true");

        await db.Write(null, tx => Meta.Set(tx, "name", "value"));
        (await db.Read(q => Meta.Get(q, "name"))).ShouldBe("value");
        log.ToString().Split('\n').Count(line => line.Contains(" error ", StringComparison.Ordinal)).ShouldBe(1, log.ToString());
        log.ToString().ShouldContain("works again");
    }

    [PostgresFact]
    public async Task A_server_that_became_read_only_saves_nothing_and_says_why()
    {
        await using var db = await Notes.Start(Engine.Postgres);
        await PostgresServer.Do($"ALTER DATABASE {db.Address.Database} SET default_transaction_read_only = on");
        await CutAll(db);

        (await Should.ThrowAsync<DatabaseUnavailableException>(() => db.Add("lost"))).Message.ShouldContain("is read-only");

        await PostgresServer.Do($"ALTER DATABASE {db.Address.Database} RESET default_transaction_read_only");
        await CutAll(db);
        await db.Add("kept");
        (await db.Texts()).ShouldBe(["kept"]);
    }

    [PostgresFact]
    public async Task Of_two_that_lock_each_other_out_one_is_run_again()
    {
        await using var db = await Notes.Start(Engine.Postgres);
        await db.Add("a");
        await db.Add("b");
        using var both = new Barrier(2);
        var runs = 0;

        await Task.WhenAll(Change("a", "b"), Change("b", "a")).WaitAsync(Long);

        runs.ShouldBeGreaterThan(2);
        (await db.Texts()).Order().ShouldBe(["a..", "b.."]);

        Task Change(string first, string second) => db.Write(null, async tx =>
        {
            var run = Interlocked.Increment(ref runs);
            await tx.Run("SET LOCAL deadlock_timeout = '200ms'");
            await Touch(tx, first);
            if (run <= 2) both.SignalAndWait(Long).ShouldBeTrue();
            await Touch(tx, second);
        });

        static Task<int> Touch(Tx tx, string text) =>
            tx.Run("UPDATE notes SET text = text || '.' WHERE substr(text, 1, 1) = @Text", new { Text = text });
    }

    [PostgresFact]
    public async Task A_key_that_another_change_takes_meanwhile_makes_this_one_look_again()
    {
        await using var db = await Notes.Start(Engine.Postgres);
        using var both = new Barrier(2);
        var runs = 0;

        // By themselves, as two processes would: both see no note and want to be the first.
        await Task.WhenAll(First(), First()).WaitAsync(Long);

        runs.ShouldBe(3);
        (await db.Texts()).ShouldBe(["first", "second"]);

        Task First() => db.Write(null, async tx =>
        {
            var known = await tx.One<long>("SELECT count(*) FROM notes");
            if (Interlocked.Increment(ref runs) <= 2) both.SignalAndWait(Long).ShouldBeTrue();
            await tx.Queue("INSERT INTO notes (id, text) VALUES (@Id, @Text)", new { Id = known + 1, Text = known == 0 ? "first" : "second" });
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_statement_that_nobody_waits_for_undoes_its_change_when_it_fails(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        await db.Add("there");

        await Should.ThrowAsync<Exception>(() => db.WriteAbout(Notes.All, null, async tx =>
        {
            await tx.Queue("UPDATE notes SET text = 'changed'");
            await tx.Queue("INSERT INTO notes (id, text) VALUES (1, 'again')");
        }));

        (await db.Texts()).ShouldBe(["there"]);
    }

    [PostgresFact]
    public async Task Work_that_hides_an_error_and_goes_on_cannot_save_the_half_of_itself()
    {
        await using var db = await Notes.Start(Engine.Postgres);

        await Should.ThrowAsync<PostgresException>(() => db.Write(null, async tx =>
        {
            await tx.AddNote("first half");
            await Record.ExceptionAsync(() => tx.Run("UPDATE nowhere SET x = 1"));
        }));

        (await db.Texts()).ShouldBeEmpty();
    }

    private static Task CutAll(TempDatabase db) => PostgresServer.Do(
        $"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{db.Address.Database}'");
}
