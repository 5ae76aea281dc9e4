using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bot.Core.Storage;
using Bot.Core.Storage.Postgres;
using Bot.Core.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

/// <summary>A process that writes without pause and prints the key of every write that it was told is safe, until it is killed.</summary>
internal static class CrashWriter
{
    private const int Callers = 16;

    /// <param name="where">A file, or the address of a database on PostgreSQL.</param>
    public static IDatabase Open(string where)
    {
        MigrationSource[] sources = [MigrationSource.Kernel];
        return where.Contains('=', StringComparison.Ordinal)
            ? new PostgresDatabase(PostgresAddress.Read(where), sources, new FakeClock(), NullLogger<PostgresDatabase>.Instance)
            : new SqliteDatabase(where, sources, new FakeClock(), NullLogger<SqliteDatabase>.Instance);
    }

    /// <param name="where">The database.</param>
    /// <param name="last">
    /// The write that kills the process itself, in the first moment in which it is told that it is safe; 0 for none. A kill from outside comes
    /// too late to see an answer given before its commit: the commit follows within microseconds, and what the system was handed survives.
    /// </param>
    public static async Task<int> Run(string where, int last)
    {
        await using var db = Open(where);
        await db.Start(CancellationToken.None);
        await db.Write(null, async tx =>
        {
            await tx.Run("CREATE TABLE IF NOT EXISTS acts (key TEXT PRIMARY KEY, caller BIGINT NOT NULL)");
            await tx.Run("CREATE TABLE IF NOT EXISTS counts (caller INTEGER PRIMARY KEY, acts BIGINT NOT NULL)");
            return await tx.Run("CREATE INDEX IF NOT EXISTS acts_caller ON acts (caller)");
        });
        var run = Guid.NewGuid().ToString("N");
        var print = Console.OpenStandardOutput();
        var begun = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{run}/{caller}/{i}");
                var dies = Interlocked.Increment(ref begun) == last;
                await db.Write(new OnceKey(key), async tx =>
                {
                    if (dies) tx.AfterCommit(() => SayAndDie(key));
                    await tx.Run("INSERT INTO acts (key, caller) VALUES (@Key, @Caller)", new { Key = key, Caller = caller });
                    return await tx.Run(
                        "INSERT INTO counts (caller, acts) VALUES (@Caller, 1) ON CONFLICT (caller) DO UPDATE SET acts = counts.acts + 1",
                        new { Caller = caller });
                });
                Say(key);
            }
        })));
        return 0;

        void Say(string key)
        {
            lock (print) print.Write(Encoding.ASCII.GetBytes(key + "\n"));
        }

        void SayAndDie(string key)
        {
            Say(key);
            Process.GetCurrentProcess().Kill();
        }
    }
}
