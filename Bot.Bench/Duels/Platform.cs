using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord;

namespace Bot.Bench.Duels;

/// <summary>What one storm was like, as the emulator measured it. Times are in milliseconds from event to answer.</summary>
internal sealed record Storm(int Answered, int Late, double PerSecond, double P50Ms, double P99Ms);

/// <summary>An emulated platform in a process of its own, checks and recording off, with one room in which everybody is.</summary>
internal abstract class Platform(string name) : IAsyncDisposable
{
    private const int PeopleAtOnce = 500;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(5) };
    private readonly List<JsonNode> _people = [];
    private Bystander? _program;

    public string Name => name;

    /// <summary>What it has used of all cores so far.</summary>
    public TimeSpan Cpu => _program!.Cpu;

    /// <summary>What SmileBot is told to come here, beside its data folder.</summary>
    public abstract IReadOnlyDictionary<string, string> SmileBotSettings { get; }

    /// <summary>What the peer is told to come here, beside its database.</summary>
    public abstract IReadOnlyDictionary<string, string> PeerSettings { get; }

    /// <summary>Where it listens, as it said itself.</summary>
    protected Uri Address { get; private set; } = null!;

    /// <summary>The arguments that name the room.</summary>
    protected JsonObject Room { get; private set; } = [];

    /// <summary>The arguments with which people come in.</summary>
    protected abstract JsonObject Entering { get; }

    public async Task Start(int people)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DiscordEmulator).Assembly.Location, name, "--for-benchmark"]);
        (_program, var address) = await Bystander.Start(start, "is emulated at ");
        Address = new(address);
        _http.BaseAddress = new(Address, "/emulator/");
        Room = await Found();
        while (_people.Count < people)
        {
            var entering = Entering;
            entering["count"] = Math.Min(PeopleAtOnce, people - _people.Count);
            _people.AddRange((await Do("members", entering))["people"]!.AsArray().Select(one => one!.DeepClone()));
        }
    }

    /// <summary>Whether the bot listens and has published what people can do.</summary>
    public abstract Task<bool> HasBot();

    /// <summary>An organiser asks SmileBot for a workshop in the room.</summary>
    /// <param name="when">As people write it.</param>
    /// <returns>The message that is its card.</returns>
    public abstract Task<string> Order(string title, string when, int seats);

    /// <summary>A card that the bot posted before the run began.</summary>
    /// <param name="buttons">What each label carries.</param>
    public abstract Task<string> Post(string text, IReadOnlyList<(string Label, string Data)> buttons);

    /// <param name="first">How many presses went before: this storm goes on where they ended.</param>
    /// <param name="inFlight">How many wait for their answer at a time, or 0 for an open loop at <paramref name="rate"/> presses a second.</param>
    public async Task<Storm> Press(
        IReadOnlyList<string> cards, IReadOnlyList<string> buttons, int first, int count, int inFlight, double rate = 0)
    {
        var arguments = With(Room, new()
        {
            ["cards"] = List(cards),
            ["buttons"] = List(buttons),
            ["people"] = new JsonArray([.. _people.Select(one => one.DeepClone())]),
            ["first"] = first,
            ["count"] = count,
            ["in_flight"] = inFlight,
            ["rate"] = rate.ToString(CultureInfo.InvariantCulture),
        });
        var told = await Do("load", arguments);
        return new((int)told["answered"]!, (int)told["late"]!, (double)told["per_second"]!, (double)told["p50_ms"]!, (double)told["p99_ms"]!);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_program is not null) await _program.DisposeAsync();
    }

    /// <summary>Makes the room.</summary>
    protected abstract Task<JsonObject> Found();

    /// <summary>Calls the control API.</summary>
    protected async Task<JsonObject> Do(string action, JsonObject arguments)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(action, UriKind.Relative), arguments);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? (JsonObject)JsonNode.Parse(text)! : throw new InvalidOperationException($"{action}: {text}");
    }

    protected static JsonObject With(JsonObject one, JsonObject other)
    {
        var both = (JsonObject)other.DeepClone();
        foreach (var (field, value) in one) both[field] = value?.DeepClone();
        return both;
    }

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(one => (JsonNode)one)];
}
