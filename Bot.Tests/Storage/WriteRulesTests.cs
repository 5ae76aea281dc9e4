using Bot.Core.Storage;

namespace Bot.Tests.Storage;

/// <summary>What the work of a write may not do, and what happens when it does it all the same.</summary>
public sealed class WriteRulesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Awaiting_something_else_fails_that_change_only(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        var never = new TaskCompletionSource();

        var error = await Should.ThrowAsync<InvalidOperationException>(() => db.WriteAbout(Notes.All, null, async tx =>
        {
            await tx.AddNote("half");
            await never.Task;
            return await tx.AddNote("done");
        }));

        error.Message.ShouldContain("other than its Tx");
        await db.Add("next");
        (await db.Texts()).ShouldBe(["next"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_that_comes_back_late_touches_nobody_elses(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        var later = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cameBack = new TaskCompletionSource<Exception?>();
        await Should.ThrowAsync<InvalidOperationException>(() => db.WriteAbout(Notes.All, null, async tx =>
        {
            await later.Task;
            cameBack.SetResult(await Record.ExceptionAsync(() => tx.AddNote("stray")));
            return 0;
        }));

        await GroupCommitTests.WhileTheWriterIsBusy(db, () =>
        {
            later.SetResult();
            cameBack.Task.GetAwaiter().GetResult().ShouldBeOfType<InvalidOperationException>();
            return [];
        });

        (await db.Texts()).ShouldBe(["busy"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_connection_is_refused_to_another_thread_even_while_its_change_runs(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        Exception? error = null;

        await db.WriteAbout(Notes.All, null, tx =>
        {
            var other = new Thread(() => error = Record.Exception(() => { _ = tx.AddNote("stray"); }));
            other.Start();
            other.Join();
            return tx.AddNote("mine");
        });

        error.ShouldBeOfType<InvalidOperationException>();
        (await db.Texts()).ShouldBe(["mine"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_write_or_read_inside_a_write_is_refused_and_does_not_hang(Engine engine)
    {
        await using var db = await Notes.Start(engine);

        await Should.ThrowAsync<InvalidOperationException>(() => db.WriteAbout(Notes.All, null, _ => db.Add("inner")));
        await Should.ThrowAsync<InvalidOperationException>(() => db.WriteAbout(Notes.All, null, _ => db.Read(q => q.One<int>("SELECT 1 AS one"))));

        await db.Add("next");
        (await db.Texts()).ShouldBe(["next"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_transaction_kept_for_later_is_of_no_use(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        Tx? kept = null;
        Queries? queries = null;
        await db.WriteAbout(Notes.All, null, tx =>
        {
            kept = tx;
            return tx.AddNote("note");
        });
        await db.Read(q =>
        {
            queries = q;
            return q.One<long>("SELECT count(*) FROM notes");
        });

        await Should.ThrowAsync<InvalidOperationException>(() => db.WriteAbout(Notes.All, null, _ => kept!.AddNote("stray")));
        Should.Throw<InvalidOperationException>(() => { _ = queries!.One<long>("SELECT count(*) FROM notes"); });
    }

    [Fact]
    public async Task A_read_can_change_nothing()
    {
        await using var db = await Notes.Start(Engine.Sqlite);

        await Should.ThrowAsync<DatabaseUnavailableException>(() =>
            db.Read(q => q.Many<long>("INSERT INTO notes (id, text) VALUES (1, 'x') RETURNING id")));

        (await db.Texts()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reference_to_nothing_is_refused(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        await db.WriteAbout(Notes.All, null, tx => tx.Run("CREATE TABLE replies (note_id BIGINT NOT NULL REFERENCES notes (id))"));

        await Should.ThrowAsync<Exception>(() => db.WriteAbout(Notes.All, null, tx => tx.Run("INSERT INTO replies (note_id) VALUES (7)")));
    }
}
