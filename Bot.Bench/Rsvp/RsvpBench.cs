using System.Globalization;
using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Bench.Rsvp;

/// <summary>
/// Clicks per second of the whole pipeline, beside raw loops of the same statements. All contestants take turns on fresh copies of one
/// database, round by round, since only what was measured within the same seconds can be compared.
/// </summary>
internal static class RsvpBench
{
    private const int Count = 4000;
    private const int Rounds = 7;
    private const int Group = 64;

    /// <returns>0 when all targets were reached, else 1.</returns>
    public static async Task<int> Run(TimeProvider clock)
    {
        using var folder = new TempFolder();
        var start = folder.File("start.db");
        await Town.Found(start, clock);
        var clicks = await MakeClicks(start, clock);
        var recorded = await RecordingDatabase.Record(Copy(start, folder), clicks, clock);
        Contestant[] all =
        [
            new("raw", 1, file => Task.FromResult(RawLoop.Run(file, recorded, perCommit: 1))),
            new("raw_group", Group, file => Task.FromResult(RawLoop.Run(file, recorded, Group))),
            .. new[] { 1, 8, 64, 256 }.Select(callers =>
                new Contestant("pipeline", callers, file => PipelineLoop.Run(file, clicks, callers, outbox: false, clock))),
            new("pipeline_with_outbox", 64, file => PipelineLoop.Run(file, clicks, 64, outbox: true, clock)),
        ];
        var statements = recorded.Average(click => click.Before.Count + click.Change.Count + click.After.Count);
        Json.Print(new
        {
            Bench = "rsvp",
            What = "setup",
            Clicks = Count,
            Rounds,
            Town.People,
            Town.Workshops,
            Town.Seats,
            StatementsPerClick = Math.Round(statements, 2),
        });

        // The first round warms up the compiler and the disk.
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var one in all)
            {
                var file = Copy(start, folder);
                var measured = await one.Run(file);
                Books.Check(file, clicks);
                File.Delete(file);
                if (round > 0) one.Runs.Add(measured);
            }
        }
        foreach (var one in all) Json.Print(one.Figure());
        return Targets.Print(raw: all[0], group: all[1], one: all[2], many: all[4], crowd: all[5]);
    }

    private static async Task<Clicks> MakeClicks(string start, TimeProvider clock)
    {
        await using var bot = await BotOnFile.Start(start, clock);
        return Clicks.Make(Count, await Town.Planned(bot.Get<IDatabase>()), bot.Get<Tokens>());
    }

    /// <summary>Flushed, so that no contestant waits for the copy to reach the disk.</summary>
    private static string Copy(string start, TempFolder folder)
    {
        var file = folder.File(string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}.db"));
        using var from = File.OpenRead(start);
        using var to = File.Create(file);
        from.CopyTo(to);
        to.Flush(flushToDisk: true);
        return file;
    }
}
