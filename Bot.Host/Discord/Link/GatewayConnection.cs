using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>
/// One connection from hello to its end. The loop that receives waits for nothing else: what an event leads to is only begun here.
/// https://docs.discord.com/developers/events/gateway#connection-lifecycle
/// </summary>
internal sealed class GatewayConnection(
    GatewaySocket socket, Session session, DiscordSettings settings, IGatewayEvents events, TimeProvider clock, ILogger log)
{
    /// <summary>Servers and their channels: all that buttons and commands need, and nothing that has to be approved.</summary>
    private const int Intents = 1 << 0;

    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(20);

    private Heartbeat? _heartbeat;

    /// <summary>Called when events begin to arrive.</summary>
    public required Action OnReady { private get; init; }

    public required Func<double> Jitter { private get; init; }

    public async Task<ConnectionEnd> Run(CancellationToken ct)
    {
        using var over = new CancellationTokenSource();
        var beating = Task.CompletedTask;
        try
        {
            var interval = await Hello(ct);
            _heartbeat = new(socket, session, interval, clock);
            beating = _heartbeat.Run(interval * Jitter(), over.Token);
            if (session.CanResume)
                await socket.Send(new(Op.Resume, session.Resume(settings.Token)), DiscordJson.Default.ResumePayload, ct);
            else await Identify(ct);
            // Not cancelled itself, which would break the connection off before the goodbye.
            while (await socket.Receive(over.Token).WaitAsync(ct) is { } message)
            {
                if (await Take(message, ct) is { } end) return end;
            }
            return new($"closed with {socket.CloseCode}") { Code = socket.CloseCode, EndsSession = CloseCodes.EndsSession(socket.CloseCode) };
        }
        catch (Exception e) when (e is WebSocketException or IOException && !ct.IsCancellationRequested)
        {
            return beating is { IsCompletedSuccessfully: true } && _heartbeat is not null
                ? new("nobody answers our heartbeats") { Wait = TimeSpan.Zero }
                : new("the connection broke") { Code = socket.CloseCode };
        }
        finally
        {
            if (ct.IsCancellationRequested) await Goodbye();
            await over.CancelAsync();
            await beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TimeSpan> Hello(CancellationToken ct)
    {
        using var late = new CancellationTokenSource(HelloWithin, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        var frame = await socket.Receive(both.Token) is { } message ? GatewayFrame.Read(message) : throw new IOException("Closed before hello.");
        if (frame.Op != Op.Hello || JsonSerializer.Deserialize(frame.Data.Span, DiscordJson.Default.Hello) is not { HeartbeatInterval: > 0 } hello)
            throw new InvalidDataException("The gateway did not begin with hello.");
        return TimeSpan.FromMilliseconds(hello.HeartbeatInterval);
    }

    private Task Identify(CancellationToken ct) => socket.Send(
        new(Op.Identify, new(settings.Token, Intents, new("linux", "SmileBot", "SmileBot"))), DiscordJson.Default.IdentifyPayload, ct);

    /// <returns>How the connection ends, if this ends it.</returns>
    private async Task<ConnectionEnd?> Take(ReadOnlyMemory<byte> message, CancellationToken ct)
    {
        GatewayFrame frame;
        try
        {
            frame = GatewayFrame.Read(message);
        }
        catch (JsonException)
        {
            log.LogWarning("Discord's gateway sent something that is no event; it is passed over");
            return null;
        }
        switch (frame.Op)
        {
            case Op.Dispatch:
                Dispatch(frame);
                return null;
            case Op.Heartbeat:
                await _heartbeat!.Beat(ct);
                return null;
            case Op.HeartbeatAck:
                _heartbeat!.Acknowledge();
                return null;
            case Op.Reconnect:
                socket.Abort();
                return new("it asks us to reconnect") { Wait = TimeSpan.Zero };
            case Op.InvalidSession:
                // Between one and five seconds, at random: so the documentation asks.
                var wait = TimeSpan.FromMilliseconds(1000 + RandomNumberGenerator.GetInt32(4001));
                socket.Abort();
                return new("the session is not valid any more") { Wait = wait, EndsSession = !frame.Data.Span.SequenceEqual("true"u8) };
            default:
                return null;
        }
    }

    private void Dispatch(GatewayFrame frame)
    {
        if (!session.IsNew(frame.Sequence)) return;
        try
        {
            switch (frame.Type)
            {
                case "READY":
                    var ready = JsonSerializer.Deserialize(frame.Data.Span, DiscordJson.Default.Ready)!;
                    session.Begin(ready);
                    OnReady();
                    events.Connected(ready);
                    break;
                case "RESUMED":
                    OnReady();
                    log.LogInformation("Discord's gateway goes on where it was");
                    break;
                case { } type:
                    events.Happened(type, frame.Data.Span);
                    break;
            }
        }
        catch (JsonException e)
        {
            // Never with its content: people's words may stand in it.
            log.LogWarning("An event {Type} is not as documented (at {Path}); it is passed over", frame.Type, e.Path ?? "its beginning");
        }
        catch (Exception e)
        {
            // The loop is all that hears people: it outlives whatever one event does.
            log.LogError("An event {Type} could not be begun: {Fault}", frame.Type, e.GetType().Name);
        }
    }

    private async Task Goodbye()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2), clock);
        try
        {
            await socket.Close(soon.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It was gone already.
            log.LogDebug(e, "No goodbye to Discord's gateway");
        }
    }
}
