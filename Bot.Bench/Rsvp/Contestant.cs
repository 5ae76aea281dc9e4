namespace Bot.Bench.Rsvp;

/// <summary>One way to do the clicks, and how it did in each round.</summary>
/// <param name="Callers">For a raw loop: clicks in a commit, all of them waiting for it.</param>
internal sealed record Contestant(string What, int Callers, Func<string, Task<Measured>> Run)
{
    public List<Measured> Runs { get; } = [];

    public object Figure(string database, Town town) => new
    {
        Bench = "rsvp",
        Database = database,
        town.Workshops,
        What,
        Callers,
        PerSecond = Math.Round(Median.Of(Runs.Select(run => run.PerSecond))),
        P50Ms = Math.Round(Median.Of(Runs.Select(run => run.P50Ms)), 3),
        P99Ms = Math.Round(Median.Of(Runs.Select(run => run.P99Ms)), 3),
        CpuUs = Math.Round(Median.Of(Runs.Select(run => run.CpuUs))),
        AllocBytes = Math.Round(Median.Of(Runs.Select(run => run.AllocBytes))),
    };

    /// <summary>The median, over the rounds, of how many times the other's figure this one's is.</summary>
    public double Times(Contestant other, Func<Measured, double> figure) =>
        Median.Of(Runs.Zip(other.Runs, (mine, theirs) => figure(mine) / figure(theirs)));
}
