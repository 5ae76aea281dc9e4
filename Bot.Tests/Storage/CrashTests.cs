using System.Diagnostics;

namespace Bot.Tests.Storage;

public sealed class CrashTests
{
    private const int Rounds = 5;

    [Fact]
    public async Task Whatever_was_acknowledged_before_a_kill_is_there_after_it_and_nothing_is_half_done()
    {
        using var folder = new TempFolder();
        var file = folder.File("bot.db");
        var moments = new Random(20261123);
        var acknowledged = new HashSet<string>();

        for (var round = 0; round < Rounds; round++)
        {
            acknowledged.UnionWith(await WriteUntilKilled(file, moments.Next(1, 1500)));
            await Check(file, acknowledged);
        }

        acknowledged.Count.ShouldBeGreaterThan(Rounds);
    }

    /// <summary>Lets the writer run until it has acknowledged so many writes, kills it in whatever it is doing, and returns all that it said.</summary>
    private static async Task<IReadOnlyList<string>> WriteUntilKilled(string file, int writes)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CrashWriter).Assembly.Location, "crash-writer", file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = new List<string>();
        try
        {
            while (said.Count < writes)
                said.Add(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The writer ended by itself."));
        }
        finally
        {
            process.Kill();
        }
        // What it said last may have been cut off in the middle.
        var rest = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        said.AddRange(rest[..^1]);
        await process.WaitForExitAsync();
        return said;
    }

    private static async Task Check(string file, HashSet<string> acknowledged)
    {
        await using var db = CrashWriter.Open(file);
        await db.Start(CancellationToken.None);

        var acts = await db.Read(q => q.Many<string>("SELECT key FROM acts"));
        acknowledged.Except(acts).ShouldBeEmpty("an acknowledged act is lost");
        acts.ToHashSet().SetEquals(await db.Read(q => q.Many<string>("SELECT key FROM once_keys"))).ShouldBeTrue("a key without its act");
        (await db.Read(q => q.One<long>("SELECT sum(acts) FROM counts"))).ShouldBe(acts.Count);
        (await db.Read(q => q.One<string>("PRAGMA integrity_check"))).ShouldBe("ok");
    }
}
