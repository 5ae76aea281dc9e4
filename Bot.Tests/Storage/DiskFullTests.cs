using Bot.Core.Storage;

namespace Bot.Tests.Storage;

/// <summary>The disk ends where a limit on pages says so: SQLite answers then as it does for a real one.</summary>
public sealed class DiskFullTests
{
    private static readonly string Big = new('x', 100_000);

    [Fact]
    public async Task A_full_disk_fails_what_needs_space_with_a_clear_message_and_work_goes_on_when_there_is_some()
    {
        await using var db = await Notes.Start(Engine.Sqlite);
        await db.Add("before");
        await Limit(db, pages: 12);

        var full = await Should.ThrowAsync<DatabaseUnavailableException>(() => db.Add(Big));
        full.Message.ShouldContain("is full");
        (await db.Texts()).ShouldBe(["before"]);

        await Limit(db, pages: 100_000);
        await db.Add(Big);
        (await db.Texts()).ShouldBe(["before", Big]);
    }

    [Fact]
    public async Task In_a_batch_only_those_fail_that_do_not_fit()
    {
        await using var db = await Notes.Start(Engine.Sqlite);
        await Limit(db, pages: 12);
        var ran = new List<string>();

        var writes = await GroupCommitTests.WhileTheWriterIsBusy(db, () => [Noted("a"), Noted(Big), Noted("b"), Noted(Big + "!"), Noted("c")]);

        writes.Select(write => write.IsFaulted).ShouldBe([false, true, false, true, false]);
        writes[1].Exception!.InnerException.ShouldBeOfType<DatabaseUnavailableException>();
        (await db.Texts()).ShouldBe(["busy", "a", "b", "c"]);
        ran.ShouldBe(["a", "b", "c"], "after commit runs once, however often the work ran");

        Task<int> Noted(string text) => db.WriteAbout(Notes.All, null, tx =>
        {
            tx.AfterCommit(() => ran.Add(text));
            return tx.AddNote(text);
        });
    }

    [Fact]
    public async Task Work_that_hides_the_error_and_goes_on_cannot_save_the_half_of_itself()
    {
        await using var db = await Notes.Start(Engine.Sqlite);
        await Limit(db, pages: 12);

        await Should.ThrowAsync<Exception>(() => db.WriteAbout(Notes.All, null, async tx =>
        {
            await Put(tx, 1, "first half");
            await Record.ExceptionAsync(() => Put(tx, 2, Big));
            return await Put(tx, 3, "second half");
        }));

        (await db.Texts()).ShouldBeEmpty();
    }

    /// <summary>One row without a look at others: SQLite then ends the whole transaction when the disk is full.</summary>
    private static Task<int> Put(Tx tx, int id, string text) =>
        tx.Run("INSERT INTO notes (id, text) VALUES (@Id, @Text)", new { Id = id, Text = text });

    private static Task<long> Limit(TempDatabase db, int pages) => db.Write(null, tx => tx.One<long>($"PRAGMA max_page_count = {pages}"));
}
