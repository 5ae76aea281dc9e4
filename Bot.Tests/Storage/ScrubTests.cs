using System.Diagnostics;
using System.Text;
using Bot.Core.Storage;

namespace Bot.Tests.Storage;

/// <summary>What was deleted is gone from the files as well.</summary>
public sealed class ScrubTests
{
    private const string Marker = "MARKERMARKER";

    [Fact]
    public async Task Overwriting_what_is_deleted_is_not_enough_and_writing_the_file_anew_is()
    {
        await using var db = await TempDatabase.Start(Engine.Sqlite);
        await Fill(db);
        Traces(db).ShouldBeGreaterThan(300);
        await db.Write(null, async tx =>
        {
            await tx.Run("DELETE FROM meta WHERE name LIKE 'k%' AND value LIKE '%MARKER%'");
            await tx.Run("DELETE FROM once_keys WHERE key LIKE 'MARKER%'");
        });
        // Pages that were split still show what they once held, and so does the log.
        Traces(db).ShouldBeGreaterThan(0);
        db.Scrubs.ShouldBeTrue();

        await db.Scrub();

        Traces(db).ShouldBe(0);
        (await db.Read(q => q.One<long>("SELECT count(*) FROM meta WHERE name LIKE 'k%'"))).ShouldBe(1800);
        await db.Restart();
        (await db.Read(q => q.One<long>("SELECT count(*) FROM meta WHERE name LIKE 'k%'"))).ShouldBe(1800);
    }

    [Fact]
    public async Task Reads_and_writes_beside_it_lose_nothing_and_see_nothing_half()
    {
        await using var db = await TempDatabase.Start(Engine.Sqlite);
        await Fill(db);
        var work = Enumerable.Range(0, 400).Select(i => Task.Run(async () =>
        {
            if (i % 20 == 0) await db.Scrub();
            else if (i % 2 == 0) await db.Write(new OnceKey($"beside{i}"), tx => tx.Run("INSERT INTO meta (name, value) VALUES (@name, 'x')", new { name = $"beside{i}" }));
            else (await db.Read(q => q.One<long>("SELECT count(*) FROM meta WHERE name LIKE 'k%'"))).ShouldBe(2000);
        }));
        await Task.WhenAll(work);
        (await db.Read(q => q.One<long>("SELECT count(*) FROM meta WHERE name LIKE 'beside%'"))).ShouldBe(180);
    }

    [PostgresFact]
    public async Task A_server_keeps_its_pages_to_itself_and_says_so()
    {
        await using var db = await TempDatabase.Start(Engine.Postgres);
        db.Scrubs.ShouldBeFalse();
        await db.Scrub();
    }

    /// <summary>Rows in no order and of all lengths, each tenth with the marker.</summary>
    private static async Task Fill(TempDatabase db)
    {
        var random = new Random(7);
        var order = Enumerable.Range(0, 2000).OrderBy(_ => random.Next()).ToList();
        foreach (var some in order.Chunk(100))
        {
            await db.Write(null, async tx =>
            {
                foreach (var i in some)
                {
                    var word = i % 10 == 0 ? Marker : "somebodyelse";
                    await tx.Run(
                        "INSERT INTO meta (name, value) VALUES (@name, @value)",
                        new { name = $"k{i}", value = word + new string('x', random.Next(300)) });
                    await tx.Run(
                        "INSERT INTO once_keys (key, at, outcome) VALUES (@key, 0, @outcome)",
                        new { key = $"{word}{i}{new string('k', random.Next(40))}", outcome = new string('o', random.Next(80)) });
                }
            });
        }
    }

    private static int Traces(TempDatabase db)
    {
        using var copies = new TempFolder();
        using var copying = Process.Start("cp", ["-r", $"{Path.GetDirectoryName(db.File)}/.", copies.Path]);
        copying.WaitForExit();
        copying.ExitCode.ShouldBe(0);
        return Directory.EnumerateFiles(copies.Path, "*").Sum(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)).Split(Marker).Length - 1);
    }
}
