using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Storage;

namespace Bot.Tests.Storage;

public sealed class GroupCommitTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_waits_together_is_committed_together()
    {
        await using var db = await Notes.Start(Engine.Sqlite);
        var before = db.Sqlite.Commits;

        await WhileTheWriterIsBusy(db, () => [.. Enumerable.Range(0, 100).Select(i => db.Add($"note {i}"))]);

        (await db.Texts()).Count.ShouldBe(101);
        // One batch ends when its time is up, which the busy write has used; the hundred need one more, or a few on a slow machine.
        (db.Sqlite.Commits - before).ShouldBeInRange(1, 20);
    }

    [Fact]
    public async Task A_write_alone_is_one_commit()
    {
        await using var db = await Notes.Start(Engine.Sqlite);
        var before = db.Sqlite.Commits;

        for (var i = 0; i < 5; i++) await db.Add($"note {i}");

        (db.Sqlite.Commits - before).ShouldBe(5);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_problem_undoes_its_own_change_and_reaches_its_own_caller(Engine engine)
    {
        await using var db = await Notes.Start(engine);

        var writes = await WhileTheWriterIsBusy(db, () =>
            [.. Enumerable.Range(0, 20).Select(i => i % 3 == 0 ? Refused(db, $"refused {i}") : db.Add($"note {i}"))]);

        for (var i = 0; i < 20; i++) writes[i].IsFaulted.ShouldBe(i % 3 == 0);
        writes[3].Exception!.InnerException.ShouldBeOfType<Problem>();
        var all = await db.Texts();
        all.ShouldNotContain(text => text.StartsWith("refused", StringComparison.Ordinal));
        all.Count.ShouldBe(1 + 13);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_problem_alone_or_first_undoes_only_itself(Engine engine)
    {
        await using var db = await Notes.Start(engine);

        await Should.ThrowAsync<Problem>(() => Refused(db, "refused"));
        await db.Add("note");

        (await db.Texts()).ShouldBe(["note"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_violated_constraint_fails_only_its_own_change(Engine engine)
    {
        await using var db = await Notes.Start(engine);

        var writes = await WhileTheWriterIsBusy(db, () => [db.Add("a"), db.Add("b"), db.Add("a"), db.Add("c")]);

        writes.Select(write => write.IsFaulted).ShouldBe([false, false, true, false]);
        (await db.Texts()).ShouldBe(["busy", "a", "b", "c"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Changes_see_what_those_before_them_in_the_batch_did(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        var counts = new int[50];

        await WhileTheWriterIsBusy(db, () => [.. Enumerable.Range(0, 50).Select(i => db.WriteAbout(Notes.All, null, async tx =>
        {
            await tx.AddNote($"note {i}");
            return counts[i] = await tx.One<int>("SELECT count(*) FROM notes");
        }))]);

        counts.ShouldBe(Enumerable.Range(2, 50));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_commit_runs_once_the_change_can_be_read_and_before_its_caller_goes_on(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        var ran = new List<string>();

        await db.WriteAbout(Notes.All, null, async tx =>
        {
            tx.AfterCommit(() => throw new InvalidOperationException("is logged and hurts nobody"));
            tx.AfterCommit(() => ran.Add("committed"));
            return await tx.AddNote("note");
        });
        ran.ShouldBe(["committed"]);

        await Should.ThrowAsync<Problem>(() => db.WriteAbout<int>(Notes.All, null, tx =>
        {
            tx.AfterCommit(() => ran.Add("never"));
            throw No();
        }));
        ran.ShouldBe(["committed"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_gives_up_waiting_changes_nothing(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        using var patience = new CancellationTokenSource();

        var writes = await WhileTheWriterIsBusy(db, () =>
        {
            var waits = db.Add("given up", ct: patience.Token);
            var stays = db.Add("stays");
            patience.Cancel();
            waits.IsCanceled.ShouldBeTrue();
            return [waits, stays, db.Add("never begun", ct: patience.Token)];
        });

        writes.Select(write => write.IsCanceled).ShouldBe([true, false, true]);
        (await db.Texts()).ShouldBe(["busy", "stays"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_that_has_begun_is_finished(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        using var patience = new CancellationTokenSource();

        await db.WriteAbout(Notes.All, null, tx =>
        {
            patience.Cancel();
            return tx.AddNote("note");
        }, patience.Token);

        (await db.Texts()).ShouldBe(["note"]);
    }

    [Fact]
    public async Task Disposing_finishes_what_waits()
    {
        await using var db = await Notes.Start(Engine.Sqlite);
        var disposing = Task.CompletedTask;

        var writes = await WhileTheWriterIsBusy(db, () =>
        {
            Task<int>[] waiting = [db.Add("a"), db.Add("b")];
            disposing = db.Sqlite.DisposeAsync().AsTask();
            return waiting;
        });
        await disposing;

        writes.ShouldAllBe(write => write.IsCompletedSuccessfully);
        await Should.ThrowAsync<ObjectDisposedException>(() => db.Add("too late"));
        File.Exists(db.File + "-wal").ShouldBeFalse();
    }

    /// <summary>Lets a first write hold the writer while <paramref name="begin"/> queues others, then waits for all.</summary>
    internal static async Task<Task<int>[]> WhileTheWriterIsBusy(IDatabase db, Func<Task<int>[]> begin)
    {
        using var running = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        var busy = db.WriteAbout(Notes.All, null, tx =>
        {
            running.Set();
            mayGoOn.Wait(Long).ShouldBeTrue();
            return tx.AddNote("busy");
        });
        running.Wait(Long).ShouldBeTrue();
        Task<int>[] others;
        try
        {
            others = begin();
            busy.IsCompleted.ShouldBeFalse();
        }
        finally
        {
            mayGoOn.Set();
        }
        await busy.WaitAsync(Long);
        await Task.WhenAll(others).WaitAsync(Long).ContinueWith(_ => { }, TaskScheduler.Default);
        return others;
    }

    private static Task<int> Refused(TempDatabase db, string text) => db.WriteAbout<int>(Notes.All, null, async tx =>
    {
        await tx.AddNote(text);
        throw No();
    });

    private static Problem No() => new(new Words(En: $"Not now.", Es: $"Ahora no."));
}
