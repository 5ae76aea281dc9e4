using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Bot.Tests.Storage;

public sealed class CrashTests
{
    private const int Rounds = 5;

    [Theory, OnSqlite, OnPostgres]
    public Task Whatever_was_acknowledged_before_a_kill_from_outside_is_there_after_it_and_nothing_is_half_done(Engine engine) =>
        Rehearse(engine, (where, writes) => WriteUntilKilled(where, last: 0, killAfter: writes));

    [Theory, OnSqlite, OnPostgres]
    public Task Whatever_was_acknowledged_is_there_even_when_the_process_dies_at_that_very_moment(Engine engine) =>
        Rehearse(engine, (where, writes) => WriteUntilKilled(where, last: writes, killAfter: int.MaxValue));

    private static async Task Rehearse(Engine engine, Func<string, int, Task<IReadOnlyList<string>>> writeAndDie)
    {
        using var folder = new TempFolder();
        var postgres = engine == Engine.Postgres ? await PostgresServer.Empty() : null;
        var where = postgres?.ConnectionString ?? folder.File("bot.db");
        var moments = new Random(20261123);
        var acknowledged = new HashSet<string>();

        for (var round = 0; round < Rounds; round++)
        {
            acknowledged.UnionWith(await writeAndDie(where, moments.Next(1, 1500)));
            await Check(engine, where, acknowledged);
        }

        acknowledged.Count.ShouldBeGreaterThan(Rounds);
        if (postgres is not null) await PostgresServer.Drop(postgres);
    }

    /// <summary>Lets the writer run until it dies by itself or is killed after so many acknowledged writes, and returns all that it said.</summary>
    private static async Task<IReadOnlyList<string>> WriteUntilKilled(string where, int last, int killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(CrashWriter).Assembly.Location, "crash-writer", where, last.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = new StringBuilder();
        var lines = 0;
        try
        {
            while (lines < killAfter && await process.StandardOutput.ReadLineAsync() is { } line)
            {
                said.Append(line).Append('\n');
                lines++;
            }
        }
        finally
        {
            process.Kill();
        }
        said.Append(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(128 + 9, "the writer is to be killed and not to end by itself");
        // What it said last may have been cut off in the middle.
        return said.ToString().Split('\n')[..^1];
    }

    private static async Task Check(Engine engine, string where, HashSet<string> acknowledged)
    {
        await using var db = CrashWriter.Open(where);
        await db.Start(CancellationToken.None);

        var acts = await db.Read(q => q.Many<string>("SELECT key FROM acts"));
        acknowledged.Except(acts).ShouldBeEmpty("an acknowledged act is lost");
        acts.ToHashSet().SetEquals(await db.Read(q => q.Many<string>("SELECT key FROM once_keys"))).ShouldBeTrue("a key without its act");
        (await db.Read(q => q.One<long>("SELECT sum(acts) FROM counts"))).ShouldBe(acts.Count);
        if (engine == Engine.Sqlite) (await db.Read(q => q.One<string>("PRAGMA integrity_check"))).ShouldBe("ok");
    }
}
