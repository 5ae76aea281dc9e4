using System.Globalization;

namespace Bot.Bench.Fanout;

/// <summary>
/// Ten thousand reminders that come due at once, half of them on each platform, on a clock that stands still while anything is under way: how
/// long the bot's own pacing takes, beside what the platforms' limits allow. The worker runs as it does in the host.
/// </summary>
internal static class FanoutBench
{
    private const int EachSide = 5000;
    private const double MostOverAllowed = 1.03;

    /// <summary>https://core.telegram.org/bots/faq#broadcasting-to-users</summary>
    private const double TelegramPerSecond = 30;

    /// <param name="real">For looking again, in real time, whether something is still under way.</param>
    /// <returns>0 when all targets were reached, else 1.</returns>
    public static async Task<int> Run(TimeProvider real)
    {
        await using var town = await RemindedTown.Found(EachSide);
        await town.Remind(real, done => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fanout: {done} of {2 * EachSide} sent")));
        town.Check();
        var discord = town.DiscordPace;
        var ratios = new[]
        {
            // The first burst needs no waiting.
            Print("discord", town.DiscordTook, (EachSide - discord.Burst) / discord.PerSecond),
            Print("telegram", town.TelegramTook, EachSide / TelegramPerSecond),
        };
        var reached = ratios.All(ratio => ratio <= MostOverAllowed);
        Json.Print(new { Bench = "fanout", What = "targets", MostOverAllowed, Reached = reached });
        return reached ? 0 : 1;
    }

    private static double Print(string platform, TimeSpan took, double allowed)
    {
        var ratio = took.TotalSeconds / allowed;
        Json.Print(new
        {
            Bench = "fanout",
            Platform = platform,
            Reminders = EachSide,
            TookSeconds = Math.Round(took.TotalSeconds, 2),
            AllowedSeconds = Math.Round(allowed, 2),
            Ratio = Math.Round(ratio, 3),
            PerSecond = Math.Round(EachSide / took.TotalSeconds, 2),
        });
        return ratio;
    }
}
