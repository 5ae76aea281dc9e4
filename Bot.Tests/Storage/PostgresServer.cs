using System.Collections.Concurrent;
using Bot.Core;
using Bot.Core.Storage;
using Bot.Core.Storage.Postgres;
using Bot.Host.Sandbox;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Bot.Tests.Storage;

/// <summary>The server that tests make their databases on. <c>.ci/run</c> starts one and says where it is.</summary>
internal static class PostgresServer
{
    public const string Variable = "SMILE_POSTGRES";

    /// <summary>Databases that were migrated once, by what they were migrated to: a copy takes 30 ms.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new();

    private static readonly Lazy<IReadOnlyList<Migration>> Bot = new(() =>
    {
        var services = new ServiceCollection();
        services.AddBotCore(SandboxPlatform.AddTables);
        using var all = services.BuildServiceProvider();
        return [.. all.GetRequiredService<IReadOnlyList<MigrationSource>>().SelectMany(source => source.Load())];
    });

    private static readonly string? Setting = Environment.GetEnvironmentVariable(Variable);

    /// <summary>Why tests on PostgreSQL are skipped; null when they are not.</summary>
    public static string? Missing { get; } = string.IsNullOrEmpty(Setting)
        ? $"No PostgreSQL: {Variable} names a server on which tests may make databases, as .ci/run sets up." : null;

    /// <summary>The server itself, with a database that is there already.</summary>
    public static PostgresAddress Address => PostgresAddress.Read(Setting ?? throw new InvalidOperationException(Missing));

    /// <summary>A new database without tables.</summary>
    public static async Task<PostgresAddress> Empty() => Address.With(await Create("template1"));

    /// <summary>A new database, migrated.</summary>
    public static async Task<PostgresAddress> Migrated(IReadOnlyList<Migration> migrations)
    {
        var key = string.Join(' ', migrations.Select(one => $"{one}#{one.Hash}"));
        var template = await Templates.GetOrAdd(key, _ => new(() => Migrate(migrations))).Value;
        return Address.With(await Create(template));
    }

    /// <summary>A new database with all the tables of the bot and its sandbox.</summary>
    public static Task<PostgresAddress> ForTheBot() => Migrated(Bot.Value);

    public static async Task Drop(PostgresAddress database) => await Do($"DROP DATABASE {database.Database} WITH (FORCE)");

    /// <summary>Runs one statement on the server's own database.</summary>
    public static async Task Do(string sql)
    {
        await using var connection = await Connect(Address);
        await connection.ExecuteAsync(sql);
    }

    /// <summary>Returns when so many processes listen to what the others tell.</summary>
    public static async Task Listening(PostgresAddress database, int hosts)
    {
        await using var connection = await Connect(Address);
        const string listening = "SELECT count(*) FROM pg_stat_activity WHERE datname = @Database AND query LIKE 'LISTEN%' AND state = 'idle'";
        // The server waits a moment between two looks, so no clock of ours is needed.
        while (await connection.ExecuteScalarAsync<long>(listening, new { database.Database }) < hosts)
            await connection.ExecuteAsync("SELECT pg_sleep(0.01)");
    }

    /// <summary>A connection of its own, which no pool keeps.</summary>
    public static async Task<NpgsqlConnection> Connect(PostgresAddress address)
    {
        var connection = new NpgsqlConnection($"{address.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<string> Migrate(IReadOnlyList<Migration> migrations)
    {
        var address = await Empty();
        await using (var db = new PostgresDatabase(address, migrations, new FakeClock(), NullLogger<PostgresDatabase>.Instance))
            await db.Start(CancellationToken.None);
        // What was made for this run alone goes with it.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(address).GetAwaiter().GetResult();
        return address.Database;
    }

    private static async Task<string> Create(string template)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await Do($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }
}
