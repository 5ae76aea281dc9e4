using System.Globalization;
using Bot.Bench.Start;

namespace Bot.Bench.Duels;

/// <summary>
/// SmileBot and a bot on somebody else's library that does the same, each before an emulated platform in a process of its own. They take turns,
/// round by round, since only what was measured within the same minutes can be compared; who waits is idle.
/// </summary>
/// <param name="mostMemory">How many times the peer's resident memory ours may be.</param>
internal sealed class Duel(string bench, string peer, Func<Platform> platform, double mostMemory, TimeProvider clock)
{
    /// <summary>So many as are worth quoting, about four minutes; one shows that it runs.</summary>
    public const int Rounds = 5;

    /// <summary>Enough that every press of a whole run is somebody's first to a card.</summary>
    private const int People = 12_000;

    /// <summary>A bot may write twenty times a minute to a group on Telegram, words to the organiser among them.</summary>
    private const int Cards = 8;

    private const int Seats = 20;
    private const int OneByOne = 1000;
    private const int Together = 4000;
    private const int InFlight = 32;
    private const double OpenSeconds = 4;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(3);

    public static Duel OnDiscord(TimeProvider clock) => new("discord", "discordjs", () => new DiscordPlatform(), 1.3, clock);

    public static Duel OnTelegram(TimeProvider clock) => new("telegram", "grammy", () => new TelegramPlatform(clock), 1.5, clock);

    /// <param name="host">The published Bot.Host.dll; published anew when null.</param>
    /// <returns>0 when all targets were reached, 1 when not, 2 when the peer is not here.</returns>
    public async Task<int> Run(string? host, int rounds)
    {
        if (Peer.WhyNot(peer) is { } why)
        {
            await Console.Error.WriteLineAsync(why);
            return 2;
        }
        using var folder = new TempFolder();
        host ??= await PublishedHost.Publish(folder.File("app"));
        await using var ours = new SmileBot(host, Made(folder, "smilebot"), platform(), clock.GetUtcNow());
        await using var other = new Peer(peer, Made(folder, "peer"), platform());
        Turns[] both = [new(bench, ours, clock), new(bench, other, clock)];
        foreach (var one in both) await Begin(one);
        await InTurn(rounds, both, async one =>
        {
            await one.Storm("one", OneByOne, 1);
            await one.Storm("together", Together, InFlight);
        });
        var rate = 0.8 * both[1].Greatest("together");
        await InTurn(rounds, both, one => one.Storm("open", (int)(rate * OpenSeconds), inFlight: 0, rate));
        foreach (var one in both)
        {
            one.AfterMib = one.Contestant.Program.ResidentMib;
            one.Print();
            one.Contestant.CheckBooks(People, Seats);
        }
        return Targets(both[0], both[1], rate);
    }

    private async Task Begin(Turns one)
    {
        await Tell($"{one.Contestant.Name} starts");
        await one.Contestant.Start(People, Cards, Seats, clock);
        await Task.Delay(Idle, clock);
        one.IdleMib = one.Contestant.Program.ResidentMib;
        // Everybody once: compilers are warm, and all people known.
        await one.Storm("warm", People, InFlight);
    }

    private async Task InTurn(int rounds, Turns[] both, Func<Turns, Task> storms)
    {
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var one in both)
            {
                await Tell(string.Create(CultureInfo.InvariantCulture, $"round {round} of {rounds}: {one.Contestant.Name}"));
                await storms(one);
            }
        }
    }

    private int Targets(Turns ours, Turns its, double rate)
    {
        (string What, double Ratio, string Wanted, bool Reached)[] all =
        [
            Least("answers a second, 32 in flight", ours.Ratio(its, "together", storm => storm.PerSecond), 2),
            Most("processor time per answer, 32 in flight", ours.CpuMs("together") / its.CpuMs("together"), 0.6),
            Most("p99 at 80 % of the peer's greatest rate", ours.Ratio(its, "open", storm => storm.P99Ms), 0.5),
            Most("resident after the run", ours.AfterMib / its.AfterMib, mostMemory),
        ];
        Json.Print(new
        {
            Bench = bench,
            What = "targets",
            Rate = Math.Round(rate),
            Targets = all.Select(one => new { one.What, one.Ratio, one.Wanted, one.Reached }),
        });
        return all.All(one => one.Reached) ? 0 : 1;
    }

    private Task Tell(string what) => Console.Error.WriteLineAsync($"{bench}: {what}");

    private static (string, double, string, bool) Least(string what, double ratio, double least) =>
        (what, Math.Round(ratio, 2), string.Create(CultureInfo.InvariantCulture, $">= {least}"), ratio >= least);

    private static (string, double, string, bool) Most(string what, double ratio, double most) =>
        (what, Math.Round(ratio, 2), string.Create(CultureInfo.InvariantCulture, $"<= {most}"), ratio <= most);

    private static string Made(TempFolder folder, string name) => Directory.CreateDirectory(folder.File(name)).FullName;
}
