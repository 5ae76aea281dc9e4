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

    [Theory]
    [InlineData("")]
    [InlineData("ñandú 🦷")]
    [InlineData("before\0after")]
    public void A_text_comes_back_as_it_was(string glaze)
    {
        _connection.Execute("UPDATE pots SET glaze = @Glaze WHERE id = 1", new { Glaze = glaze });

        _connection.QuerySingle<string>("SELECT glaze FROM pots WHERE id = 1").ShouldBe(glaze);
    }

    [Fact]
    public void A_text_may_be_long()
    {
        var glaze = string.Concat(Enumerable.Repeat("número ", 1000));

        _connection.QuerySingle<string>("SELECT @Glaze AS glaze", new { Glaze = glaze }).ShouldBe(glaze);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0, 255, 0 })]
    public void Bytes_come_back_as_they_were(byte[] bytes) =>
        _connection.QuerySingle<byte[]>("SELECT @Bytes AS bytes", new { Bytes = bytes }).ShouldBe(bytes);

    [Fact]
    public void A_row_without_a_value_is_read_as_well_as_one_with_it_in_either_order()
    {
        const string sql = "SELECT id, glaze, weight FROM pots WHERE id = @Id";
        _connection.Execute("ALTER TABLE pots ADD COLUMN weight BIGINT");
        _connection.Execute("UPDATE pots SET glaze = NULL WHERE id = 1");
        _connection.Execute("UPDATE pots SET weight = 7 WHERE id = 2");

        foreach (var id in new[] { 1, 2, 1 })
        {
            var pot = _connection.QuerySingle<Pot>(sql, new { Id = id });
            (pot.Glaze, pot.Weight).ShouldBe(id == 1 ? (null, null) : ("glaze 2", 7L));
        }
    }

    [Fact]
    public void A_change_tells_how_many_rows_it_changed()
    {
        _connection.Execute("UPDATE pots SET glaze = 'blue' WHERE id >= @Id", new { Id = 2 }).ShouldBe(2);
        _connection.Execute("INSERT INTO pots (id) VALUES (1) ON CONFLICT DO NOTHING").ShouldBe(0);
    }

    [Fact]
    public void A_change_that_returns_rows_is_whole_although_only_its_first_is_read()
    {
        using (var rows = _connection.ExecuteReader("UPDATE pots SET glaze = 'blue' RETURNING id")) rows.Read().ShouldBeTrue();

        _connection.ExecuteScalar<long>("SELECT count(*) FROM pots WHERE glaze = 'blue'").ShouldBe(3);
    }

    [Fact]
    public void A_second_statement_in_a_text_is_refused_instead_of_ignored() =>
        Should.Throw<NotSupportedException>(() => _connection.Execute("DELETE FROM pots WHERE id = 1; DELETE FROM pots"));

    [Fact]
    public void A_value_without_a_mapping_is_refused() =>
        Should.Throw<NotSupportedException>(() => _connection.Execute("DELETE FROM pots WHERE id = @Id", new { Id = Guid.Empty }))
            .Message.ShouldContain("Guid");

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

    private sealed class Pot
    {
        public required long Id { get; init; }

        public string? Glaze { get; init; }

        public long? Weight { get; init; }
    }
}
