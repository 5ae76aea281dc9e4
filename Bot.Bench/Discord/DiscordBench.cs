using System.Globalization;
using Bot.Bench.Start;

namespace Bot.Bench.Discord;

/// <summary>
/// SmileBot and a bot on discord.js that does the same, each before an emulated Discord in a process of its own. They take turns, round by
/// round, since only what was measured within the same minutes can be compared; who waits is idle.
/// </summary>
internal static class DiscordBench
{
    /// <summary>So many as are worth quoting; one shows that it runs.</summary>
    public const int Rounds = 5;

    private const int People = 4000;
    private const int Cards = 20;
    private const int Seats = 20;
    private const int OneByOne = 1000;
    private const int Together = 4000;
    private const int InFlight = 32;
    private const int OpenSeconds = 10;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <returns>0 when all targets were reached, 1 when not, 2 when the peer is not here.</returns>
    public static async Task<int> Run(string? host, int rounds, TimeProvider clock)
    {
        if (DiscordJs.WhyNot is { } why)
        {
            await Console.Error.WriteLineAsync(why);
            return 2;
        }
        using var folder = new TempFolder();
        host ??= await PublishedHost.Publish(folder.File("app"));
        await using var ours = new SmileBot(host, Made(folder, "smilebot"), clock.GetUtcNow());
        await using var peer = new DiscordJs(Made(folder, "peer"));
        Turns[] both = [new(ours, clock), new(peer, clock)];
        foreach (var one in both)
        {
            await one.Contestant.Start(People, Cards, Seats, clock);
            await Task.Delay(Idle, clock);
            one.IdleMib = one.Contestant.Program.ResidentMib;
            // Everybody once: compilers are warm, and all people known.
            await one.Storm("warm", People, InFlight);
        }
        for (var round = 0; round < rounds; round++)
        {
            foreach (var one in both) await one.Storm("one", OneByOne, 1);
            foreach (var one in both) await one.Storm("together", Together, InFlight);
        }
        var rate = 0.8 * both[1].Greatest("together");
        for (var round = 0; round < rounds; round++)
            foreach (var one in both) await one.Storm("open", (int)(rate * OpenSeconds), inFlight: 0, rate);
        foreach (var one in both)
        {
            one.AfterMib = one.Contestant.Program.ResidentMib;
            one.Print();
            one.Contestant.CheckBooks(Seats);
        }
        return Targets(both[0], both[1], rate);
    }

    private static int Targets(Turns ours, Turns peer, double rate)
    {
        (string What, double Ratio, string Wanted, bool Reached)[] all =
        [
            Least("answers a second, 32 in flight", ours.Ratio(peer, "together", storm => storm.PerSecond), 2),
            Most("processor time per answer, 32 in flight", ours.CpuMs("together") / peer.CpuMs("together"), 0.6),
            Most("p99 at 80 % of the peer's greatest rate", ours.Ratio(peer, "open", storm => storm.P99Ms), 0.5),
            Most("resident after the run", ours.AfterMib / peer.AfterMib, 1.3),
        ];
        Json.Print(new
        {
            Bench = "discord",
            What = "targets",
            Rate = Math.Round(rate),
            Targets = all.Select(one => new { one.What, one.Ratio, one.Wanted, one.Reached }),
        });
        return all.All(one => one.Reached) ? 0 : 1;
    }

    private static (string, double, string, bool) Least(string what, double ratio, double least) =>
        (what, Math.Round(ratio, 2), string.Create(CultureInfo.InvariantCulture, $">= {least}"), ratio >= least);

    private static (string, double, string, bool) Most(string what, double ratio, double most) =>
        (what, Math.Round(ratio, 2), string.Create(CultureInfo.InvariantCulture, $"<= {most}"), ratio <= most);

    private static string Made(TempFolder folder, string name) => Directory.CreateDirectory(folder.File(name)).FullName;
}
