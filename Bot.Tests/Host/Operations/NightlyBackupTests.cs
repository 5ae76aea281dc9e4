using Bot.Core.Localization;
using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Bot.Host;
using Bot.Host.Operations;
using Bot.Tests.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Bot.Tests.Host.Operations;

/// <summary>Which copies there are after some nights, and what happens in a bad one. It is nine in the morning of a Monday, ten in Madrid.</summary>
public sealed class NightlyBackupTests : IAsyncDisposable
{
    private readonly TempFolder _data = new();
    private readonly FakeClock _clock = new();
    private readonly StringWriter _log = new();
    private readonly SqliteDatabase _db;
    private readonly BackupFolder _folder;
    private SqliteCopies _copies = new([MigrationSource.Kernel]);
    private long _space = long.MaxValue;
    private readonly LoggerFactory _logs;
    private NightlyBackup? _nightly;

    public NightlyBackupTests()
    {
        _db = new(_data.File("smilebot.db"), [MigrationSource.Kernel], _clock, NullLogger<SqliteDatabase>.Instance);
        _folder = new(_data.File("backups"));
        _logs = new([new HostLog(_log, _clock)]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_nightly is not null) await _nightly.StopAsync(CancellationToken.None);
        _nightly?.Dispose();
        _logs.Dispose();
        await _db.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task The_first_is_made_soon_after_the_start_the_next_at_the_quiet_hour()
    {
        await Start();
        await Pass(minutes: 2);
        Made().ShouldBe(["20261123T090200Z"]);
        await Pass(hours: 17, minutes: 30);
        Made().Count.ShouldBe(1);
        await Pass(minutes: 10);
        Made().ShouldBe(["20261124T024000Z", "20261123T090200Z"]);
        _log.ToString().ShouldContain("read again and whole");
    }

    [Fact]
    public async Task A_start_soon_after_a_copy_makes_none()
    {
        await Start();
        await Pass(minutes: 2);
        await _nightly!.StopAsync(CancellationToken.None);
        await Start(again: true);
        await Pass(hours: 2);
        Made().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Seven_are_kept_and_none_is_older_than_seven_days()
    {
        await Start();
        await Pass(hours: 24 * 10);
        var made = Made();
        made.Count.ShouldBe(7);
        made[0].ShouldBe("20261203T024000Z");
        made[^1].ShouldBe("20261127T024000Z");
    }

    [Fact]
    public async Task After_a_long_absence_the_old_ones_go_when_there_is_a_new_one()
    {
        await Start();
        await Pass(hours: 24 * 3);
        await _nightly!.StopAsync(CancellationToken.None);
        _clock.Advance(days: 30);
        Made().Count.ShouldBe(4);
        await Start(again: true);
        await Pass(minutes: 2);
        Made().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_full_disk_is_said_aloud_every_hour_and_all_good_copies_stay()
    {
        await Start();
        await Pass(hours: 24 * 7);
        var before = Made();
        before.Count.ShouldBe(7);
        _space = 100;
        await Pass(hours: 24 * 3);
        Made().ShouldBe(before);
        var said = _log.ToString().Split('\n').Where(line => line.Contains(" error ", StringComparison.Ordinal)).ToList();
        said.Count.ShouldBeGreaterThan(48);
        said[0].ShouldContain("There is no new copy of the database");
        said[0].ShouldContain("MB free");
        said[0].ShouldContain($"The last good one is {Path.Combine(_folder.Path, "smilebot-" + before[0])}.db");
        _space = long.MaxValue;
        await Pass(hours: 1);
        // A good new one sends the too old ones away.
        Made().Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_copy_that_is_not_right_is_never_one_of_them()
    {
        await Start();
        await Pass(minutes: 2);
        await _nightly!.StopAsync(CancellationToken.None);
        _copies = new([MigrationSource.Kernel, new("people", typeof(MigrationSource).Assembly, "Bot.Core.People.Schema.")]);
        await Start(again: true);
        await Pass(hours: 24);
        Made().ShouldBe(["20261123T090200Z"]);
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
        _log.ToString().ShouldContain("The copy lacks");
    }

    [Fact]
    public async Task What_a_killed_run_left_behind_is_cleared_away()
    {
        Directory.CreateDirectory(_folder.Path);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "smilebot-20261122T024000Z.db.part"), "half");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "my-notes.txt"), "not ours");
        await Start();
        await Pass(minutes: 2);
        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order().ShouldBe(["my-notes.txt", "smilebot-20261123T090200Z.db"]);
    }

    [Fact]
    public async Task What_was_replaced_by_restoring_goes_after_a_week()
    {
        await File.WriteAllTextAsync(_data.File("smilebot.db.replaced-20261115T080000Z"), "old");
        await File.WriteAllTextAsync(_data.File("smilebot.db.replaced-20261115T080000Z-wal"), "old");
        await File.WriteAllTextAsync(_data.File("smilebot.db.replaced-20261120T080000Z"), "new");
        await Start();
        await Pass(minutes: 2);
        Directory.GetFiles(_data.Path, "*.replaced-*").ShouldHaveSingleItem().ShouldEndWith("20261120T080000Z");
    }

    private async Task Start(bool again = false)
    {
        if (!again) await _db.Start(CancellationToken.None);
        var clock = new RealClock(_clock);
        var backups = new Backups(_db, _copies, _folder, new(_data.File("smilebot.db")), clock, _ => _space);
        var settings = new Settings
        {
            Data = _data.Path,
            Database = _data.File("smilebot.db"),
            Sandbox = false,
            SandboxPort = 0,
            Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
            Languages = [Language.English],
        };
        _nightly?.Dispose();
        _nightly = new(backups, settings, clock, new Logger<NightlyBackup>(_logs));
        await _nightly.StartAsync(CancellationToken.None);
    }

    /// <summary>Turns the clock a little at a time; whoever is at work then is done before it is turned on.</summary>
    private async Task Pass(int hours = 0, int minutes = 0)
    {
        var end = _clock.GetUtcNow() + new TimeSpan(hours, minutes, 0);
        while (_clock.GetUtcNow() < end)
        {
            await _clock.UntilArmed(TimeSpan.FromMinutes(10));
            _clock.Advance(TimeSpan.FromTicks(Math.Min(TimeSpan.FromMinutes(2).Ticks, (end - _clock.GetUtcNow()).Ticks)));
        }
        await _clock.UntilArmed(TimeSpan.FromMinutes(10));
    }

    private List<string> Made() => [.. _folder.All().Select(copy => BackupFolder.Stamp(copy.At))];
}
