using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.Rest;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord;

/// <summary>
/// Discord on loopback: gateway and REST API with the platform's rules, strict on all that it gets, on a clock of the test's choice. A test
/// drives the people through <see cref="People"/> and does mischief through <see cref="Faults"/> and <see cref="Gateway"/>.
/// </summary>
public sealed class DiscordEmulator : IAsyncDisposable
{
    private readonly Pulse _pulse = new();
    private Server? _server;

    private DiscordEmulator(EmulatorOptions options, TimeProvider clock)
    {
        Options = options;
        Platform = new(clock);
        Transcript = new(clock, options.Recording);
        Faults = new(Transcript, clock);
        Limits = new(options.Rates, clock);
        Gateway = new(Platform, options, Transcript);
        People = new(this);
    }

    public EmulatorOptions Options { get; }

    public Platform Platform { get; }

    public Transcript Transcript { get; }

    public NetworkFaults Faults { get; }

    public RateLimits Limits { get; }

    public GatewayServer Gateway { get; }

    /// <summary>Servers and the people in them: what a test does is done here.</summary>
    public Cast People { get; }

    /// <summary>http://127.0.0.1:port/ with nothing behind it.</summary>
    public Uri Root => _server!.Address;

    /// <summary>Where the HTTP API is: the root and <c>api/v10/</c>.</summary>
    public Uri Api => new(Root, "api/v10/");

    public string Token => Options.Token;

    public IReadOnlyList<Violation> Violations => Transcript.Violations;

    /// <summary>Whether bodies are checked against the official schema, and not by the emulator's own rules alone.</summary>
    public bool HasSchema { get; private set; }

    public static async Task<DiscordEmulator> Start(TimeProvider clock, EmulatorOptions? options = null, CancellationToken ct = default)
    {
        var emulator = new DiscordEmulator(options ?? new(), clock);
        await emulator.Listen(ct);
        return emulator;
    }

    /// <exception cref="InvalidOperationException">When the bot did anything that a bot without a fault does not do, with the transcript.</exception>
    public void MustBeClean()
    {
        if (Violations.Count > 0) throw new InvalidOperationException($"The bot broke rules of the platform.\n{Transcript.Print()}");
    }

    /// <summary>Nothing gets through any more: connections are reset, new ones are refused with a reset.</summary>
    public void CutNetwork()
    {
        Transcript.Note("the network is cut");
        Faults.Cut(cut: true);
        Gateway.Abort();
    }

    public void RestoreNetwork()
    {
        Transcript.Note("the network is back");
        Faults.Cut(cut: false);
    }

    /// <summary>Waits until something is so. It looks again whenever the bot has done something.</summary>
    /// <exception cref="TimeoutException">After the patience of the options, with the transcript.</exception>
    public Task Until(Func<bool> isSo, string what) => _pulse.Until(Platform.Sync, isSo, what, Options.Patience, Transcript);

    /// <summary>Waits until the bot is connected and has had its first events.</summary>
    public Task UntilConnected() => Until(() => Gateway.Connected > 0, "the bot is connected");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    internal Desk Desk { get; private set; } = null!;

    internal void Beat() => _pulse.Beat();

    private async Task Listen(CancellationToken ct)
    {
        Desk = new Desk(Platform, Gateway, Options);
        var api = new HttpEndpoint(Platform, AllRoutes.Of(Desk), Limits, Faults, Transcript, Options, _pulse);
        HasSchema = api.HasSchema;
        var gateway = new GatewayEndpoint(Platform, Gateway, Options, Transcript, _pulse);
        _server = await Server.Start(Options.Port, Options.MaxRequestBytes, Faults, new ControlApi(Actions()).Serve,
            http => http.WebSockets.IsWebSocketRequest ? gateway.Serve(http) : api.Serve(http), ct);
        Gateway.Address = new UriBuilder(Root) { Scheme = "ws" }.Uri;
    }

    private IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> Actions() =>
    [
        .. new WorldActions(this).All(),
        .. new PersonActions(this).All(),
        .. new MischiefActions(this).All(),
        .. new TroubleActions(Transcript, Faults, CutNetwork, RestoreNetwork).All(),
        .. new Load.LoadActions(this).All(),
    ];
}
