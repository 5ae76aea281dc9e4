namespace Bot.Tests.House;

/// <summary>Stores and migrations are written once for both databases.</summary>
public sealed class PortableSqlTests
{
    private static readonly string Root = Repository();

    private static readonly IReadOnlyList<string> Schemas = Files("*.sql");

    private static readonly PortableSql Sql = new(Schemas.Select(File.ReadAllText));

    [Fact]
    public void All_SQL_of_stores_means_the_same_on_both()
    {
        var (faults, found) = (new List<string>(), 0);
        foreach (var file in Files("*.cs").Where(file => !OfOneDatabase(file)))
        {
            foreach (var sql in PortableSql.Texts(File.ReadAllText(file)).Where(PortableSql.IsSql))
            {
                found++;
                faults.AddRange(Sql.Faults(sql).Select(fault => $"{Path.GetRelativePath(Root, file)}: {fault}"));
            }
        }

        faults.ShouldBeEmpty();
        found.ShouldBeGreaterThan(80, "the search finds hardly any SQL");
    }

    [Fact]
    public void All_migrations_mean_the_same_on_both()
    {
        Schemas.Count.ShouldBeGreaterThan(6);
        Schemas.SelectMany(file => Sql.SchemaFaults(File.ReadAllText(file)).Select(fault => $"{Path.GetRelativePath(Root, file)}: {fault}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SELECT id FROM outbox WHERE due_at < strftime('%s', 'now')")]
    [InlineData("SELECT id FROM outbox WHERE due_at < now()")]
    [InlineData("UPDATE persons SET joined = CURRENT_TIMESTAMP")]
    [InlineData("SELECT json_extract(args, '$.id') FROM outbox")]
    [InlineData("SELECT args ->> 'id' FROM outbox")]
    [InlineData("SELECT id FROM outbox WHERE kind IN @kinds")]
    [InlineData("SELECT id FROM outbox WHERE kind = ANY(@kinds)")]
    [InlineData("INSERT OR IGNORE INTO meta (name) VALUES ('x')")]
    [InlineData("REPLACE INTO meta (name) VALUES ('x')")]
    [InlineData("SELECT rowid FROM meta")]
    [InlineData("PRAGMA user_version")]
    [InlineData("SELECT ifnull(reason, '') FROM outbox")]
    [InlineData("SELECT id FROM outbox WHERE reason IS @reason")]
    [InlineData("SELECT id FROM outbox ORDER BY id LIMIT 5, 10")]
    [InlineData("SELECT id::text FROM outbox")]
    [InlineData("SELECT id FROM persons WHERE name ILIKE @name")]
    [InlineData("SELECT id FROM persons WHERE name ~ '^A'")]
    [InlineData("SELECT id FROM outbox WHERE id = @id FOR UPDATE")]
    [InlineData("SELECT DISTINCT ON (lane) id FROM outbox")]
    [InlineData("SELECT string_agg(name, ',') FROM persons")]
    [InlineData("SELECT id FROM persons WHERE lower(name) = @name")]
    [InlineData("SELECT sum(standing = 'Going') FROM rsvps")]
    [InlineData("SELECT \"name\" FROM persons")]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("SET LOCAL lock_timeout = 5")]
    [InlineData("SELECT id FROM accounts ORDER BY reachable DESC, id")]
    [InlineData("SELECT a.id FROM persons p JOIN accounts a ON a.person_id = p.id ORDER BY p.id, a.reachable LIMIT 1")]
    [InlineData("SELECT source FROM reminder_steps WHERE planned = 0")]
    public void What_leaves_the_subset_is_found(string sql) => Sql.Faults(sql).ShouldNotBeEmpty();

    [Theory]
    [InlineData("CREATE TABLE pots (id BIGINT PRIMARY KEY, made TIMESTAMP NOT NULL)", "pots.made is TIMESTAMP")]
    [InlineData("CREATE TABLE pots (id SERIAL PRIMARY KEY)", "pots.id is SERIAL")]
    [InlineData("CREATE TABLE pots (id INTEGER PRIMARY KEY AUTOINCREMENT)", "AUTOINCREMENT")]
    [InlineData("CREATE TABLE pots (\n  id BIGINT PRIMARY KEY,\n  picture BLOB\n);", "pots.picture is BLOB")]
    [InlineData("CREATE TABLE pots (id BIGINT PRIMARY KEY, at BIGINT DEFAULT (unixepoch()))", "unixepoch(")]
    public void A_migration_that_leaves_the_subset_is_found(string schema, string named) =>
        Sql.SchemaFaults(schema).ShouldContain(fault => fault.Contains(named, StringComparison.Ordinal));

    [Theory]
    [InlineData("SELECT id FROM accounts ORDER BY reachable DESC NULLS LAST, id LIMIT 1")]
    [InlineData("UPDATE outbox SET state = 'now() -> ::' WHERE kind IN ('a', 'b') RETURNING id")]
    [InlineData("SELECT sum(CASE WHEN standing = 'Going' THEN 1 ELSE 0 END) FROM rsvps -- strftime()")]
    public void What_stays_inside_is_not(string sql) => Sql.Faults(sql).ShouldBeEmpty();

    [Fact]
    public void Texts_are_found_however_they_are_written()
    {
        const string code = """"
            // "a remark"
            var (quote, plain) = ('"', "SELECT \"a\" FROM b");
            var raw = $"""
                SELECT {Columns} FROM c
                """;
            """";
        PortableSql.Texts(code).Select(text => text.Trim()).ShouldBe(["SELECT \"a\" FROM b", "SELECT {Columns} FROM c"]);
        PortableSql.IsSql("Where shall we meet? Select a place.").ShouldBeFalse();
    }

    private static bool OfOneDatabase(string file) =>
        file.Contains("/Storage/Sqlite/", StringComparison.Ordinal) || file.Contains("/Storage/Postgres/", StringComparison.Ordinal);

    private static List<string> Files(string pattern) =>
    [
        .. new[] { "Bot.Core", "Bot.Host" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root, project), pattern, SearchOption.AllDirectories))
            .Select(file => file.Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static string Repository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "SmileBot.sln"))) return folder;
        throw new InvalidOperationException("The tests run from their build folder, below SmileBot.sln.");
    }
}
