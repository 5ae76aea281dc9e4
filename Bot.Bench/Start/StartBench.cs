using Bot.Bench.Rsvp;

namespace Bot.Bench.Start;

/// <summary>Time to ready and idle memory of the published host on a database that exists already.</summary>
internal static class StartBench
{
    private const int Starts = 7;
    private const double MostReadyMs = 500;
    private const double MostResidentMiB = 100;
    private const double MostAnonMiB = 40;

    /// <param name="host">The published Bot.Host.dll; published anew when null.</param>
    /// <returns>0 when all targets were reached, else 1.</returns>
    public static async Task<int> Run(string? host, TimeProvider clock)
    {
        using var folder = new TempFolder();
        host ??= await PublishedHost.Publish(folder.File("app"));
        await Town.Found(folder.File("smilebot.db"), clock);
        // The first start adds what the host itself keeps, and the second is the first ordinary one.
        for (var i = 0; i < 2; i++) await PublishedHost.Start(host, folder.Path, idle: TimeSpan.Zero, clock);
        var all = new List<Started>();
        for (var i = 0; i < Starts; i++)
        {
            var started = await PublishedHost.Start(host, folder.Path, idle: TimeSpan.FromSeconds(5), clock);
            Json.Print(new { Bench = "start", What = "start", started.ReadyMs, started.HealthyMs, started.ResidentMiB, started.AnonMiB });
            all.Add(started);
        }
        return Report(all);
    }

    private static int Report(List<Started> all)
    {
        var ready = Median.Of(all.Select(one => one.ReadyMs));
        var resident = Median.Of(all.Select(one => one.ResidentMiB));
        var anon = Median.Of(all.Select(one => one.AnonMiB));
        var reached = ready <= MostReadyMs && resident <= MostResidentMiB && anon <= MostAnonMiB;
        Json.Print(new
        {
            Bench = "start",
            What = "targets",
            ReadyMs = Math.Round(ready),
            MostReadyMs,
            HealthyMs = Math.Round(Median.Of(all.Select(one => one.HealthyMs))),
            ResidentMiB = Math.Round(resident, 1),
            MostResidentMiB,
            AnonMiB = Math.Round(anon, 1),
            MostAnonMiB,
            Reached = reached,
        });
        return reached ? 0 : 1;
    }
}
