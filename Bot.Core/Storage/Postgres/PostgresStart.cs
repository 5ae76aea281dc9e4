using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>Looks at a database before it is used, and brings its schema up to date: everything that can be wrong is said in one sentence.</summary>
internal sealed class PostgresStart(NpgsqlDataSource source, PostgresAddress address, IReadOnlyList<Migration> migrations, TimeProvider clock, ILogger log)
{
    private const int OldestVersion = 14;

    /// <summary>"Smil": tells our lock from those of other programs in the same database.</summary>
    private const int LockKey = 0x536D696C;

    /// <exception cref="DatabaseRefusedException">It cannot or must not be used; nothing was changed.</exception>
    public async Task Run(CancellationToken ct)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            if (connection.PostgreSqlVersion.Major < OldestVersion)
            {
                throw new DatabaseRefusedException(
                    $"PostgreSQL at {address} is version {connection.PostgreSqlVersion}; SmileBot needs version {OldestVersion} or newer.");
            }
            await Inspect(connection);
            await Migrate(connection, ct);
        }
        catch (Exception e) when (e is NpgsqlException || PostgresFault.IsCut(e))
        {
            throw new DatabaseRefusedException(PostgresFault.Says(e, address) ?? $"PostgreSQL at {address} cannot be used: {e.Message.TrimEnd('.')}.", e);
        }
    }

    private async Task Inspect(NpgsqlConnection connection)
    {
        var found = await connection.QuerySingleAsync<Found>(
            """
            SELECT current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby, current_schema() AS schema,
              current_setting('fsync') = 'on' AND current_setting('synchronous_commit') <> 'off' AS durable
            """);
        if (found.Standby)
            throw new DatabaseRefusedException($"PostgreSQL at {address} is a read-only standby; name the primary server in the Database setting.");
        if (found.Encoding != "UTF8")
        {
            throw new DatabaseRefusedException(
                $"The database {address} is in {found.Encoding}, which cannot hold all names; make one with ENCODING 'UTF8' and name it in the Database setting.");
        }
        if (found.Schema is null)
            throw new DatabaseRefusedException($"The database {address} has none of the schemas in its search path; make one (CREATE SCHEMA) for {address.User}.");
        if (!found.Durable)
            log.LogWarning("PostgreSQL at {Address} runs with fsync or synchronous_commit off: a power cut loses what was already answered", address);
    }

    /// <summary>
    /// One host at a time: the others wait, then find nothing left to do. The lock lasts as long as a transaction of its own, which a pooler
    /// keeps on one connection and which ends with its host, however that dies.
    /// </summary>
    private async Task Migrate(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var holding = await source.OpenConnectionAsync(ct);
        await using var held = await holding.BeginTransactionAsync(ct);
        await holding.ExecuteAsync(new CommandDefinition(
            "SELECT pg_advisory_xact_lock(@LockKey, hashtext(current_schema()))", new { LockKey }, held, commandTimeout: 0, cancellationToken: ct));
        var migrator = new Migrator(migrations);
        // Whoever has nothing to add needs no right to make tables.
        if (await HasJournal(connection) && (await migrator.Pending(connection)).Count == 0) return;
        try
        {
            var applied = await migrator.Apply(connection, sql => sql, clock, ct);
            log.LogInformation("{Count} migrations applied to {Address}", applied, address);
        }
        catch (Exception e) when ((e as PostgresException ?? e.InnerException) is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } no)
        {
            throw new DatabaseRefusedException(
                $"{address.User} may not make tables in the database {address} ({no.MessageText}); make it the owner (ALTER DATABASE … OWNER TO …).", e);
        }
    }

    private async Task<bool> HasJournal(NpgsqlConnection connection)
    {
        var columns = (await connection.QueryAsync<string>(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'migrations'")).ToList();
        if (columns.Count == 0) return false;
        if (columns.Contains("feature") && columns.Contains("hash")) return true;
        throw new DatabaseRefusedException(
            $"The database {address} holds tables of another program. Give SmileBot a database of its own, and name that in the Database setting.");
    }

    private sealed class Found
    {
        public required string Encoding { get; init; }

        public required bool Standby { get; init; }

        public required string? Schema { get; init; }

        public required bool Durable { get; init; }
    }
}
