using System.Diagnostics;
using System.Globalization;

namespace Bot.Bench.Duels;

/// <summary>The published host, with nothing set but the token, the address and its data folder.</summary>
internal sealed class SmileBot(string host, string folder, Platform platform, DateTimeOffset now) : Contestant("smilebot", folder, platform)
{
    protected override IReadOnlyList<string> Buttons => ["Going", "Can't"];

    protected override string Database => "smilebot.db";

    protected override string WrongOnes =>
        """
        SELECT count(*) FROM workshops w
        WHERE seats <> @seats OR count_seats > seats
          OR count_going <> (SELECT count(*) FROM rsvps WHERE workshop_id = w.id AND standing = 'Going')
          OR count_waiting <> (SELECT count(*) FROM rsvps WHERE workshop_id = w.id AND standing = 'Waiting')
          OR (count_seats < seats AND count_waiting > 0)
        """;

    protected override string Kept => "SELECT count(*) FROM rsvps";

    protected override async Task<Bystander> Launch()
    {
        var start = new ProcessStartInfo("dotnet", [host]);
        start.Environment["SMILEBOT_Data"] = Folder;
        start.Environment["SMILEBOT_Sandbox__Enabled"] = "false";
        foreach (var (setting, value) in Platform.SmileBotSettings) start.Environment[setting] = value;
        return (await Bystander.Start(start, says: null)).Program;
    }

    /// <summary>Far enough away that no reminder comes near, whenever this runs.</summary>
    protected override Task<string> Post(int number, int seats) => Platform.Order(
        string.Create(CultureInfo.InvariantCulture, $"Clay smiles {number}"),
        string.Create(CultureInfo.InvariantCulture, $"{now.AddDays(60):yyyy-MM-dd} 18:00"),
        seats);
}
