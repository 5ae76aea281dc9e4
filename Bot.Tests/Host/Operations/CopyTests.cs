using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Operations;

/// <summary>A copy is made beside everybody's work, and trusted only when all of it is right.</summary>
public sealed class CopyTests : IDisposable
{
    private static readonly MigrationSource[] Schema = [MigrationSource.Kernel, new("people", typeof(MigrationSource).Assembly, "Bot.Core.People.Schema.")];
    private readonly TempFolder _folder = new();
    private readonly SqliteCopies _copies = new(Schema);

    private string Live => _folder.File("bot.db");

    private string Copy => _folder.File("copy.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_holds_what_was_saved_stands_alone_and_is_ours_alone()
    {
        await using var db = await Filled();
        await db.CopyTo(Copy, CancellationToken.None);
        await db.Write(null, tx => Meta.Set(tx, "later", "x"));

        (await _copies.Check(Copy)).ShouldBe(0);
        Count(Copy).ShouldBe(200);
        Directory.GetFiles(_folder.Path, "copy.db*").ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task It_needs_nothing_of_the_writer()
    {
        await using var db = await Filled();
        using var inside = new ManualResetEventSlim();
        using var copied = new ManualResetEventSlim();
        var writing = db.Write(null, async tx =>
        {
            await Meta.Set(tx, "half", "done");
            inside.Set();
            copied.Wait();
        });
        inside.Wait();
        try
        {
            await db.CopyTo(Copy, CancellationToken.None);
        }
        finally
        {
            copied.Set();
        }
        await writing;
        Count(Copy).ShouldBe(200);
    }

    [Fact]
    public async Task Copying_scrubbing_writing_and_reading_at_once_lose_nothing()
    {
        await using var db = await Filled();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () =>
        {
            if (i % 20 == 0) await db.Scrub();
            else if (i % 20 == 1) await db.CopyTo(_folder.File($"copy{i}.db"), CancellationToken.None);
            else await db.Write(null, tx => Meta.Set(tx, $"beside{i}", "x"));
        })));
        (await db.Read(q => q.One<long>("SELECT count(*) FROM meta"))).ShouldBe(380);
        foreach (var copy in Directory.GetFiles(_folder.Path, "copy*.db")) (await _copies.Check(copy)).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_that_was_deleted_is_in_it()
    {
        await using var db = await Filled();
        await db.Write(null, tx => tx.Run("DELETE FROM meta WHERE name LIKE 'name 1%'"));
        await db.CopyTo(Copy, CancellationToken.None);
        var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Copy));
        text.ShouldContain("name 2");
        text.ShouldNotContain("name 1");
    }

    [Fact]
    public async Task Who_gives_up_is_told_so()
    {
        await using var db = await Filled();
        await Should.ThrowAsync<OperationCanceledException>(() => db.CopyTo(Copy, new(canceled: true)));
    }

    [Fact]
    public async Task What_is_not_there_not_a_database_or_not_ours_is_not_trusted()
    {
        (await Distrusted()).ShouldContain("no file");
        await File.WriteAllTextAsync(Copy, "Dear diary, today I learnt to centre clay. " + new string('.', 5000));
        (await Distrusted()).ShouldContain("is no database");
        File.Delete(Copy);
        using (var other = new SqliteConnection($"Data Source={Copy};Pooling=False"))
        {
            other.Open();
            other.Execute("CREATE TABLE migrations (feature TEXT, number BIGINT, name TEXT, hash TEXT)");
        }
        (await Distrusted()).ShouldContain("no database of SmileBot's");
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(100_000)]
    public async Task What_was_damaged_is_not_trusted(int at)
    {
        await using (var db = await Filled()) await db.CopyTo(Copy, CancellationToken.None);
        await using (var file = File.OpenWrite(Copy))
        {
            file.Position = at;
            await file.WriteAsync(new byte[4096]);
        }
        (await Distrusted()).ShouldContain("is damaged");
    }

    [Fact]
    public async Task A_row_that_refers_to_nothing_is_not_trusted()
    {
        await using (var db = await Filled()) await db.CopyTo(Copy, CancellationToken.None);
        using (var connection = new SqliteConnection($"Data Source={Copy};Pooling=False;Foreign Keys=False"))
        {
            connection.Open();
            connection.Execute("INSERT INTO accounts (platform, native_id, person_id, name) VALUES ('discord', '1', 77, 'Nobody')");
        }
        (await Distrusted()).ShouldContain("accounts");
    }

    [Fact]
    public async Task One_of_a_newer_version_is_not_trusted_and_one_of_an_older_is_said_to_be_behind()
    {
        await using (var db = await Filled()) await db.CopyTo(Copy, CancellationToken.None);
        (await Should.ThrowAsync<DatabaseRefusedException>(() => new SqliteCopies([MigrationSource.Kernel]).Check(Copy))).Message.ShouldContain("newer SmileBot");
        var more = new MigrationSource("outbox", typeof(MigrationSource).Assembly, "Bot.Core.Outbox.Schema.");
        (await new SqliteCopies([.. Schema, more]).Check(Copy)).ShouldBe(more.Load().Count);
    }

    private async Task<string> Distrusted() => (await Should.ThrowAsync<DatabaseRefusedException>(() => _copies.Check(Copy))).Message;

    private async Task<SqliteDatabase> Filled()
    {
        var db = new SqliteDatabase(Live, Schema, new FakeClock(), NullLogger<SqliteDatabase>.Instance);
        await db.Start(CancellationToken.None);
        await db.Write(null, async tx =>
        {
            for (var i = 0; i < 200; i++) await Meta.Set(tx, $"name {i}", new string('v', 1000));
        });
        return db;
    }

    private static long Count(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection.ExecuteScalar<long>("SELECT count(*) FROM meta");
    }
}
