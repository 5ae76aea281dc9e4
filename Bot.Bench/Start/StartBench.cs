using Bot.Bench.Rsvp;

namespace Bot.Bench.Start;

/// <summary>Time to ready and idle memory of the published host on a database that exists already.</summary>
internal static class StartBench
{
    private const int Starts = 7;
    private const double MostReadyMs = 500;
    private const double MostResidentMib = 100;
    private const double MostAnonMib = 40;

    /// <param name="host">The published Bot.Host.dll; published anew when null.</param>
    /// <returns>0 when all targets were reached, else 1.</returns>
    public static async Task<int> Run(string? host, TimeProvider clock)
    {
        using var folder = new TempFolder();
        host ??= await PublishedHost.Publish(folder.File("app"));
        await Town.Usual.Found(new SqliteGround(folder, "smilebot.db"), clock);
        // The first start adds what the host itself keeps, and the second is the first ordinary one.
        for (var i = 0; i < 2; i++) await PublishedHost.Start(host, folder.Path, idle: TimeSpan.Zero, clock);
        var all = new List<Started>();
        for (var i = 0; i < Starts; i++)
        {
            var started = await PublishedHost.Start(host, folder.Path, idle: TimeSpan.FromSeconds(5), clock);
            Json.Print(Figure("start", [started]));
            all.Add(started);
        }
        return Report(all);
    }

    private static int Report(List<Started> all)
    {
        var ready = Median.Of(all.Select(one => one.ReadyMs));
        var resident = Median.Of(all.Select(one => one.ResidentMib));
        var anon = Median.Of(all.Select(one => one.AnonMib));
        var reached = ready <= MostReadyMs && resident <= MostResidentMib && anon <= MostAnonMib;
        Json.Print(Figure("median", all));
        Json.Print(new { Bench = "start", What = "targets", MostReadyMs, MostResidentMib, MostAnonMib, Reached = reached });
        return reached ? 0 : 1;
    }

    private static object Figure(string what, IReadOnlyList<Started> starts) => new
    {
        Bench = "start",
        What = what,
        ReadyMs = Math.Round(Median.Of(starts.Select(one => one.ReadyMs))),
        CpuMs = Math.Round(Median.Of(starts.Select(one => one.CpuMs))),
        HealthyMs = Math.Round(Median.Of(starts.Select(one => one.HealthyMs))),
        ResidentMib = Math.Round(Median.Of(starts.Select(one => one.ResidentMib)), 1),
        AnonMib = Math.Round(Median.Of(starts.Select(one => one.AnonMib)), 1),
    };
}
