using Bot.Core.Storage;
using Bot.Core.Storage.Postgres;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Bot.Tests.Storage;

/// <summary>Each thing that can be wrong with a server at start is one sentence for the operator, without the password.</summary>
public sealed class PostgresRefusalTests : IAsyncLifetime
{
    private const string Password = "hunter2";
    private readonly string _role = $"weak_{Guid.NewGuid():N}";
    private readonly List<PostgresAddress> _made = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in _made) await PostgresServer.Drop(database);
        if (PostgresServer.Missing is null) await PostgresServer.Do($"DROP ROLE IF EXISTS {_role}");
    }

    [Fact]
    public async Task Nobody_answers_there() =>
        (await Refused(PostgresAddress.Read($"postgres://bot:{Password}@127.0.0.1:1/smile"))).ShouldContain("127.0.0.1:1/smile does not answer");

    [Fact]
    public async Task No_such_host() =>
        (await Refused(PostgresAddress.Read($"postgres://bot:{Password}@no-such-host.invalid/smile"))).ShouldContain("does not answer");

    [PostgresFact]
    public async Task A_database_that_is_not_there() =>
        (await Refused(PostgresServer.Address.With("no_such_database"))).ShouldContain("has no database no_such_database; make it there");

    [PostgresFact]
    public async Task A_name_or_password_that_the_server_does_not_know()
    {
        var said = await Refused(As(_role, (await Empty()).Database));
        said.ShouldContain(_role);
        said.ShouldMatch("refuses the password|does not let");
    }

    [PostgresFact]
    public async Task No_right_to_make_tables()
    {
        var database = await Empty();
        await PostgresServer.Do($"CREATE ROLE {_role} LOGIN PASSWORD '{Password}'");
        await On(database, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");

        (await Refused(As(_role, database.Database))).ShouldContain($"{_role} may not make tables in the database");
    }

    [PostgresFact]
    public async Task A_database_that_cannot_hold_all_names()
    {
        var latin = PostgresServer.Address.With($"test_{Guid.NewGuid():N}");
        await PostgresServer.Do($"CREATE DATABASE {latin.Database} TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
        _made.Add(latin);

        (await Refused(latin)).ShouldContain("is in LATIN1");
    }

    [PostgresFact]
    public async Task Tables_of_another_program()
    {
        var database = await Empty();
        await On(database, "CREATE TABLE migrations (id INTEGER PRIMARY KEY, migration TEXT)");

        (await Refused(database)).ShouldContain("holds tables of another program");
        await On(database, "SELECT id, migration FROM migrations");
    }

    [PostgresFact]
    public async Task Whoever_only_reads_and_writes_may_start_what_is_up_to_date()
    {
        var database = await Empty();
        await using (var owner = Database(database)) await owner.Start(CancellationToken.None);
        await PostgresServer.Do($"CREATE ROLE {_role} LOGIN PASSWORD '{Password}'");
        await On(database, $"REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {_role}");

        await using (var db = Database(As(_role, database.Database)))
        {
            await db.Start(CancellationToken.None);
            await db.Write(null, tx => Meta.Set(tx, "name", "value"));
        }
        await On(database, $"DROP OWNED BY {_role}");
    }

    [PostgresFact]
    public async Task Calls_before_the_start_and_a_second_start()
    {
        await using var db = Database(await Empty());
        await Should.ThrowAsync<InvalidOperationException>(() => db.Write(null, tx => Meta.Set(tx, "name", "value")));
        await Should.ThrowAsync<InvalidOperationException>(() => db.Read(q => Meta.Get(q, "name")));

        await db.Start(CancellationToken.None);
        await Should.ThrowAsync<InvalidOperationException>(() => db.Start(CancellationToken.None));
    }

    private static PostgresDatabase Database(PostgresAddress address) =>
        new(address, [MigrationSource.Kernel], new FakeClock(), NullLogger<PostgresDatabase>.Instance);

    private static async Task<string> Refused(PostgresAddress address)
    {
        await using var db = Database(address);
        var refused = await Should.ThrowAsync<DatabaseRefusedException>(() => db.Start(CancellationToken.None));
        refused.Message.ShouldEndWith(".");
        refused.Message.ShouldNotContain("\n");
        refused.ToString().ShouldNotContain(Password);
        return refused.Message;
    }

    private static PostgresAddress As(string user, string database)
    {
        var server = new NpgsqlConnectionStringBuilder(PostgresServer.Address.ConnectionString) { Username = user, Password = Password, Database = database };
        return PostgresAddress.Read(server.ConnectionString);
    }

    private static async Task On(PostgresAddress database, string sql)
    {
        await using var connection = await PostgresServer.Connect(database);
        await connection.ExecuteAsync(sql);
    }

    private async Task<PostgresAddress> Empty()
    {
        var address = await PostgresServer.Empty();
        _made.Add(address);
        return address;
    }
}
