using System.Data.Common;
using Dapper;

namespace Bot.Core.Storage;

/// <summary>Brings a database's schema up to date, and refuses one that this program does not fit.</summary>
/// <param name="all">All features' migrations, in the order in which they are applied.</param>
internal sealed class Migrator(IReadOnlyList<Migration> all)
{
    private const string Journal =
        """
        CREATE TABLE IF NOT EXISTS migrations (
          feature TEXT NOT NULL,
          number BIGINT NOT NULL,
          name TEXT NOT NULL,
          hash TEXT NOT NULL,
          applied_at BIGINT NOT NULL,
          PRIMARY KEY (feature, number)
        )
        """;

    /// <summary>Compares what was applied with what is known, and changes nothing. The journal must exist.</summary>
    /// <returns>What is still to be applied.</returns>
    /// <exception cref="DatabaseRefusedException">The database is newer than the program, or a migration was changed after it was applied.</exception>
    public async Task<IReadOnlyList<Migration>> Pending(DbConnection connection)
    {
        var applied = (await connection.QueryAsync<Applied>("SELECT feature, number, name, hash FROM migrations ORDER BY feature, number"))
            .ToDictionary(row => (row.Feature, row.Number));
        var known = all.ToDictionary(migration => (migration.Feature, (long)migration.Number));

        if (applied.Values.FirstOrDefault(row => !known.ContainsKey((row.Feature, row.Number))) is { } newer)
        {
            throw new DatabaseRefusedException(
                $"The database was last used by a newer SmileBot (it has {newer.Feature}/{newer.Number:000}-{newer.Name}, which this version does not "
                + "know), and nothing in it was touched. Start that version again, or restore a backup from before the update.");
        }
        foreach (var (key, row) in applied)
        {
            if (known[key].Hash == row.Hash) continue;
            throw new DatabaseRefusedException(
                $"The migration {known[key]} is not the one that this database was made with, and nothing in it was touched. Start the version of "
                + "SmileBot that last used it; whoever changed the file undoes that and adds a new one.");
        }
        return [.. all.Where(migration => !applied.ContainsKey((migration.Feature, migration.Number)))];
    }

    /// <summary>Makes the journal where there is none, then applies what is pending, each migration in a transaction of its own.</summary>
    /// <param name="connection">Nobody else may migrate meanwhile.</param>
    /// <param name="dialect">What a text becomes for this kind of database.</param>
    /// <param name="clock">For the journal.</param>
    /// <param name="ct">Stops between two migrations.</param>
    /// <returns>How many were applied.</returns>
    /// <exception cref="DatabaseRefusedException">As <see cref="Pending"/>, or one failed; nothing of that one is left.</exception>
    public async Task<int> Apply(DbConnection connection, Func<string, string> dialect, TimeProvider clock, CancellationToken ct)
    {
        await connection.ExecuteAsync(new CommandDefinition(Journal, cancellationToken: ct));
        var pending = await Pending(connection);
        foreach (var migration in pending)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                await Apply(connection, migration, dialect, clock.GetUtcNow().ToUnixTimeMilliseconds());
            }
            catch (DbException e)
            {
                throw new DatabaseRefusedException($"The migration {migration} failed, and nothing of it is left in the database: {e.Message}", e);
            }
        }
        return pending.Count;
    }

    private static async Task Apply(DbConnection connection, Migration migration, Func<string, string> dialect, long now)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(dialect(migration.Sql), transaction: transaction);
        await connection.ExecuteAsync(
            "INSERT INTO migrations (feature, number, name, hash, applied_at) VALUES (@Feature, @Number, @Name, @Hash, @Now)",
            new { migration.Feature, Number = (long)migration.Number, migration.Name, migration.Hash, Now = now },
            transaction);
        await transaction.CommitAsync();
    }

    private sealed class Applied
    {
        public required string Feature { get; init; }

        public required long Number { get; init; }

        public required string Name { get; init; }

        public required string Hash { get; init; }
    }
}
