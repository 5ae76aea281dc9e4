namespace Bot.Core.Storage;

/// <summary>
/// Makes a write happen once for its key. The look-up comes first and the row last, with the outcome in it: two statements for a new
/// input, one for a repeat. Where several writers share a database the unique key decides: the later insert fails, its change is
/// undone, and the next attempt finds the row.
/// </summary>
public static class OnceKeys
{
    /// <summary>For how long a repeat is recognised. Platforms deliver again for minutes, after an outage for a day.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(48);

    /// <summary>Keys looked through in one write of <see cref="Tidy"/>: 1,000 deletes take about 5 ms.</summary>
    private const int Chunk = 1000;

    /// <summary>Deletes the keys that are older than <see cref="Kept"/>, in short writes. To be called every hour or so.</summary>
    /// <returns>How many were deleted.</returns>
    /// <remarks>It walks along the primary key, so that clicks need not keep an index by time.</remarks>
    public static async Task<int> Tidy(IDatabase db, TimeProvider clock, CancellationToken ct = default)
    {
        var before = (clock.GetUtcNow() - Kept).ToUnixTimeMilliseconds();
        var deleted = 0;
        for (var after = ""; ;)
        {
            var upTo = await db.Read(q => q.One<string>(
                "SELECT max(key) FROM (SELECT key FROM once_keys WHERE key > @After ORDER BY key LIMIT @Chunk) AS chunk",
                new { After = after, Chunk }), ct);
            if (upTo is null) return deleted;
            var range = new { After = after, UpTo = upTo, Before = before };
            // A write that changes nothing still takes its turn, so look first.
            if (await db.Read(q => q.One<long>(
                "SELECT count(*) FROM once_keys WHERE key > @After AND key <= @UpTo AND at < @Before", range), ct) > 0)
            {
                deleted += await db.Write(null, tx => tx.Run(
                    "DELETE FROM once_keys WHERE key > @After AND key <= @UpTo AND at < @Before", range), ct);
            }
            after = upTo;
        }
    }

    internal static async Task<T> Run<T>(Tx tx, OnceKey once, Func<Tx, Task<T>> work, TimeProvider clock)
    {
        var before = await tx.One<string>("SELECT outcome FROM once_keys WHERE key = @Key", new { Key = once.Value });
        if (before is not null) return OutcomeJson.Read<T>(before);
        var result = await work(tx);
        await tx.Queue(
            "INSERT INTO once_keys (key, at, outcome) VALUES (@Key, @At, @Outcome)",
            new { Key = once.Value, At = clock.GetUtcNow().ToUnixTimeMilliseconds(), Outcome = OutcomeJson.Write(result) });
        return result;
    }
}
