using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Driving;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram;

/// <summary>
/// Telegram on loopback: the Bot API with the platform's rules, strict on all that it gets, on a clock of the test's choice. A test drives the
/// people through <see cref="People"/> and does mischief through <see cref="Faults"/> and the faults of <see cref="Updates"/>.
/// </summary>
public sealed class TelegramEmulator : IAsyncDisposable
{
    private readonly Pulse _pulse = new();
    private Server? _server;

    private TelegramEmulator(EmulatorOptions options, TimeProvider clock)
    {
        Options = options;
        Platform = new(clock, options.BotName);
        Transcript = new(clock, options.Recording);
        Faults = new(Transcript, clock);
        Pace = new(options.Paces, clock);
        Updates = new(Platform) { Waits = _pulse.Beat };
        Desk = new(Platform, Updates, Pace, options);
        People = new(this);
    }

    public EmulatorOptions Options { get; }

    public Platform Platform { get; }

    public Transcript Transcript { get; }

    public NetworkFaults Faults { get; }

    public Pace Pace { get; }

    /// <summary>What waits for the bot, and the webhook.</summary>
    public UpdateQueue Updates { get; }

    /// <summary>Groups and the people in them: what a test does is done here.</summary>
    public Cast People { get; }

    /// <summary>http://127.0.0.1:port/, which takes the place of https://api.telegram.org/.</summary>
    public Uri Root => _server!.Address;

    /// <summary>Where the methods are: the root and the token.</summary>
    public Uri Api => new($"{Root}bot{Token}/");

    public string Token => Options.Token;

    public IReadOnlyList<Violation> Violations => Transcript.Violations;

    /// <summary>Whether parameters are checked against the platform's whole table, and not against the emulator's short one alone.</summary>
    public bool HasSchema { get; private set; }

    public static async Task<TelegramEmulator> Start(TimeProvider clock, EmulatorOptions? options = null, CancellationToken ct = default)
    {
        var emulator = new TelegramEmulator(options ?? new(), clock);
        await emulator.Listen(ct);
        return emulator;
    }

    /// <exception cref="InvalidOperationException">When the bot did anything that a bot without a fault does not do, with the transcript.</exception>
    public void MustBeClean()
    {
        if (Violations.Count > 0) throw new InvalidOperationException($"The bot broke rules of the platform.\n{Transcript.Print()}");
    }

    /// <summary>Nothing gets through any more: new requests are refused with a reset, and a poll that waits ends so.</summary>
    public void CutNetwork()
    {
        Transcript.Note("the network is cut");
        Faults.Cut(cut: true);
        Updates.HangUp();
    }

    public void RestoreNetwork()
    {
        Transcript.Note("the network is back");
        Faults.Cut(cut: false);
    }

    /// <summary>Waits until something is so. It looks again whenever the bot has done something.</summary>
    /// <exception cref="TimeoutException">After the patience of the options, with the transcript.</exception>
    public Task Until(Func<bool> isSo, string what) => _pulse.Until(Platform.Sync, isSo, what, Options.Patience, Transcript);

    /// <summary>Waits until the bot waits for updates.</summary>
    public Task UntilConnected() => Until(() => Updates.IsPolled, "the bot polls");

    /// <summary>Waits until the bot has fetched and confirmed all updates, and waits for more.</summary>
    public Task UntilIdle() => Until(() => Updates.IsPolled && Updates.Waiting.Count == 0, "the bot has nothing left to do");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    internal Desk Desk { get; }

    internal void Beat() => _pulse.Beat();

    private async Task Listen(CancellationToken ct)
    {
        var api = new HttpEndpoint(Platform, Updates, AllMethods.Of(Desk), Faults, Transcript, Options, _pulse);
        HasSchema = api.HasSchema;
        _server = await Server.Start(Options.Port, Options.MaxRequestBytes, Faults, new ControlApi(Actions()).Serve, api.Serve, ct);
    }

    private IEnumerable<KeyValuePair<string, Func<JsonObject, Task<JsonNode?>>>> Actions() =>
    [
        .. new WorldActions(this).All(),
        .. new PersonActions(this).All(),
        .. new Load.LoadActions(this).All(),
        .. new TroubleActions(Transcript, Faults, CutNetwork, RestoreNetwork).All(),
    ];
}
