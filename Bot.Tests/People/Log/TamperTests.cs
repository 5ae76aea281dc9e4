using System.Globalization;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.People.Log;

/// <summary>Any change of what is stored is found; undone, the chain is whole again.</summary>
public sealed class TamperTests
{
    private const int Length = 6;

    /// <summary>What somebody with the database in their hands could do to one row.</summary>
    private static readonly (string Name, string Sql)[] Acts =
    [
        ("at", "UPDATE log_entries SET at = at + @value WHERE sequence = @row"),
        ("kind", "UPDATE log_entries SET kind = kind || 'x' WHERE sequence = @row"),
        ("kind of another", "UPDATE log_entries SET kind = 'test.other' WHERE sequence = @row"),
        ("by", "UPDATE log_entries SET by_person = by_person + @value WHERE sequence = @row"),
        ("by nobody", "UPDATE log_entries SET by_person = NULL WHERE sequence = @row"),
        ("about", "UPDATE log_entries SET about_person = COALESCE(about_person, 0) + @value WHERE sequence = @row"),
        ("whom and who", "UPDATE log_entries SET about_person = by_person, by_person = NULL WHERE sequence = @row"),
        ("no texts", "UPDATE log_entries SET text_hashes = '' WHERE sequence = @row"),
        ("one more text", "UPDATE log_entries SET text_hashes = text_hashes || ' ' || hash WHERE sequence = @row"),
        ("no hash", "UPDATE log_entries SET text_hashes = 'nonsense' WHERE sequence = @row"),
        ("hash", "UPDATE log_entries SET hash = (SELECT MIN(hash) FROM log_entries) || '0' WHERE sequence = @row"),
        ("gone", "DELETE FROM log_entries WHERE sequence = @row"),
        ("community", "UPDATE log_entries SET community_id = 2 WHERE sequence = @row"),
        ("number", "UPDATE log_entries SET sequence = sequence + 100 WHERE sequence = @row"),
        ("text", "UPDATE log_texts SET text = text || 'x' WHERE sequence = @row AND position = 0"),
        ("text of another", "UPDATE log_texts SET text = (SELECT MIN(text) || MAX(text) FROM log_texts) WHERE sequence = @row AND position = 0"),
        ("salt", "UPDATE log_texts SET salt = '00' || SUBSTR(salt, 1, 30) WHERE sequence = @row AND position = 0"),
        ("no salt", "UPDATE log_texts SET salt = 'nonsense' WHERE sequence = @row AND position = 0"),
        ("text gone", "DELETE FROM log_texts WHERE sequence = @row AND position = 1"),
        ("texts gone", "DELETE FROM log_texts WHERE sequence = @row"),
        ("text elsewhere", "UPDATE log_texts SET position = position + 2 WHERE sequence = @row"),
        ("text added", "INSERT INTO log_texts (community_id, sequence, position, salt, text) SELECT 1, @row, 2, MIN(salt), 'x' FROM log_texts"),
        ("entry added", "INSERT INTO log_entries (community_id, sequence, at, kind, text_hashes, hash) SELECT 1, 7, 0, 'test.a', '', MIN(hash) FROM log_entries"),
        ("end", "UPDATE log_chains SET revision = revision + 1"),
        ("end cut off", "UPDATE log_chains SET revision = revision - 1"),
        ("head", "UPDATE log_chains SET head = (SELECT hash FROM log_entries WHERE sequence = 1)"),
        ("no chain", "DELETE FROM log_chains"),
    ];

    [Fact]
    public async Task Any_change_of_a_stored_row_is_found()
    {
        await using var book = await Filled();
        var cases = Gen.Zip(Gen.Choose(0, Acts.Length - 1), Gen.Zip(Gen.Choose(1, Length), Gen.Choose(1, 1000))).ToArbitrary();
        Prop.ForAll(cases, one => Found(book, Acts[one.Item1], one.Item2.Item1, one.Item2.Item2).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));
        for (var act = 0; act < Acts.Length; act++) await Found(book, Acts[act], row: 3, value: 1);
    }

    [Fact]
    public async Task A_change_whose_own_hash_was_made_anew_breaks_the_next_one()
    {
        await using var book = await Filled();
        var entries = await book.Db.Read(q => q.Many<Core.People.Log.LogRow>("SELECT * FROM log_entries ORDER BY sequence"));
        var third = entries[2];
        var forged = new Core.People.Log.LogRow
        {
            CommunityId = third.CommunityId,
            Sequence = third.Sequence,
            At = third.At,
            Kind = "test.forged",
            ByPerson = third.ByPerson,
            AboutPerson = third.AboutPerson,
            TextHashes = third.TextHashes,
        };
        await book.Run(
            "UPDATE log_entries SET kind = 'test.forged', hash = @hash WHERE sequence = 3",
            new { hash = Core.People.Log.LogHash.Of(entries[1].Hash, forged) });
        (await book.Verify()).Broken.ShouldBe(4);
    }

    /// <summary>Whatever was written and whoever is forgotten in whatever order, the chain is whole and nothing of theirs is left.</summary>
    [Fact]
    public async Task Forgetting_never_breaks_the_chain()
    {
        var people = new PersonId?[] { LogBook.Juno, LogBook.Ben, LogBook.Ana, null };
        var act = Gen.Zip(Gen.Choose(0, 3), Gen.Zip(Gen.Choose(0, 3), Gen.Choose(0, 4))).ListOf(12);
        await using var book = await LogBook.Open(Engine.Sqlite);
        Prop.ForAll(act.ToArbitrary(), acts => Run(acts).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

        async Task Run(IReadOnlyList<(int By, (int About, int What) More)> acts)
        {
            foreach (var table in new[] { "log_chains", "log_entries", "log_texts", "log_people" }) await book.Run($"DELETE FROM {table}");
            foreach (var (by, (about, what)) in acts)
            {
                if (what == 4 && people[by] is { } leaving)
                {
                    await book.Db.Write(null, tx => book.Data.Forget(tx, leaving));
                    (await Left(leaving)).ShouldBe(0);
                }
                else
                {
                    await book.Append("test.a", people[by], people[about], [.. Enumerable.Range(0, what % 3).Select(i => $"{by}{about}{i}")]);
                }
                (await book.Verify()).Broken.ShouldBeNull();
            }
        }

        async Task<long> Left(PersonId person) => await book.Db.Read(q => q.One<long>(
            """
            SELECT count(*) FROM log_texts t JOIN log_entries e ON e.community_id = t.community_id AND e.sequence = t.sequence
            WHERE e.by_person = @person OR e.about_person = @person
            """,
            new { person }));
    }

    private static async Task<LogBook> Filled()
    {
        var book = await LogBook.Open(Engine.Sqlite);
        for (var i = 1; i <= Length; i++)
        {
            book.Db.Clock.Advance(TimeSpan.FromMinutes(i));
            await book.Append("test.a", LogBook.Juno, i % 2 == 0 ? LogBook.Ben : null, "one " + i.ToString(CultureInfo.InvariantCulture), "two");
        }
        return book;
    }

    private static async Task Found(LogBook book, (string Name, string Sql) act, int row, int value)
    {
        (await book.Verify()).Broken.ShouldBeNull();
        await Should.ThrowAsync<UndoneException>(() => book.Db.Write<bool>(null, async tx =>
        {
            var changed = await tx.Run(act.Sql, new { row, value });
            changed.ShouldBeGreaterThan(0, act.Name);
            var seen = new Core.People.Log.LogVerifier(new Inside(tx));
            var check = await seen.Verify(LogBook.Community, CancellationToken.None);
            check.Broken.ShouldNotBeNull($"{act.Name} of {row}");
            throw new UndoneException();
        }));
    }

    private sealed class UndoneException : Exception;

    /// <summary>Reads what a change that will be undone has done.</summary>
    private sealed class Inside(Tx tx) : IDatabase
    {
        public Task Start(CancellationToken ct) => throw new NotSupportedException();

        public Task<T> Write<T>(OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default) => throw new NotSupportedException();

        public Task<T> Read<T>(Func<Queries, Task<T>> work, CancellationToken ct = default) => work(tx);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
