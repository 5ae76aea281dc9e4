using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.World;

namespace Bot.Tests.Emulators.Discord;

/// <summary>An answer of the HTTP API.</summary>
internal sealed record Answered(int Status, JsonNode? Json, HttpResponseHeaders Headers)
{
    public int Code => (int?)(Json as JsonObject)?["code"] ?? 0;

    public string Text => Json?.ToJsonString() ?? "";
}

/// <summary>An emulator and a bot without a library: bare HTTP and a gateway connection that tests drive by hand.</summary>
internal sealed class RawBot : IAsyncDisposable
{
    public const int Guilds = 1 | 1 << 9 | 1 << 12 | 1 << 16;
    private readonly HttpClient _http;

    private RawBot(DiscordEmulator emulator, FakeClock clock)
    {
        Emulator = emulator;
        Clock = clock;
        Guild = emulator.People.AddGuild("Harbour");
        Room = emulator.People.AddChannel(Guild, "workshops");
        _http = new HttpClient { BaseAddress = emulator.Api };
        _http.DefaultRequestHeaders.Authorization = new("Bot", emulator.Token);
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0)");
    }

    public DiscordEmulator Emulator { get; }

    public FakeClock Clock { get; }

    public Guild Guild { get; }

    public Channel Room { get; }

    public string RoomPath => $"channels/{Room.Id}";

    public string AppPath => $"applications/{Emulator.Platform.Application.Id}";

    public static async Task<RawBot> Start(EmulatorOptions? options = null)
    {
        var clock = new FakeClock();
        return new(await DiscordEmulator.Start(clock, options), clock);
    }

    /// <summary>Identified, past READY and the GUILD_CREATE of its one guild.</summary>
    public async Task<RawGateway> Connect(int intents = Guilds)
    {
        var gateway = await RawGateway.Connect(Emulator.Gateway.Address);
        await gateway.Op(10);
        await gateway.Identify(Emulator.Token, intents);
        await gateway.Event("READY");
        if ((intents & 1) != 0) await gateway.Event("GUILD_CREATE");
        return gateway;
    }

    public Task<Answered> Get(string path) => Send(HttpMethod.Get, path);

    public Task<Answered> Delete(string path) => Send(HttpMethod.Delete, path);

    public Task<Answered> Post(string path, string json) => Send(HttpMethod.Post, path, json);

    public Task<Answered> Patch(string path, string json) => Send(HttpMethod.Patch, path, json);

    public Task<Answered> Put(string path, string json) => Send(HttpMethod.Put, path, json);

    public Task<Answered> Callback(Interaction interaction, string json, string query = "") =>
        Post($"interactions/{interaction.Id}/{interaction.Token}/callback{query}", json);

    public string Hook(Interaction interaction) => $"webhooks/{Emulator.Platform.Application.Id}/{interaction.Token}";

    public Task<Answered> Send(HttpMethod method, string path, string? json = null) =>
        Send(method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));

    public async Task<Answered> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var response = await _http.SendAsync(request, patience.Token);
        var text = await response.Content.ReadAsStringAsync(patience.Token);
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return new((int)response.StatusCode, isJson ? JsonNode.Parse(text) : null, response.Headers);
    }

    /// <summary>Sends without the token.</summary>
    public void ForgetToken() => _http.DefaultRequestHeaders.Authorization = null;

    /// <summary>A message with a button <c>Going</c>, whose custom id is <c>w.r:1</c>.</summary>
    public async Task<Message> PostCard()
    {
        var answer = await Post($"{RoomPath}/messages", """
            {"content":"Pottery","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Going","custom_id":"w.r:1"}]}]}
            """);
        answer.Status.ShouldBe(200, answer.Text);
        return Room.Messages[ulong.Parse((string)answer.Json!["id"]!, System.Globalization.CultureInfo.InvariantCulture)];
    }

    /// <summary>A request that a bot without a fault does not send: refused, and recorded with the place.</summary>
    public void ShouldHaveBroken(string path, string rule)
    {
        var violations = Emulator.Transcript.TakeViolations();
        violations.ShouldContain(one => one.Path == path && one.Rule.Contains(rule, StringComparison.Ordinal),
            $"{path}: {rule} is not among\n{string.Join('\n', violations)}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Emulator.DisposeAsync();
    }
}
