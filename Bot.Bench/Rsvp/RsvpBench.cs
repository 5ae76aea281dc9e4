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
    private const int Group = 64;

    /// <summary>On embedded files.</summary>
    /// <returns>0 when all targets were reached, else 1.</returns>
    public static async Task<int> OnSqlite(TimeProvider clock)
    {
        using var folder = new TempFolder();
        await using var ground = new SqliteGround(folder);
        var all = await Run(ground, "sqlite", Town.Usual, rounds: 7, [1, 8, 64, 256], clock);
        return Targets.OnSqlite(raw: all[0], group: all[1], one: all[2], many: all[4], crowd: all[5]);
    }

    /// <summary>On a server.</summary>
    /// <param name="server">Its address, with a user that may make databases.</param>
    /// <inheritdoc cref="OnSqlite"/>
    public static async Task<int> OnPostgres(string server, TimeProvider clock)
    {
        IReadOnlyList<Contestant> large, hot;
        await using (var ground = await PostgresGround.On(server)) large = await Run(ground, "postgres", Town.Large, rounds: 5, [1, 64, 256], clock);
        await using (var ground = await PostgresGround.On(server)) hot = await Run(ground, "postgres", Town.Hot, rounds: 5, [1, 64, 256], clock);
        return Targets.OnPostgres(raw: large[0], many: large[3], hotRaw: hot[0], hot: hot[3]);
    }

    private static async Task<IReadOnlyList<Contestant>> Run(
        Ground ground, string database, Town town, int rounds, int[] crowds, TimeProvider clock)
    {
        await town.Found(ground, clock);
        var clicks = await MakeClicks(ground, clock);
        var recording = await ground.Copy();
        var recorded = await RecordingDatabase.Record(ground, recording, clicks, clock);
        await ground.Drop(recording);
        Contestant[] all =
        [
            new("raw", 1, which => Task.FromResult(RawLoop.Run(ground, which, recorded, perCommit: 1))),
            new("raw_group", Group, which => Task.FromResult(RawLoop.Run(ground, which, recorded, Group))),
            .. crowds.Select(callers =>
                new Contestant("pipeline", callers, which => PipelineLoop.Run(ground, which, clicks, callers, outbox: false, clock))),
            new("pipeline_with_outbox", 64, which => PipelineLoop.Run(ground, which, clicks, 64, outbox: true, clock)),
        ];
        var statements = recorded.Average(click => click.Before.Count + click.Change.Count + click.After.Count);
        Json.Print(new
        {
            Bench = "rsvp",
            Database = database,
            town.Workshops,
            What = "setup",
            Clicks = Count,
            Rounds = rounds,
            Town.People,
            town.Seats,
            StatementsPerClick = Math.Round(statements, 2),
        });

        // The first round warms up the compiler and the disk.
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var one in all)
            {
                var copy = await ground.Copy();
                var measured = await one.Run(copy);
                Books.Check(ground, copy, clicks);
                await ground.Drop(copy);
                if (round > 0) one.Runs.Add(measured);
            }
        }
        foreach (var one in all) Json.Print(one.Figure(database, town));
        return all;
    }

    private static async Task<Clicks> MakeClicks(Ground ground, TimeProvider clock)
    {
        await using var bot = await BotOnDatabase.Start(ground, ground.Start, clock);
        return Clicks.Make(Count, await Town.Planned(bot.Get<IDatabase>()), bot.Get<Tokens>());
    }
}
