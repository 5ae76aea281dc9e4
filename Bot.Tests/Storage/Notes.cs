using Bot.Core.Storage;

namespace Bot.Tests.Storage;

/// <summary>A small table for the tests of the database itself. Its notes are changed as one thing, so they queue on both engines.</summary>
internal static class Notes
{
    public static readonly Aggregate All = new("notes", 1);

    public static async Task<TempDatabase> Start(Engine engine, FakeClock? clock = null)
    {
        var db = await TempDatabase.Start(engine, clock ?? new());
        await db.Write(null, tx => tx.Run("CREATE TABLE notes (id BIGINT PRIMARY KEY, text TEXT NOT NULL UNIQUE)"));
        return db;
    }

    public static Task<int> Add(this IDatabase db, string text, OnceKey? once = null, CancellationToken ct = default) =>
        db.WriteAbout(All, once, tx => tx.AddNote(text), ct);

    public static Task<int> AddNote(this Tx tx, string text) => tx.Run(
        "INSERT INTO notes (id, text) SELECT COALESCE(MAX(id), 0) + 1, @Text FROM notes", new { Text = text });

    public static async Task<IReadOnlyList<string>> Texts(this IDatabase db) =>
        await db.Read(q => q.Many<string>("SELECT text FROM notes ORDER BY id"));
}
