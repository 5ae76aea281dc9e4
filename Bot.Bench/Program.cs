using System.Globalization;
using Bot.Bench.Duels;
using Bot.Bench.Fanout;
using Bot.Bench.Opening;
using Bot.Bench.Rsvp;
using Bot.Bench.Start;
using Bot.Bench.Tally;

switch (args)
{
    case ["rsvp"] or ["rsvp", "--database", "sqlite"]:
        return await RsvpBench.OnSqlite(TimeProvider.System);
    case ["rsvp", "--database", "postgres"] when Environment.GetEnvironmentVariable("SMILE_POSTGRES") is { Length: > 0 } server:
        return await RsvpBench.OnPostgres(server, TimeProvider.System);
    case ["rsvp", "--database", var server] when server.Contains("://", StringComparison.Ordinal) || server.Contains('=', StringComparison.Ordinal):
        return await RsvpBench.OnPostgres(server, TimeProvider.System);
    case ["opening"] or ["opening", "--database", "sqlite"]:
        return await OpeningBench.OnSqlite(TimeProvider.System);
    case ["opening", "--database", "postgres"] when Environment.GetEnvironmentVariable("SMILE_POSTGRES") is { Length: > 0 } server:
        return await OpeningBench.OnPostgres(server, TimeProvider.System);
    case ["opening", "--database", var server] when server.Contains("://", StringComparison.Ordinal) || server.Contains('=', StringComparison.Ordinal):
        return await OpeningBench.OnPostgres(server, TimeProvider.System);
    case ["start", .. var host] when host.Length < 2:
        return await StartBench.Run(host.FirstOrDefault(), TimeProvider.System);
    case ["discord" or "telegram", "--rounds", var rounds, .. var host] when host.Length < 2:
        return await Between(args[0]).Run(host.FirstOrDefault(), int.Parse(rounds, CultureInfo.InvariantCulture));
    case ["discord" or "telegram", .. var host] when host.Length < 2:
        return await Between(args[0]).Run(host.FirstOrDefault(), Duel.Rounds);
    case ["tally"]:
        return TallyBench.Run(TimeProvider.System);
    case ["fanout"]:
        return await FanoutBench.Run(TimeProvider.System);
    default:
        Console.Error.WriteLine("rsvp                    clicks per second, beside raw loops of the same statements");
        Console.Error.WriteLine("rsvp --database …       the same on the PostgreSQL server at that address; 'postgres' takes it from SMILE_POSTGRES");
        Console.Error.WriteLine("opening [--database …]  2,000 people tap for 500 seats within a second, until every copy of the card is right");
        Console.Error.WriteLine("start [Bot.Host.dll]    time to ready and idle memory of the published host, published anew unless given");
        Console.Error.WriteLine("discord [--rounds N] [Bot.Host.dll]");
        Console.Error.WriteLine("                        the host beside a bot on discord.js, each before an emulated Discord of its own");
        Console.Error.WriteLine("telegram [--rounds N] [Bot.Host.dll]");
        Console.Error.WriteLine("                        the same beside a bot on grammY, before an emulated Telegram");
        Console.Error.WriteLine("fanout                  10,000 reminders over both emulated platforms, on a clock of their own");
        Console.Error.WriteLine("tally                   votes of 10,000 and 100,000 ballots, counted by every method");
        return 2;
}

Duel Between(string platform) => platform == "discord" ? Duel.OnDiscord(TimeProvider.System) : Duel.OnTelegram(TimeProvider.System);
