using System.Data;
using Bot.Core.Localization;
using Bot.Core.Storage;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Storage;

public sealed class MappingsTests
{
    private static readonly Row Full = new()
    {
        Id = new(42),
        ParentId = new(41),
        StartsAt = Instant.FromUtc(2026, 11, 27, 17, 0),
        EndsAt = Instant.FromUtc(2026, 11, 27, 19, 30),
        LocalStart = new(2026, 11, 27, 18, 0),
        Day = new(2026, 11, 27),
        Opens = new(8, 30),
        Length = Duration.FromMinutes(150),
        Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
        Language = Language.Spanish,
        Glaze = Glaze.Celadon,
        MaybeGlaze = Glaze.Ash,
        Marks = Marks.Chipped | Marks.Signed,
        Hidden = true,
        Seats = 12,
        Picture = [0, 1, 255],
        Title = "Clay \U0001F600 smiles",
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_kind_of_value_comes_back_as_it_was(Engine engine)
    {
        await using var db = await Start(engine);
        await Insert(db, Full);

        var read = await db.Read(q => q.One<Row>("SELECT * FROM rows"));

        read.ShouldBeEquivalentTo(Full);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_missing_comes_back_as_null(Engine engine)
    {
        await using var db = await Start(engine);
        var empty = Full.With(parentId: null, endsAt: null, maybeGlaze: null, picture: null);
        await Insert(db, empty);

        var read = (await db.Read(q => q.One<Row>("SELECT * FROM rows")))!;

        read.ShouldBeEquivalentTo(empty);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task They_lie_there_as_text_and_numbers_that_can_be_read_and_sorted(Engine engine)
    {
        await using var db = await Start(engine);
        await Insert(db, Full);

        var stored = await db.Read(q => q.One<string>(
            "SELECT id || ' ' || starts_at || ' ' || local_start || ' ' || day || ' ' || opens || ' ' || length || ' ' || zone || ' ' || language || ' ' || "
            + "glaze || ' ' || marks || ' ' || hidden FROM rows"));

        var hidden = engine == Engine.Sqlite ? "1" : "true";
        stored.ShouldBe($"42 1795798800000 2026-11-27T18:00:00 2026-11-27 08:30:00 9000000 Europe/Madrid es Celadon 3 {hidden}");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Single_values_and_conditions_are_mapped_too(Engine engine)
    {
        await using var db = await Start(engine);
        await Insert(db, Full);

        (await db.Read(q => q.One<PotId>("SELECT id FROM rows WHERE glaze = @Glaze", new { Glaze = Glaze.Celadon }))).ShouldBe(new(42));
        (await db.Read(q => q.One<PotId?>("SELECT id FROM rows WHERE id = @Id", new { Id = new PotId(7) }))).ShouldBeNull();
        (await db.Read(q => q.Many<Glaze>("SELECT glaze FROM rows WHERE starts_at < @At", new { At = Full.EndsAt }))).ShouldBe([Glaze.Celadon]);
        (await db.Read(q => q.One<Instant?>("SELECT ends_at FROM rows WHERE zone = @Zone", new { Full.Zone }))).ShouldBe(Full.EndsAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_word_from_a_newer_program_is_named(Engine engine)
    {
        await using var db = await Start(engine);
        await Insert(db, Full);
        await db.Write(null, tx => tx.Run("UPDATE rows SET glaze = 'Raku'"));

        var error = await Should.ThrowAsync<DataException>(() => db.Read(q => q.One<Row>("SELECT * FROM rows")));

        error.ToString().ShouldContain("a Glaze that this version does not know: Raku");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Values_of_one_statement_do_not_stay_for_the_next(Engine engine)
    {
        await using var db = await Start(engine);

        (await db.Read(q => q.Many<string>("SELECT @A AS a", new { A = "first" }))).ShouldBe(["first"]);
        (await db.Read(q => q.Many<string>("SELECT @A AS a", new { A = (string?)null }))).ShouldBe([null!]);
        (await db.Read(q => q.Many<long>("SELECT @A AS a", new { A = 7L }))).ShouldBe([7]);
        (await db.Read(q => q.Many<bool>("SELECT @A AS a", new { A = true }))).ShouldBe([true]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_of_all_lengths_find_what_they_name(Engine engine)
    {
        await using var db = await Start(engine);
        for (var i = 1L; i <= 20; i++) await db.Write(null, tx => tx.Run("INSERT INTO few (id, name) VALUES (@I, @Name)", new { I = i, Name = $"n{i}" }));

        Prop.ForAll<long[]>(numbers =>
        {
            var wanted = numbers.Select(number => Math.Abs(number % 30)).ToList();
            var ids = ValuesList.Of("id", wanted.Select(PotId.From));
            var names = ValuesList.Of("name", wanted.Select(number => $"n{number}"));
            var expected = Enumerable.Range(1, 20).Select(i => (long)i).Where(wanted.Contains).ToList();
            Find($"id IN {ids.Sql} AND id > @Least", ids.With(new { Least = 0 })).ShouldBe(expected);
            Find($"name IN {names.Sql}", names.With()).ShouldBe(expected);
            Find($"id NOT IN {ids.Sql}", ids.With()).Count.ShouldBe(20 - expected.Count);
        }).QuickCheckThrowOnFailure();

        IReadOnlyList<long> Find(string condition, object args) =>
            db.Read(q => q.Many<long>($"SELECT id FROM few WHERE {condition} ORDER BY id", args)).GetAwaiter().GetResult();
    }

    [Fact]
    public void A_list_that_is_too_long_is_refused_and_lists_of_like_length_are_one_statement()
    {
        Should.Throw<ArgumentException>(() => ValuesList.Of("id", Enumerable.Range(0, ValuesList.Most + 1).Select(i => (long)i)));
        ValuesList.Of("id", [1, 2, 3]).Sql.ShouldBe(ValuesList.Of("id", [1L, 2, 3, 4]).Sql);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_value_of_the_database_itself_can_be_set_and_changed(Engine engine)
    {
        await using var db = await Start(engine);
        (await db.Read(q => Meta.Get(q, "clock"))).ShouldBeNull();

        await db.Write(null, tx => Meta.Set(tx, "clock", "PT24H"));
        await db.Write(null, tx => Meta.Set(tx, "clock", "PT48H"));

        (await db.Read(q => Meta.Get(q, "clock"))).ShouldBe("PT48H");
    }

    private static async Task<TempDatabase> Start(Engine engine)
    {
        var db = await TempDatabase.Start(engine);
        await db.Write(null, async tx =>
        {
            await tx.Run("CREATE TABLE few (id BIGINT PRIMARY KEY, name TEXT NOT NULL)");
            // The one word that the two engines do not share; no table of ours holds bytes.
            return await tx.Run(
                $"""
                CREATE TABLE rows (
                  id BIGINT NOT NULL, parent_id BIGINT, starts_at BIGINT NOT NULL, ends_at BIGINT, local_start TEXT NOT NULL, day TEXT NOT NULL,
                  opens TEXT NOT NULL, length BIGINT NOT NULL, zone TEXT NOT NULL, language TEXT NOT NULL, glaze TEXT NOT NULL, maybe_glaze TEXT,
                  marks BIGINT NOT NULL, hidden BOOLEAN NOT NULL, seats BIGINT NOT NULL, picture {(engine == Engine.Sqlite ? "BLOB" : "BYTEA")}, title TEXT NOT NULL)
                """);
        });
        return db;
    }

    private static Task<int> Insert(TempDatabase db, Row row) => db.Write(null, tx => tx.Run(
        """
        INSERT INTO rows (id, parent_id, starts_at, ends_at, local_start, day, opens, length, zone, language, glaze, maybe_glaze, marks, hidden,
          seats, picture, title)
        VALUES (@Id, @ParentId, @StartsAt, @EndsAt, @LocalStart, @Day, @Opens, @Length, @Zone, @Language, @Glaze, @MaybeGlaze, @Marks, @Hidden,
          @Seats, @Picture, @Title)
        """, row));

    private enum Glaze
    {
        Ash,
        Celadon,
    }

    [Flags]
    private enum Marks
    {
        None = 0,
        Signed = 1,
        Chipped = 2,
    }

    private readonly record struct PotId(long Value) : IId<PotId>
    {
        public static PotId From(long value) => new(value);
    }

    private sealed class Row
    {
        public required PotId Id { get; init; }

        public required PotId? ParentId { get; init; }

        public required Instant StartsAt { get; init; }

        public required Instant? EndsAt { get; init; }

        public required LocalDateTime LocalStart { get; init; }

        public required LocalDate Day { get; init; }

        public required LocalTime Opens { get; init; }

        public required Duration Length { get; init; }

        public required DateTimeZone Zone { get; init; }

        public required Language Language { get; init; }

        public required Glaze Glaze { get; init; }

        public required Glaze? MaybeGlaze { get; init; }

        public required Marks Marks { get; init; }

        public required bool Hidden { get; init; }

        public required int Seats { get; init; }

        public required byte[]? Picture { get; init; }

        public required string Title { get; init; }

        public Row With(PotId? parentId, Instant? endsAt, Glaze? maybeGlaze, byte[]? picture) => new()
        {
            Id = Id,
            ParentId = parentId,
            StartsAt = StartsAt,
            EndsAt = endsAt,
            LocalStart = LocalStart,
            Day = Day,
            Opens = Opens,
            Length = Length,
            Zone = Zone,
            Language = Language,
            Glaze = Glaze,
            MaybeGlaze = maybeGlaze,
            Marks = Marks,
            Hidden = Hidden,
            Seats = Seats,
            Picture = picture,
            Title = Title,
        };
    }
}
