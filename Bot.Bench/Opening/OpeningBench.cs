using Bot.Bench.Rsvp;
using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Bench.Opening;

/// <summary>The second at which sign-up opens: 2,000 people tap <i>Going</i> for the 500 seats of one workshop.</summary>
internal static class OpeningBench
{
    public const int People = 2000;

    private const int Rounds = 5;
    private const double MostMs = 1000;

    public static async Task<int> OnSqlite(TimeProvider clock)
    {
        using var folder = new TempFolder();
        await using var ground = new SqliteGround(folder);
        return await Run(ground, "sqlite", MostMs, clock);
    }

    /// <summary>Its figure is stated, without a goal.</summary>
    public static async Task<int> OnPostgres(string server, TimeProvider clock)
    {
        await using var ground = await PostgresGround.On(server);
        return await Run(ground, "postgres", mostMs: null, clock);
    }

    private static async Task<int> Run(Ground ground, string database, double? mostMs, TimeProvider clock)
    {
        await Town.Hot.Found(ground, clock);
        var clicks = await MakeClicks(ground, clock);
        var recording = await ground.Copy();
        var recorded = await RecordingDatabase.Record(ground, recording, clicks, clock);
        await ground.Drop(recording);
        var statements = recorded.Average(click => click.Before.Count + click.Change.Count + click.After.Count);
        var reached = true;
        foreach (var (arrive, within) in new[] { ("at once", TimeSpan.Zero), ("evenly over one second", TimeSpan.FromSeconds(1)) })
        {
            var runs = new List<OpeningRun>();
            // The first round warms up the compiler and the disk.
            for (var round = 0; round <= Rounds; round++)
            {
                var copy = await ground.Copy();
                var run = await OpeningRun.Of(ground, copy, clicks, within, clock);
                Books.Check(ground, copy, clicks);
                Books.CheckOpening(ground, copy, Town.Hot.Seats, People);
                await ground.Drop(copy);
                if (round > 0) runs.Add(run);
            }
            // Of taps that come over a second nobody is answered before the second is over; there the slowest answer is what counts.
            var all = Median.Of(runs.Select(run => within == TimeSpan.Zero ? run.All.TotalMilliseconds : run.Latencies[^1].TotalMilliseconds));
            reached &= mostMs is null || all <= mostMs;
            Json.Print(new
            {
                Bench = "opening",
                Database = database,
                Taps = People,
                Arrive = arrive,
                Town.Hot.Seats,
                Rounds,
                AllAnsweredMs = Math.Round(all, 1),
                P50Ms = Percentile(runs, 0.5),
                P99Ms = Percentile(runs, 0.99),
                StatementsPerTap = Math.Round(statements, 2),
                Commits = runs[0].Commits is null ? (double?)null : Median.Of(runs.Select(run => (double)run.Commits!)),
                CardRightMsAfterTheLastAnswer = runs[0].Right.ToDictionary(
                    one => one.Platform,
                    one => Math.Round(Median.Of(runs.Select(run => run.Right.Single(other => other.Platform == one.Platform).After.TotalMilliseconds)), 1)),
                Edits = runs[0].Right.ToDictionary(
                    one => one.Platform, one => Median.Of(runs.Select(run => (double)run.Right.Single(other => other.Platform == one.Platform).Edits))),
                Goal = mostMs is null ? null : $"<= {mostMs} ms",
                Reached = mostMs is null ? (bool?)null : all <= mostMs,
            });
        }
        return reached ? 0 : 1;
    }

    private static async Task<Clicks> MakeClicks(Ground ground, TimeProvider clock)
    {
        await using var bot = await BotOnDatabase.Start(ground, ground.Start, clock);
        return Clicks.Opening(People, (await Town.Planned(bot.Get<IDatabase>()))[0], bot.Get<Tokens>());
    }

    private static double Percentile(IEnumerable<OpeningRun> runs, double share) =>
        Math.Round(Median.Of(runs.Select(run => run.Latencies[(int)Math.Ceiling(run.Latencies.Count * share) - 1].TotalMilliseconds)), 1);
}
