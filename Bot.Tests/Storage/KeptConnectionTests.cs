using Bot.Core.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

public sealed class KeptConnectionTests : IDisposable
{
    private readonly KeptConnection _connection = new(new SqliteConnection("Data Source=:memory:"));

    public KeptConnectionTests()
    {
        _connection.Open();
        _connection.Execute("CREATE TABLE pots (id INTEGER PRIMARY KEY, glaze TEXT)");
        for (var i = 1; i <= 3; i++) _connection.Execute("INSERT INTO pots (id, glaze) VALUES (@Id, @Glaze)", new { Id = i, Glaze = $"glaze {i}" });
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void A_text_is_prepared_once_however_often_it_runs()
    {
        var before = _connection.Kept;

        for (var i = 1; i <= 3; i++)
        {
            // A string of its own each time: what counts is the text.
            var sql = string.Concat("SELECT glaze FROM pots ", "WHERE id = @Id");
            _connection.QuerySingle<string>(sql, new { Id = i }).ShouldBe($"glaze {i}");
        }

        _connection.Kept.ShouldBe(before + 1);
    }

    [Fact]
    public void A_statement_that_is_still_being_read_runs_a_second_time_beside_it()
    {
        const string sql = "SELECT glaze FROM pots WHERE id >= @Id ORDER BY id";
        var before = _connection.Kept;

        var pairs = _connection.Query<string>(sql, new { Id = 1 }, buffered: false)
            .SelectMany(outer => _connection.Query<string>(sql, new { Id = 2 }, buffered: false).Select(inner => $"{outer[^1]}{inner[^1]}"))
            .ToList();

        pairs.ShouldBe(["12", "13", "22", "23", "32", "33"]);
        _connection.Kept.ShouldBe(before + 1);
    }

    [Fact]
    public void A_failed_statement_works_the_next_time()
    {
        const string sql = "INSERT INTO pots (id, glaze) VALUES (@Id, @Glaze)";
        Should.Throw<SqliteException>(() => _connection.Execute(sql, new { Id = 1, Glaze = "again" }));

        _connection.Execute(sql, new { Id = 4, Glaze = "new" }).ShouldBe(1);
    }

    [Fact]
    public void A_forgotten_parameter_is_an_error_and_not_the_value_of_the_last_time()
    {
        const string sql = "SELECT glaze FROM pots WHERE id = @Id";
        _connection.QuerySingle<string>(sql, new { Id = 1 }).ShouldBe("glaze 1");

        Should.Throw<InvalidOperationException>(() => _connection.QuerySingle<string>(sql));
    }

    [Fact]
    public void A_changed_schema_is_noticed()
    {
        ((string)_connection.QuerySingle("SELECT * FROM pots WHERE id = 1").glaze).ShouldBe("glaze 1");
        _connection.Execute("ALTER TABLE pots ADD COLUMN colour TEXT DEFAULT 'blue'");

        ((string)_connection.QuerySingle("SELECT * FROM pots WHERE id = 1").colour).ShouldBe("blue");
    }

    [Fact]
    public void Texts_without_end_are_not_all_kept()
    {
        using var open = _connection.ExecuteReader("SELECT id FROM pots ORDER BY id");
        open.Read().ShouldBeTrue();

        for (var i = 0; i < KeptConnection.MostKept * 2; i++) _connection.ExecuteScalar<int>($"SELECT {i} AS number").ShouldBe(i);

        _connection.Kept.ShouldBeLessThanOrEqualTo(KeptConnection.MostKept);
        open.Read().ShouldBeTrue("what is in use survives the clearing");
        open.GetInt64(0).ShouldBe(2);
    }
}
