using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Load;

/// <summary>The storm, for other processes: <c>POST /emulator/load</c>.</summary>
internal sealed class LoadActions(DiscordEmulator emulator)
{
    public IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> All()
    {
        yield return new("members", arguments => Task.FromResult<JsonNode?>(Members(arguments)));
        yield return new("load", Load);
    }

    /// <summary>Many people at once: <c>guild</c>, <c>count</c>.</summary>
    private JsonObject Members(JsonObject arguments)
    {
        var guild = emulator.Platform.Guilds[arguments.NeedId("guild")];
        var people = Enumerable.Range(1, Number(arguments, "count"))
            .Select(at => emulator.People.AddMember(guild, string.Create(CultureInfo.InvariantCulture, $"member {at}")));
        return new() { ["people"] = Payloads.Array(people.Select(person => (JsonNode)person.User.Id.Text())) };
    }

    /// <summary><c>channel</c>, <c>cards</c>, <c>buttons</c>, <c>people</c>, <c>count</c>, <c>first</c>, and <c>in_flight</c> or <c>rate</c>.</summary>
    private async Task<JsonNode?> Load(JsonObject arguments)
    {
        LoadPlan plan;
        lock (emulator.Platform.Sync)
        {
            var channel = emulator.Platform.Channels[arguments.NeedId("channel")];
            plan = new(
                [.. Ids(arguments, "cards").Select(id => channel.Messages[id])],
                [.. (arguments["buttons"] as JsonArray ?? []).Select(button => button!.ToString())],
                [.. Ids(arguments, "people").Select(id => emulator.Platform.Users[id])],
                Number(arguments, "count"),
                arguments["in_flight"] is null ? 0 : Number(arguments, "in_flight"),
                double.Parse(arguments.Or("rate", "0"), CultureInfo.InvariantCulture))
            { First = int.Parse(arguments.Or("first", "0"), CultureInfo.InvariantCulture) };
        }
        if (plan.InFlight <= 0 && plan.Rate <= 0) throw new FormatException("in_flight or rate is missing.");
        return (await new LoadDriver(emulator).Run(plan)).Json;
    }

    private static int Number(JsonObject arguments, string name) => int.Parse(arguments.Need(name), CultureInfo.InvariantCulture);

    private static IEnumerable<ulong> Ids(JsonObject arguments, string name) =>
        (arguments[name] as JsonArray ?? []).Select(id => ulong.Parse(id!.ToString(), CultureInfo.InvariantCulture));
}
