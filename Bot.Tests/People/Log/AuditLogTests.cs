using Bot.Core.People;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Log;

public sealed class AuditLogTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_written_is_read_with_the_names_of_today_and_the_chain_is_whole(Engine engine)
    {
        await using var book = await LogBook.Open(engine);
        var begun = NodaTime.Instant.FromDateTimeOffset(book.Db.Clock.GetUtcNow());
        await book.Append("test.named", LogBook.Juno, LogBook.Ben, "Benny");
        book.Db.Clock.Advance(TimeSpan.FromHours(1));
        await book.Append("test.named", null, LogBook.Ana, "Señora 😀");
        await book.Run("UPDATE persons SET name = 'Benjamin' WHERE name = 'Ben'");

        (await book.Lines()).ShouldBe(["Juno named Benjamin Benny", "SmileBot named Ana Señora 😀"]);
        var check = await book.Verify();
        (check.Entries, check.From, check.To, check.Broken).ShouldBe((2, begun, begun + NodaTime.Duration.FromHours(1), null));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_empty_log_is_whole(Engine engine)
    {
        await using var book = await LogBook.Open(engine);
        (await book.Verify()).ShouldBe(new(0, null, null, null, LogHash.Zero));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_act_that_is_undone_leaves_no_entry_and_no_gap(Engine engine)
    {
        await using var book = await LogBook.Open(engine);
        await book.Append("test.a", LogBook.Juno);
        await Should.ThrowAsync<InvalidTimeZoneException>(() => book.Db.Write<bool>(null, async tx =>
        {
            await new AuditLog(book.Db.Clock).Append(tx, new(LogBook.Community, "test.b", LogBook.Juno));
            throw new InvalidTimeZoneException();
        }));
        await book.Append("test.c", LogBook.Juno);

        (await book.Lines()).ShouldBe(["Juno: test.a", "Juno: test.c"]);
        (await book.Verify()).ShouldSatisfyAllConditions(check => check.Entries.ShouldBe(2), check => check.Broken.ShouldBeNull());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_community_has_a_chain_of_its_own(Engine engine)
    {
        await using var book = await LogBook.Open(engine);
        await book.Append("test.a", LogBook.Juno);
        await book.Append(new LogEntry(new CommunityId(2), "test.a", LogBook.Juno));
        var hashes = await book.Db.Read(q => q.Many<string>("SELECT hash FROM log_entries"));

        (await book.Verify()).Entries.ShouldBe(1);
        hashes.Distinct().Count().ShouldBe(2, "an entry of one community is none of another");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_at_once_make_one_chain(Engine engine)
    {
        await using var book = await LogBook.Open(engine);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => book.Append("test.a", LogBook.Juno, texts: $"{i}"))));
        (await book.Verify()).ShouldSatisfyAllConditions(check => check.Entries.ShouldBe(40), check => check.Broken.ShouldBeNull());
    }

    [PostgresFact]
    public async Task Two_hosts_at_once_make_one_chain()
    {
        await using var here = await LogBook.Open(Engine.Postgres);
        var (there, other) = await here.AtAnotherHost();
        await using var _ = other;
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => (i % 2 == 0 ? here : there).Append("test.a", LogBook.Juno, texts: $"{i}"))));
        (await here.Verify()).ShouldSatisfyAllConditions(check => check.Entries.ShouldBe(60), check => check.Broken.ShouldBeNull());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_forgotten_takes_the_texts_along_and_the_chain_stays_whole(Engine engine)
    {
        await using var book = await LogBook.Open(engine);
        await book.Append("test.named", LogBook.Juno, LogBook.Ben, "the secret of Ben");
        await book.Append("test.named", LogBook.Ben, LogBook.Ana, "typed by Ben");
        await book.Append("test.named", LogBook.Juno, LogBook.Ana, "Annie");
        await book.Db.Write(null, async tx =>
        {
            await book.Data.Forget(tx, LogBook.Ben);
            await tx.Run("DELETE FROM persons WHERE id = @Ben", new { LogBook.Ben });
        });

        (await book.Lines()).ShouldBe(["Juno named Someone who left (removed)", "Someone who left named Ana (removed)", "Juno named Ana Annie"]);
        (await book.Verify()).ShouldSatisfyAllConditions(check => check.Entries.ShouldBe(3), check => check.Broken.ShouldBeNull());
        (await book.Db.Read(q => q.Many<string>("SELECT text FROM log_texts"))).ShouldBe(["Annie"]);
        (await book.Data.Export(LogBook.Ben, CancellationToken.None)).ShouldAllBe(fact => ((LogFact)fact).Texts.Count == 0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Texts_that_went_without_anybody_leaving_are_missed(Engine engine)
    {
        await using var book = await LogBook.Open(engine);
        await book.Append("test.a", LogBook.Juno);
        await book.Append("test.named", LogBook.Juno, LogBook.Ben, "Benny");
        await book.Run("DELETE FROM log_texts");
        (await book.Verify()).Broken.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_who_turn_out_to_be_one_read_as_one_and_are_forgotten_as_one(Engine engine)
    {
        await using var book = await LogBook.Open(engine);
        await book.Append("test.named", LogBook.Ben, LogBook.Juno, "by the first");
        await book.Append("test.named", LogBook.Ana, LogBook.Juno, "by the second");
        await book.Append("test.named", LogBook.Juno, LogBook.Juno, "by somebody else");
        await book.Db.Write(null, tx => book.Data.Merge(tx, LogBook.Ben, LogBook.Ana));
        (await book.Lines()).ShouldBe(["Ana named Juno by the first", "Ana named Juno by the second", "Juno named Juno by somebody else"]);
        (await book.Data.Export(LogBook.Ana, CancellationToken.None)).Count.ShouldBe(2);

        await book.Db.Write(null, tx => book.Data.Forget(tx, LogBook.Ana));
        (await book.Lines()).ShouldBe(
            ["Someone who left named Juno (removed)", "Someone who left named Juno (removed)", "Juno named Juno by somebody else"]);
        (await book.Verify()).Broken.ShouldBeNull();
    }

    /// <summary>Written down by hand, so that the format cannot change unseen: whoever has an export must be able to check it for years.</summary>
    [Fact]
    public void The_hash_covers_what_it_says_it_covers()
    {
        var row = new LogRow
        {
            CommunityId = 1,
            Sequence = 2,
            At = NodaTime.Instant.FromUnixTimeMilliseconds(3),
            Kind = "ab",
            ByPerson = 4,
            TextHashes = LogHash.Of("000102030405060708090a0b0c0d0e0f", "hi"),
        };
        byte[] bytes =
        [
            .. new byte[32],
            0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 3,
            0, 0, 0, 2, .. "ab"u8,
            1, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 1, .. System.Security.Cryptography.SHA256.HashData([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, .. "hi"u8]),
        ];
        LogHash.Of(LogHash.Zero, row).ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
    }
}
