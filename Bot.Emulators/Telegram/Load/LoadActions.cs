using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Driving;

namespace Bot.Emulators.Telegram.Load;

/// <summary>The storm, for other processes: <c>POST /emulator/load</c>.</summary>
internal sealed class LoadActions(TelegramEmulator emulator)
{
    public IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> All()
    {
        yield return new("load", Load);
    }

    /// <summary><c>chat</c>, <c>cards</c>, <c>buttons</c>, <c>people</c>, <c>count</c>, <c>first</c>, and <c>in_flight</c> or <c>rate</c>.</summary>
    private async Task<JsonNode?> Load(JsonObject arguments)
    {
        var chat = emulator.Chat(arguments);
        LoadPlan plan;
        lock (emulator.Platform.Sync)
        {
            plan = new(
                [.. List(arguments, "cards").Select(id => chat.Messages[int.Parse(id, CultureInfo.InvariantCulture)])],
                [.. List(arguments, "buttons")],
                [.. List(arguments, "people").Select(id => emulator.Platform.Users[long.Parse(id, CultureInfo.InvariantCulture)])],
                int.Parse(arguments.Need("count"), CultureInfo.InvariantCulture),
                int.Parse(arguments.Or("in_flight", "0"), CultureInfo.InvariantCulture),
                double.Parse(arguments.Or("rate", "0"), CultureInfo.InvariantCulture))
            { First = int.Parse(arguments.Or("first", "0"), CultureInfo.InvariantCulture) };
        }
        if (plan.InFlight <= 0 && plan.Rate <= 0) throw new FormatException("in_flight or rate is missing.");
        return (await new LoadDriver(emulator).Run(plan)).Json;
    }

    private static IEnumerable<string> List(JsonObject arguments, string name) =>
        (arguments[name] as JsonArray ?? []).Select(one => one!.ToString());
}
