using Bot.Core.Storage;
using Bot.Core.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Bot.Tests.Storage;

/// <summary>The line is cut in the very moment of a commit. Whether it was saved or not, it happens once, and its caller is told the truth.</summary>
public sealed class LostCommitTests
{
    [Theory]
    [OnPostgres(true, true), OnPostgres(true, false), OnPostgres(false, true), OnPostgres(false, false)]
    public async Task It_happens_once(Engine engine, bool arrives, bool keyed)
    {
        await using var temp = await Notes.Start(engine);
        var server = new NpgsqlConnectionStringBuilder(temp.Address.ConnectionString);
        await using var proxy = new CutProxy(server.Host!, server.Port) { CommitArrives = arrives };
        // Not prepared, so that the proxy can read what is said.
        (server.Host, server.Port, server.MaxAutoPrepare) = ("127.0.0.1", proxy.Port, 0);
        await using var db = new PostgresDatabase(
            PostgresAddress.Read(server.ConnectionString), [MigrationSource.Kernel], temp.Clock, NullLogger<PostgresDatabase>.Instance);
        await db.Start(CancellationToken.None);
        var after = 0;
        proxy.Cut(commits: 1);

        var changed = await db.Write(keyed ? new OnceKey("press") : null, tx =>
        {
            tx.AfterCommit(() => after++);
            return tx.AddNote("note");
        });

        changed.ShouldBe(1);
        (await db.Texts()).ShouldBe(["note"]);
        // Who has a once-key is told what is kept with it; the work did not run once more.
        after.ShouldBe(arrives && keyed ? 0 : 1);
    }

    [PostgresFact]
    public async Task When_nobody_can_be_asked_that_is_said()
    {
        await using var temp = await Notes.Start(Engine.Postgres);
        var server = new NpgsqlConnectionStringBuilder(temp.Address.ConnectionString);
        await using var proxy = new CutProxy(server.Host!, server.Port) { CommitArrives = true };
        (server.Host, server.Port, server.MaxAutoPrepare, server.Timeout) = ("127.0.0.1", proxy.Port, 0, 5);
        await using var db = new PostgresDatabase(
            PostgresAddress.Read(server.ConnectionString), [MigrationSource.Kernel], temp.Clock, NullLogger<PostgresDatabase>.Instance);
        await db.Start(CancellationToken.None);
        proxy.Cut(commits: 1);

        var unknown = await Should.ThrowAsync<DatabaseUnavailableException>(() => db.Write(null, tx =>
        {
            PostgresServer.Do($"ALTER DATABASE {temp.Address.Database} ALLOW_CONNECTIONS false").GetAwaiter().GetResult();
            return tx.AddNote("note");
        }));

        unknown.Message.ShouldContain("Nobody knows");
    }
}
