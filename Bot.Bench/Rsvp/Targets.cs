using System.Globalization;

namespace Bot.Bench.Rsvp;

/// <summary>How the pipeline has to stand beside the raw loops.</summary>
internal static class Targets
{
    /// <returns>0 when all were reached, else 1.</returns>
    public static int OnSqlite(Contestant raw, Contestant group, Contestant one, Contestant many, Contestant crowd) => Print(
        "sqlite",
        [
            AtLeast("pipeline at 64 / raw", many.Times(raw, run => run.PerSecond), 2),
            AtLeast("pipeline at 64 / raw group", many.Times(group, run => run.PerSecond), 0.7),
            AtMost("p99 of pipeline at 64 / p99 of raw group", many.Times(group, run => run.P99Ms), 2),
            AtLeast("pipeline at 1 / raw", one.Times(raw, run => run.PerSecond), 0.5),
            AtLeast("pipeline at 256 / raw", crowd.Times(raw, run => run.PerSecond), 3),
        ]);

    /// <inheritdoc cref="OnSqlite"/>
    public static int OnPostgres(Contestant raw, Contestant many, Contestant hotRaw, Contestant hot) => Print(
        "postgres",
        [
            AtLeast("pipeline at 64 / raw, 1,000 workshops", many.Times(raw, run => run.PerSecond), 2),
            AtMost("p99 of pipeline at 64 in ms, 1,000 workshops", Median.Of(many.Runs.Select(run => run.P99Ms)), 100),
            AtLeast("pipeline at 64 / raw, one workshop", hot.Times(hotRaw, run => run.PerSecond), 1),
            AtMost("p99 of pipeline at 64 in ms, one workshop", Median.Of(hot.Runs.Select(run => run.P99Ms)), 100),
        ]);

    private static int Print(string database, IReadOnlyList<Target> all)
    {
        Json.Print(new { Bench = "rsvp", Database = database, What = "targets", Targets = all });
        return all.All(target => target.Reached) ? 0 : 1;
    }

    private static Target AtLeast(string what, double ratio, double least) =>
        new(what, Math.Round(ratio, 2), string.Create(CultureInfo.InvariantCulture, $">= {least}"), ratio >= least);

    private static Target AtMost(string what, double ratio, double most) =>
        new(what, Math.Round(ratio, 2), string.Create(CultureInfo.InvariantCulture, $"<= {most}"), ratio <= most);

    private sealed record Target(string What, double Ratio, string Wanted, bool Reached);
}
