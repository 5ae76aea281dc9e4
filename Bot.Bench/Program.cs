using System.Globalization;
using Bot.Bench.Discord;
using Bot.Bench.Rsvp;
using Bot.Bench.Start;

switch (args)
{
    case ["rsvp"] or ["rsvp", "--database", "sqlite"]:
        return await RsvpBench.OnSqlite(TimeProvider.System);
    case ["rsvp", "--database", "postgres"] when Environment.GetEnvironmentVariable("SMILE_POSTGRES") is { Length: > 0 } server:
        return await RsvpBench.OnPostgres(server, TimeProvider.System);
    case ["rsvp", "--database", var server] when server.Contains("://", StringComparison.Ordinal) || server.Contains('=', StringComparison.Ordinal):
        return await RsvpBench.OnPostgres(server, TimeProvider.System);
    case ["start", .. var host] when host.Length < 2:
        return await StartBench.Run(host.FirstOrDefault(), TimeProvider.System);
    case ["discord", "--rounds", var rounds, .. var host] when host.Length < 2:
        return await DiscordBench.Run(host.FirstOrDefault(), int.Parse(rounds, CultureInfo.InvariantCulture), TimeProvider.System);
    case ["discord", .. var host] when host.Length < 2:
        return await DiscordBench.Run(host.FirstOrDefault(), DiscordBench.Rounds, TimeProvider.System);
    default:
        Console.Error.WriteLine("rsvp                    clicks per second, beside raw loops of the same statements");
        Console.Error.WriteLine("rsvp --database …       the same on the PostgreSQL server at that address; 'postgres' takes it from SMILE_POSTGRES");
        Console.Error.WriteLine("start [Bot.Host.dll]    time to ready and idle memory of the published host, published anew unless given");
        Console.Error.WriteLine("discord [--rounds N] [Bot.Host.dll]");
        Console.Error.WriteLine("                        the host beside a bot on discord.js, each before an emulated Discord of its own");
        return 2;
}
