using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Bench.Discord;

/// <summary>The published host, with nothing set but the token, the address and its data folder.</summary>
internal sealed class SmileBot(string host, string folder, DateTimeOffset now) : Contestant("smilebot", folder)
{
    public override IReadOnlyList<string> Buttons => ["Going", "Can't"];

    public override void CheckBooks(int seats)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(Folder, "smilebot.db")};Mode=ReadOnly");
        var full = db.ExecuteScalar<long>("""
            SELECT count(*) FROM (SELECT workshop_id FROM rsvps WHERE standing = 'Going' GROUP BY workshop_id HAVING count(*) > @seats)
            """, new { seats });
        if (full > 0) throw new InvalidOperationException($"{full} workshops of {Name} hold more than their seats.");
    }

    protected override async Task<Bystander> Launch(Uri api)
    {
        var start = new ProcessStartInfo("dotnet", [host]);
        start.Environment["SMILEBOT_Data"] = Folder;
        start.Environment["SMILEBOT_Sandbox__Enabled"] = "false";
        start.Environment["SMILEBOT_Discord__Token"] = new Bot.Emulators.Discord.EmulatorOptions().Token;
        start.Environment["SMILEBOT_Discord__Api"] = api.ToString().TrimEnd('/');
        return (await Bystander.Start(start, says: null)).Program;
    }

    /// <summary>Far enough away that no reminder comes near, whenever this runs.</summary>
    protected override async Task<string> Post(int number, int seats)
    {
        var answer = await Platform.Do("uses", new()
        {
            ["person"] = Platform.Owner,
            ["channel"] = Platform.Room,
            ["command"] = "workshop new",
            ["wait"] = true,
            ["values"] = new JsonObject
            {
                ["title"] = string.Create(CultureInfo.InvariantCulture, $"Clay smiles {number}"),
                ["when"] = string.Create(CultureInfo.InvariantCulture, $"{now.AddDays(60):yyyy-MM-dd} 18:00"),
                ["seats"] = seats,
            },
        });
        return Text(answer["message"]!["id"]);
    }
}
