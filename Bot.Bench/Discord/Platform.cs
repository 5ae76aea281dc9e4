using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord;

namespace Bot.Bench.Discord;

/// <summary>What one storm was like, as the emulator measured it. Times are in milliseconds from event to answer.</summary>
internal sealed record Storm(int Answered, int Late, double PerSecond, double P50Ms, double P99Ms);

/// <summary>The emulated Discord in a process of its own, checks and recording off, with one server in it.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private const int PeopleAtOnce = 500;
    private readonly Bystander _program;
    private readonly HttpClient _http;
    private readonly List<JsonNode> _people = [];

    private Platform(Bystander program, Uri api)
    {
        _program = program;
        Api = api;
        _http = new() { BaseAddress = new(api, "/emulator/"), Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>…/api/v10/</summary>
    public Uri Api { get; }

    public string Guild { get; private set; } = "";

    public string Room { get; private set; } = "";

    /// <summary>Somebody who may do everything there.</summary>
    public string Owner { get; private set; } = "";

    public static async Task<Platform> Start(int people)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DiscordEmulator).Assembly.Location, "discord", "--for-benchmark"]);
        var (program, api) = await Bystander.Start(start, "Discord is emulated at ");
        var platform = new Platform(program, new(api));
        var guild = await platform.Do("guild", new() { ["name"] = "Mill" });
        platform.Guild = (string)guild["guild"]!;
        platform.Owner = (string)guild["owner"]!;
        platform.Room = (string)(await platform.Do("channel", new() { ["guild"] = platform.Guild, ["name"] = "workshops" }))["channel"]!;
        while (platform._people.Count < people)
        {
            var count = Math.Min(PeopleAtOnce, people - platform._people.Count);
            var some = await platform.Do("members", new() { ["guild"] = platform.Guild, ["count"] = count });
            platform._people.AddRange(some["people"]!.AsArray().Select(one => one!.DeepClone()));
        }
        return platform;
    }

    /// <summary>Calls the control API.</summary>
    public async Task<JsonObject> Do(string action, JsonObject arguments)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(action, UriKind.Relative), arguments);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? (JsonObject)JsonNode.Parse(text)! : throw new InvalidOperationException($"{action}: {text}");
    }

    /// <summary>Whether the bot is connected and has published its commands.</summary>
    public async Task<bool> HasBot()
    {
        var state = await Do("state", []);
        return (int)state["connected"]! > 0 && (int)state["commands"]! > 0;
    }

    /// <param name="inFlight">How many wait for their answer at a time, or 0 for an open loop at <paramref name="rate"/> presses a second.</param>
    public async Task<Storm> Press(IReadOnlyList<string> cards, IReadOnlyList<string> buttons, int count, int inFlight, double rate = 0)
    {
        var arguments = new JsonObject
        {
            ["channel"] = Room,
            ["cards"] = List(cards),
            ["buttons"] = List(buttons),
            ["people"] = new JsonArray([.. _people.Select(one => one.DeepClone())]),
            ["count"] = count,
            ["in_flight"] = inFlight,
            ["rate"] = rate.ToString(CultureInfo.InvariantCulture),
        };
        var told = await Do("load", arguments);
        return new((int)told["answered"]!, (int)told["late"]!, (double)told["per_second"]!, (double)told["p50_ms"]!, (double)told["p99_ms"]!);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _program.DisposeAsync();
    }

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(one => (JsonNode)one)];
}
