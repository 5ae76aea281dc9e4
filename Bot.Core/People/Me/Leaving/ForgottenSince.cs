using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Bot.Core.People.Me.Leaving;

/// <summary>
/// Whoever is in an older copy of the database and not in the newer one that it replaces was forgotten in between. They asked once; they are
/// forgotten again without asking.
/// </summary>
public static class ForgottenSince
{
    /// <summary>
    /// Named anew by each restoring. Two databases that name the same are one at two times; after a restoring, somebody may be missing because
    /// they had not come yet.
    /// </summary>
    private const string Line = "restored";

    /// <summary>Writes into the copy who is to be forgotten again, and that it was restored.</summary>
    /// <param name="copy">What is going to be the database, used by nobody.</param>
    /// <param name="newer">What was the database, used by nobody.</param>
    /// <returns>How many they are; null when it cannot be known, because the newer one is missing, damaged, or not that copy's own continuation.</returns>
    public static async Task<int?> Apply(string copy, string newer, Instant now)
    {
        await using var connection = SqliteConnections.OpenWriter(copy);
        var before = await TryRead(new(connection, atOnce: true));
        var after = await ReadFile(newer);
        await using var transaction = await connection.BeginTransactionAsync();
        var tx = new Tx(connection, transaction, atOnce: true);
        await Meta.Set(tx, Line, Guid.NewGuid().ToString("N"));
        int? forgotten = null;
        if (before is not null && after is not null && before.Line == after.Line && before.Seen <= after.Seen)
        {
            // Who was merged into somebody sleeps under the negative number.
            var missing = before.People.Where(id => id > 0 && !after.People.Contains(id) && !after.People.Contains(-id)).ToList();
            foreach (var id in missing) await Farewells.Again(tx, new(id), now);
            forgotten = missing.Count;
        }
        await transaction.CommitAsync();
        return forgotten;
    }

    private static async Task<Population?> ReadFile(string file)
    {
        if (!File.Exists(file)) return null;
        try
        {
            await using var connection = SqliteConnections.OpenCopy(file);
            return await TryRead(new(connection, atOnce: true));
        }
        catch (SqliteException)
        {
            // It cannot even be opened: that is what copies are for.
            return null;
        }
    }

    /// <returns>Null where it is damaged, or so old that not all of these tables are there. The caller says what that means for people.</returns>
    private static async Task<Population?> TryRead(Queries q)
    {
        try
        {
            await q.One<long>("SELECT count(*) FROM farewells");
            return new(
                $"{await q.One<long>("SELECT min(applied_at) FROM migrations")}/{await Meta.Get(q, Line)}",
                await q.One<long?>("SELECT max(seen_at) FROM presence") ?? 0,
                [.. await q.Many<long>("SELECT id FROM persons")]);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <param name="Line">Equal where both are one database at two times.</param>
    /// <param name="Seen">When it was last at work.</param>
    /// <param name="People">The numbers of all persons.</param>
    private sealed record Population(string Line, long Seen, HashSet<long> People);
}
