using Bot.Core.Storage;
using Bot.Tests.Storage;

namespace Bot.Tests.House;

/// <summary>The columns of a real database that the whole bot has migrated, as <c>table.column</c>.</summary>
internal static class Schema
{
    public static async Task<IReadOnlyList<string>> Columns(Engine engine, IReadOnlyList<MigrationSource> sources)
    {
        await using var db = await TempDatabase.Start(engine, [.. sources.Where(source => source != MigrationSource.Kernel)]);
        return engine == Engine.Sqlite ? await db.Read(OfSqlite) : await db.Read(OfPostgres);
    }

    private static Task<IReadOnlyList<string>> OfSqlite(Queries q) => q.Many<string>(
        """
        SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
        """);

    private static Task<IReadOnlyList<string>> OfPostgres(Queries q) => q.Many<string>(
        "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = current_schema()");
}
