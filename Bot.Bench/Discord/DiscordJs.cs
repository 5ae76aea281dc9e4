using System.Diagnostics;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Bench.Discord;

/// <summary>The peer on discord.js and better-sqlite3.</summary>
internal sealed class DiscordJs(string folder) : Contestant("discordjs", folder)
{
    private static readonly string Home = Path.Combine(TempFolder.Repository(), "Bot.Bench", "peers", "discordjs");

    /// <summary>Null where it can run.</summary>
    public static string? WhyNot =>
        Directory.Exists(Path.Combine(Home, "node_modules", "discord.js")) ? null : "Run npm ci in Bot.Bench/peers/discordjs first.";

    public override IReadOnlyList<string> Buttons => ["Going", "Not going"];

    private string Database => Path.Combine(Folder, "peer.db");

    public override void CheckBooks(int seats)
    {
        using var db = new SqliteConnection($"Data Source={Database};Mode=ReadOnly");
        var wrong = db.ExecuteScalar<long>("""
            SELECT count(*) FROM events e
            WHERE going > seats OR seats <> @seats
              OR going <> (SELECT count(*) FROM answers WHERE event = e.id AND state = 'going')
              OR waiting <> (SELECT count(*) FROM answers WHERE event = e.id AND state = 'waiting')
              OR (going < seats AND waiting > 0)
            """, new { seats });
        if (wrong > 0) throw new InvalidOperationException($"{wrong} events of {Name} do not add up.");
    }

    protected override async Task<Bystander> Launch(Uri api)
    {
        var start = new ProcessStartInfo("node", ["bot.js"]) { WorkingDirectory = Home };
        start.Environment["DISCORD_API"] = new Uri(api, "/api").ToString();
        start.Environment["DISCORD_TOKEN"] = new Bot.Emulators.Discord.EmulatorOptions().Token;
        start.Environment["RSVP_DATABASE"] = Database;
        return (await Bystander.Start(start, "ready")).Program;
    }

    protected override async Task<string> Post(int number, int seats)
    {
        JsonObject Button(string label, string choice, int style) => new()
        {
            ["type"] = 2,
            ["style"] = style,
            ["label"] = label,
            ["custom_id"] = $"rsvp:e{number}:{seats}:{choice}",
        };
        var row = new JsonObject { ["type"] = 1, ["components"] = new JsonArray(Button("Going", "y", 3), Button("Not going", "n", 2)) };
        var card = new JsonObject { ["content"] = "Pottery", ["components"] = new JsonArray(row) };
        return Text((await Platform.Do("post", new() { ["channel"] = Platform.Room, ["json"] = card.ToJsonString() }))["message"]);
    }
}
