using System.Diagnostics;

namespace Bot.Bench.Rsvp;

/// <summary>One run. Latencies are a click's own: from its beginning until what it wrote is on disk and it is answered.</summary>
/// <param name="PerSecond">Clicks.</param>
/// <param name="CpuUs">For each click, on all cores and in the system: what a busy machine changes least.</param>
/// <param name="AllocBytes">For each click, in the whole process.</param>
internal sealed record Measured(double PerSecond, double P50Ms, double P99Ms, double CpuUs, double AllocBytes)
{
    /// <param name="run">Fills in how long each click took, in the stopwatch's ticks.</param>
    public static async Task<Measured> Of(int clicks, Func<long[], Task> run)
    {
        var latencies = new long[clicks];
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        await run(latencies);
        var took = Stopwatch.GetElapsedTime(began);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Array.Sort(latencies);
        return new(
            clicks / took.TotalSeconds,
            Percentile(latencies, 0.5),
            Percentile(latencies, 0.99),
            cpu.TotalMicroseconds / clicks,
            (double)allocated / clicks);
    }

    public static Measured Of(int clicks, Action<long[]> run) => Of(clicks, latencies =>
    {
        run(latencies);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    private static double Percentile(long[] sorted, double share) =>
        sorted[(int)Math.Ceiling(sorted.Length * share) - 1] * 1000.0 / Stopwatch.Frequency;
}
