using Bot.Core.Storage;

namespace Bot.Tests.Storage;

/// <summary>A small table for the tests of the database itself.</summary>
internal static class Notes
{
    public static async Task<TempDatabase> Start(FakeClock? clock = null)
    {
        var db = await TempDatabase.Start(clock ?? new());
        await db.Write(null, tx => tx.Run("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)"));
        return db;
    }

    public static Task<int> Add(this IDatabase db, string text, OnceKey? once = null, CancellationToken ct = default) =>
        db.Write(once, tx => tx.AddNote(text), ct);

    public static Task<int> AddNote(this Tx tx, string text) => tx.Run("INSERT INTO notes (text) VALUES (@Text)", new { Text = text });

    public static async Task<IReadOnlyList<string>> All(this IDatabase db) =>
        await db.Read(q => q.Many<string>("SELECT text FROM notes ORDER BY id"));
}
