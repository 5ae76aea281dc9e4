using System.Data.Common;
using Bot.Core.Storage;
using Bot.Core.Storage.Postgres;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Bench.Rsvp;

/// <summary>Databases on a server, on which fsync is on.</summary>
internal sealed class PostgresGround : Ground
{
    private readonly PostgresAddress _server;
    private readonly string _run = $"bench_{Guid.NewGuid():N}";
    private int _copies;

    private PostgresGround(PostgresAddress server) => _server = server;

    public override string Start => $"{_run}_start";

    public override string Begin => "BEGIN";

    /// <exception cref="InvalidOperationException">The server loses what it has answered when the power fails: it would be compared unfairly.</exception>
    public static async Task<PostgresGround> On(string server)
    {
        var ground = new PostgresGround(PostgresAddress.Read(server));
        await using var connection = ground.Open(ground._server);
        var durable = await connection.ExecuteScalarAsync<string>("SELECT current_setting('fsync') || ' ' || current_setting('synchronous_commit')");
        if (durable != "on on") throw new InvalidOperationException($"fsync and synchronous_commit of the server must be on, not {durable}.");
        await connection.ExecuteAsync($"CREATE DATABASE {ground.Start}");
        return ground;
    }

    public override async Task<string> Copy()
    {
        var copy = $"{_run}_{++_copies}";
        await Do($"CREATE DATABASE {copy} TEMPLATE {Start}");
        // With its semicolon: one word alone is a stored procedure to Dapper.
        await Do("CHECKPOINT;");
        return copy;
    }

    public override Task Drop(string copy) => Do($"DROP DATABASE {copy} WITH (FORCE)");

    public override IDatabase Database(string which, IServiceProvider services, TimeProvider clock) => new PostgresDatabase(
        _server.With(which), services.GetRequiredService<IReadOnlyList<MigrationSource>>(), clock, services.GetRequiredService<ILogger<PostgresDatabase>>());

    public override DbConnection Connect(string which) => Open(_server.With(which));

    public override async ValueTask DisposeAsync() => await Drop(Start);

    private async Task Do(string sql)
    {
        await using var connection = Open(_server);
        await connection.ExecuteAsync(sql);
    }

    private NpgsqlConnection Open(PostgresAddress address)
    {
        // In no pool: nobody may be connected to what is copied or dropped.
        var connection = new NpgsqlConnection($"{address.ConnectionString};Pooling=false");
        connection.Open();
        return connection;
    }
}
