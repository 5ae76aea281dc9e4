using System.Diagnostics;
using System.Globalization;

namespace Bot.Bench.Duels;

/// <summary>A bot of <c>Bot.Bench/peers</c>: a library of others and better-sqlite3.</summary>
internal sealed class Peer(string name, string folder, Platform platform) : Contestant(name, folder, platform)
{
    protected override IReadOnlyList<string> Buttons => ["Going", "Not going"];

    protected override string Database => "peer.db";

    protected override string WrongOnes =>
        """
        SELECT count(*) FROM events e
        WHERE seats <> @seats OR going > seats
          OR going <> (SELECT count(*) FROM answers WHERE event = e.id AND state = 'going')
          OR waiting <> (SELECT count(*) FROM answers WHERE event = e.id AND state = 'waiting')
          OR (going < seats AND waiting > 0)
        """;

    protected override string Kept => "SELECT count(*) FROM answers";

    /// <returns>Null where it can run, else what to do first.</returns>
    public static string? WhyNot(string name) =>
        Directory.Exists(Path.Combine(Home(name), "node_modules", "better-sqlite3")) ? null : $"Run npm ci in Bot.Bench/peers/{name} first.";

    protected override async Task<Bystander> Launch()
    {
        var start = new ProcessStartInfo("node", ["bot.js"]) { WorkingDirectory = Home(Name) };
        start.Environment["NODE_ENV"] = "production";
        start.Environment["RSVP_DATABASE"] = Path.Combine(Folder, Database);
        foreach (var (setting, value) in Platform.PeerSettings) start.Environment[setting] = value;
        return (await Bystander.Start(start, "ready")).Program;
    }

    protected override Task<string> Post(int number, int seats) => Platform.Post("Pottery",
    [
        (Buttons[0], string.Create(CultureInfo.InvariantCulture, $"rsvp:e{number}:{seats}:y")),
        (Buttons[1], string.Create(CultureInfo.InvariantCulture, $"rsvp:e{number}:{seats}:n")),
    ]);

    private static string Home(string name) => Path.Combine(TempFolder.Repository(), "Bot.Bench", "peers", name);
}
