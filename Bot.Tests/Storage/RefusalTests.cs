using System.Text;
using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

/// <summary>Each thing that can be wrong at start is one sentence for the operator, and what is there stays as it is.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string FilePath => _folder.File("bot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_in_its_place()
    {
        Directory.CreateDirectory(FilePath);

        (await Refused()).ShouldContain("is a folder");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_or_written()
    {
        // Root may write anywhere but into the system's own view of its processes.
        var folder = OperatingSystem.IsLinux() ? "/proc/smilebot" : _folder.File("file/in/the/way");
        await File.WriteAllTextAsync(_folder.File("file"), "");

        (await Refused(Path.Combine(folder, "bot.db"))).ShouldContain("cannot write in its data folder");
    }

    [Fact]
    public async Task Another_bot_on_the_same_file_until_it_stops()
    {
        var first = Database();
        await first.Start(CancellationToken.None);

        (await Refused()).ShouldContain("Another SmileBot already uses");

        await first.DisposeAsync();
        await using var second = Database();
        await second.Start(CancellationToken.None);
    }

    [Fact]
    public async Task Something_that_is_no_database()
    {
        await File.WriteAllTextAsync(FilePath, "Dear diary, today I learnt to centre clay. " + new string('.', 5000));

        await RefusedUntouched("is not a database");
    }

    [Fact]
    public async Task A_database_that_lost_its_beginning()
    {
        await Filled();
        await Overwrite(at: 0, Encoding.ASCII.GetBytes(new string('x', 100)));

        await RefusedUntouched("is not a database, or its beginning was overwritten");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(100_000)]
    public async Task A_database_that_was_overwritten_in_the_middle(int at)
    {
        await Filled();
        await Overwrite(at, [.. Enumerable.Range(0, 8192).Select(i => (byte)(i * 7))]);

        await RefusedUntouched("is damaged");
    }

    [Fact]
    public async Task A_database_that_was_cut_off()
    {
        await Filled();
        var bytes = await File.ReadAllBytesAsync(FilePath);
        await File.WriteAllBytesAsync(FilePath, bytes[..(bytes.Length / 2)]);

        await RefusedUntouched("is damaged");
    }

    [Fact]
    public async Task A_database_of_another_program()
    {
        await using (var other = new SqliteConnection($"Data Source={FilePath};Pooling=False"))
        {
            await other.OpenAsync();
            await other.ExecuteAsync("CREATE TABLE recipes (id INTEGER PRIMARY KEY)");
        }

        await RefusedUntouched("database of another program");
    }

    [Fact]
    public async Task A_refused_start_lets_go_of_the_file()
    {
        await File.WriteAllTextAsync(FilePath, new string('x', 5000));
        await Refused();
        File.Delete(FilePath);

        await using var db = Database();
        await db.Start(CancellationToken.None);
    }

    [Fact]
    public async Task Calls_before_the_start_and_a_second_start_are_refused()
    {
        await using var db = Database();
        await Should.ThrowAsync<InvalidOperationException>(() => db.Add("note"));
        await Should.ThrowAsync<InvalidOperationException>(() => db.Texts());

        await db.Start(CancellationToken.None);
        await Should.ThrowAsync<InvalidOperationException>(() => db.Start(CancellationToken.None));
    }

    [Fact]
    public async Task The_folder_and_file_are_made_for_us_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        var file = _folder.File("data/bot.db");
        await using var db = new SqliteDatabase(file, [MigrationSource.Kernel], new FakeClock(), NullLogger<SqliteDatabase>.Instance);
        await db.Start(CancellationToken.None);

        const UnixFileMode ours = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.GetUnixFileMode(Path.GetDirectoryName(file)!).ShouldBe(ours | UnixFileMode.UserExecute);
        File.GetUnixFileMode(file).ShouldBe(ours);
        File.GetUnixFileMode(file + "-wal").ShouldBe(ours);
    }

    [Fact]
    public async Task The_writer_is_set_up_to_lose_nothing_and_to_leave_nothing_behind()
    {
        await using var db = Database();
        await db.Start(CancellationToken.None);

        (await db.Write(null, async tx => $"{await tx.One<string>("PRAGMA journal_mode")} {await tx.One<int>("PRAGMA synchronous")} "
            + $"{await tx.One<int>("PRAGMA foreign_keys")} {await tx.One<int>("PRAGMA secure_delete")}")).ShouldBe("wal 2 1 1");
    }

    private SqliteDatabase Database(string? file = null) =>
        new(file ?? FilePath, [MigrationSource.Kernel], new FakeClock(), NullLogger<SqliteDatabase>.Instance);

    private async Task<string> Refused(string? file = null)
    {
        await using var db = Database(file);
        var refused = await Should.ThrowAsync<DatabaseRefusedException>(() => db.Start(CancellationToken.None));
        refused.Message.ShouldEndWith(".");
        refused.Message.ShouldNotContain("\n");
        return refused.Message;
    }

    private async Task RefusedUntouched(string why)
    {
        var before = await File.ReadAllBytesAsync(FilePath);
        (await Refused()).ShouldContain(why);
        (await File.ReadAllBytesAsync(FilePath)).AsSpan().SequenceEqual(before).ShouldBeTrue("the file was touched");
    }

    private async Task Filled()
    {
        await using var db = Database();
        await db.Start(CancellationToken.None);
        await db.Write(null, async tx =>
        {
            for (var i = 0; i < 200; i++) await Meta.Set(tx, $"name {i}", new string('v', 1000));
        });
    }

    private async Task Overwrite(int at, byte[] bytes)
    {
        await using var file = File.OpenWrite(FilePath);
        file.Position = at;
        await file.WriteAsync(bytes);
    }
}
