using System.Globalization;
using Bot.Core.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Bot.Host.Operations;

/// <summary>A verified copy of the database every night. Where it fails, the log says so each time, and it is tried again every hour.</summary>
internal sealed class NightlyBackup(Backups backups, Settings settings, RealClock clock, ILogger<NightlyBackup> log) : BackgroundService
{
    /// <summary>When nobody taps, no clock is changed, and no other nightly work of the machine begins.</summary>
    public static readonly LocalTime Quiet = new(3, 40);

    /// <summary>After a start, where the newest is older than <see cref="TooOld"/>: once what a start brings along is done.</summary>
    public static readonly Duration AfterStart = Duration.FromMinutes(2);

    private static readonly Duration TooOld = Duration.FromDays(1);
    private static readonly Duration AfterFault = Duration.FromHours(1);

    /// <summary>A clock that is set, or a machine that sleeps, must not put the night off.</summary>
    private static readonly Duration Glance = Duration.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var due = First(backups.Folder.All().Count > 0 ? backups.Folder.All()[0].At : null);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (due > clock.Now)
            {
                await Task.Delay(Duration.Min(due - clock.Now, Glance).ToTimeSpan(), clock.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }
            due = await Try(stoppingToken) ? Night() : clock.Now + AfterFault;
        }
    }

    private Instant First(Instant? newest) => newest is { } at && at > clock.Now - TooOld ? Night() : clock.Now + AfterStart;

    /// <summary>The next quiet hour.</summary>
    private Instant Night()
    {
        var today = clock.Now.InZone(settings.Zone).Date;
        var tonight = settings.Zone.AtLeniently(today + Quiet).ToInstant();
        return tonight > clock.Now ? tonight : settings.Zone.AtLeniently(today.PlusDays(1) + Quiet).ToInstant();
    }

    private async Task<bool> Try(CancellationToken ct)
    {
        try
        {
            var began = clock.Time.GetTimestamp();
            var made = await backups.Make(ct);
            log.LogInformation(
                "The nightly copy of the database is {File}, read again and whole: {Size} MB in {Seconds} s. There are {Count}",
                made.File, Megabytes(made.File), clock.Time.GetElapsedTime(began).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),
                backups.Folder.All().Count);
            return true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception e) when (e is DatabaseUnavailableException or DatabaseRefusedException or SqliteException or IOException or UnauthorizedAccessException)
        {
            var last = backups.Folder.All();
            log.LogError(
                e, "There is no new copy of the database: {Why} It is tried again in an hour. {Last}", e.Message,
                last.Count == 0 ? "There is no older one." : $"The last good one is {last[0].File}.");
            return false;
        }
    }

    private static string Megabytes(string file) => (new FileInfo(file).Length / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture);
}
