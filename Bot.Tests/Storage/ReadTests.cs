using Bot.Core.Storage.Sqlite;

namespace Bot.Tests.Storage;

public sealed class ReadTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_read_does_not_wait_for_a_long_write_and_sees_the_state_before_it(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        IReadOnlyList<string>? seen = null;

        await GroupCommitTests.WhileTheWriterIsBusy(db, () =>
        {
            var read = db.Texts();
            // Embedded, it is done on this thread already: nobody was waited for.
            if (engine == Engine.Sqlite) read.IsCompletedSuccessfully.ShouldBeTrue();
            read.Wait(Long).ShouldBeTrue();
            seen = read.Result;
            return [];
        });

        seen.ShouldBe([]);
        (await db.Texts()).ShouldBe(["busy"]);
    }

    [Fact]
    public async Task Who_comes_when_all_connections_are_taken_waits_his_turn_and_may_give_up()
    {
        await using var db = await Notes.Start(Engine.Sqlite);
        var free = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var holding = Enumerable.Range(0, SqliteReaders.Most).Select(_ => db.Read(async q =>
        {
            await free.Task;
            return await q.One<int>("SELECT 1 AS one");
        })).ToList();
        using var patience = new CancellationTokenSource();

        var waits = db.Texts();
        var givesUp = db.Read(q => q.One<int>("SELECT 1 AS one"), patience.Token);
        waits.IsCompleted.ShouldBeFalse();
        patience.Cancel();
        await Should.ThrowAsync<OperationCanceledException>(() => givesUp);
        free.SetResult();

        await Task.WhenAll(holding).WaitAsync(Long);
        (await waits.WaitAsync(Long)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_read_that_throws_gives_its_connection_back(Engine engine)
    {
        await using var db = await Notes.Start(engine);

        for (var i = 0; i < SqliteReaders.Most * 2; i++)
            await Should.ThrowAsync<Exception>(() => db.Read(q => q.One<int>("SELECT nothing FROM nowhere")));

        (await db.Texts().WaitAsync(Long)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reads_leave_no_snapshot_behind_that_would_keep_the_log_growing()
    {
        await using var db = await Notes.Start(Engine.Sqlite);
        await db.Add("note");
        await db.Texts();
        await db.Read(q => q.One<string>("SELECT text FROM notes WHERE id = @Id", new { Id = 1L }));
        await db.Add("another");

        using var other = SqliteConnections.OpenWriter(db.File);
        using var checkpoint = other.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        Convert.ToInt64(checkpoint.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(0, "nobody was in the way");
        new FileInfo(db.File + "-wal").Length.ShouldBe(0);
    }
}
