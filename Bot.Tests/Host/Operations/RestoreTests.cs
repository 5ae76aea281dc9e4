using Bot.Core.Outbox;
using Bot.Core.People.Me.Leaving;
using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Bot.Host;
using Bot.Host.Operations;
using NodaTime;

namespace Bot.Tests.Host.Operations;

/// <summary>Putting a copy in the database's place, from the first look at it to the next start.</summary>
public sealed class RestoreTests
{
    [Fact]
    public async Task A_copy_takes_the_databases_place_and_what_was_there_is_kept()
    {
        await using var host = await RunningHost.Start();
        await Set(host, "before");
        var copy = await host.Get<Backups>().Make(CancellationToken.None);
        await Set(host, "after");

        IReadOnlyList<string> said = [];
        await host.Restart(async () => said = await Restore(host, copy.File));

        (await Get(host)).ShouldBe("before");
        var kept = Directory.GetFiles(host.Data, "smilebot.db.replaced-*").ShouldHaveSingleItem();
        said.ShouldContain(sentence => sentence.Contains(kept, StringComparison.Ordinal));
        said[0].ShouldContain(copy.File);
        File.Exists(copy.File).ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Path.Combine(host.Data, "smilebot.db")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        // And back again.
        await host.Restart(() => Restore(host, kept));
        (await Get(host)).ShouldBe("after");
    }

    [Fact]
    public async Task A_running_bot_keeps_its_database()
    {
        await using var host = await RunningHost.Start();
        await Set(host, "mine");
        var copy = await host.Get<Backups>().Make(CancellationToken.None);
        var refused = await Should.ThrowAsync<DatabaseRefusedException>(() => Restore(host, copy.File));
        refused.Message.ShouldContain("Another SmileBot already uses");
        await Set(host, "still mine");
        await host.Restart();
        (await Get(host)).ShouldBe("still mine");
        Directory.GetFiles(host.Data, "*.re*").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_trusted_touches_nothing()
    {
        await using var host = await RunningHost.Start();
        var copy = await host.Get<Backups>().Make(CancellationToken.None);
        await Set(host, "mine");
        await using (var file = File.OpenWrite(copy.File))
        {
            file.Position = 20_000;
            await file.WriteAsync(new byte[8192]);
        }
        await host.Restart(async () =>
        {
            (await Should.ThrowAsync<DatabaseRefusedException>(() => Restore(host, copy.File))).Message.ShouldContain("damaged");
            (await Should.ThrowAsync<DatabaseRefusedException>(() => Restore(host, Path.Combine(host.Data, "smilebot.db")))).Message.ShouldContain("itself");
            (await Should.ThrowAsync<DatabaseRefusedException>(() => Restore(host, Path.Combine(host.Data, "nothing.db")))).Message.ShouldContain("no file");
        });
        (await Get(host)).ShouldBe("mine");
        Directory.GetFiles(host.Data, "*.re*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_log_that_a_killed_bot_left_behind_goes_with_its_own_database()
    {
        await using var host = await RunningHost.Start();
        await Set(host, "before");
        var copy = await host.Get<Backups>().Make(CancellationToken.None);
        await Set(host, "after");
        var database = Path.Combine(host.Data, "smilebot.db");
        var (left, log) = (await ReadOpen(database), await ReadOpen(database + "-wal"));
        log.Length.ShouldBeGreaterThan(0);

        await host.Restart(async () =>
        {
            await File.WriteAllBytesAsync(database, left);
            await File.WriteAllBytesAsync(database + "-wal", log);
            await Restore(host, copy.File);
            File.Exists(database + "-wal").ShouldBeFalse();
        });

        (await Get(host)).ShouldBe("before");
        var kept = Directory.GetFiles(host.Data, "smilebot.db.replaced-*Z").ShouldHaveSingleItem();
        File.Exists(kept + "-wal").ShouldBeTrue();
        await host.Restart(() => Restore(host, kept));
        (await Get(host)).ShouldBe("after");
    }

    [Fact]
    public async Task Whoever_was_forgotten_since_then_is_forgotten_again()
    {
        await using var host = await RunningHost.Start();
        (await host.PostJson("people", """{"name":"Pia","power":"member"}""")).ToString().ShouldNotBeEmpty();
        (await host.PostJson("send", """{"as":"pia","room":"general","text":"/help","id":"1"}""")).ToString().ShouldNotBeEmpty();
        var pia = await Person(host, "pia");
        pia.ShouldNotBeNull();
        var copy = await host.Get<Backups>().Make(CancellationToken.None);
        var outbox = host.Get<OutboxWorker>();
        await host.Get<IDatabase>().Write(null, tx => Farewells.Again(tx, new(pia.Value), Instant.FromDateTimeOffset(host.Clock.GetUtcNow())));
        await outbox.Drain(CancellationToken.None);
        host.Clock.Advance(minutes: 20);
        await outbox.Drain(CancellationToken.None);
        (await Person(host, "pia")).ShouldBeNull();

        IReadOnlyList<string> said = [];
        await host.Restart(async () => said = await Restore(host, copy.File));
        said.ShouldContain(sentence => sentence.StartsWith("1 person who was forgotten", StringComparison.Ordinal));
        await host.Get<OutboxWorker>().Drain(CancellationToken.None);
        (await Person(host, "pia")).ShouldBeNull();
        (await Person(host, "juno")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Where_that_cannot_be_known_nobody_is_forgotten_and_it_says_so()
    {
        await using var first = await RunningHost.Start();
        await first.PostJson("send", """{"as":"juno","room":"general","text":"/help","id":"1"}""");
        var copy = await first.Get<Backups>().Make(CancellationToken.None);
        await using var other = await RunningHost.Start();
        // Made at another moment, which on a clock that stands still has to be said.
        await other.Get<IDatabase>().Write(null, tx => tx.Run("UPDATE migrations SET applied_at = applied_at + 1"));
        IReadOnlyList<string> said = [];
        await other.Restart(async () => said = await Restore(other, copy.File));
        said.ShouldContain(sentence => sentence.StartsWith("Whoever asked to be forgotten", StringComparison.Ordinal));
        await other.Get<OutboxWorker>().Drain(CancellationToken.None);
        (await Person(other, "juno")).ShouldNotBeNull();
    }

    private static Task<IReadOnlyList<string>> Restore(RunningHost host, string file)
    {
        var database = Path.Combine(host.Data, "smilebot.db");
        return new Restore(database, new SqliteCopies(BotApp.Migrations()), new(database), new(host.Clock)).Run(file);
    }

    private static Task Set(RunningHost host, string value) => host.Get<IDatabase>().Write(null, tx => Meta.Set(tx, "test", value));

    private static Task<string?> Get(RunningHost host) => host.Get<IDatabase>().Read(q => Meta.Get(q, "test"));

    private static Task<long?> Person(RunningHost host, string name) => host.Get<IDatabase>().Read(q => q.One<long?>(
        "SELECT p.id FROM persons p JOIN accounts a ON a.person_id = p.id WHERE a.platform = 'sandbox' AND a.native_id = @name", new { name }));

    /// <summary>Through another program: closing the file here would drop SQLite's locks in this process.</summary>
    private static async Task<byte[]> ReadOpen(string file)
    {
        using var cat = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("cat", [file]) { RedirectStandardOutput = true })!;
        using var bytes = new MemoryStream();
        await cat.StandardOutput.BaseStream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
