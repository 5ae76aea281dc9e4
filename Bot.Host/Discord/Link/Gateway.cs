using System.Net.WebSockets;
using System.Security.Cryptography;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>Keeps one connection to the gateway, for as long as it is allowed to.</summary>
internal sealed class Gateway(DiscordApi api, DiscordSettings settings, IGatewayEvents events, TimeProvider clock, ILogger<Gateway> log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly Session _session = new();
    private int _failures;

    /// <summary>Which part of its interval a connection waits before its first heartbeat, so that not all bots beat at once.</summary>
    public Func<double> Jitter { get; set; } = () => RandomNumberGenerator.GetInt32(1000) / 1000.0;

    /// <summary>Whether events arrive at this moment.</summary>
    public bool Connected { get; private set; }

    /// <summary>Returns when it is stopped.</summary>
    /// <exception cref="DiscordRefusedException">There is no use in going on; the message says what to do.</exception>
    public async Task Run(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var end = await Once(ct);
            Connected = false;
            if (ct.IsCancellationRequested) return;
            if (end.EndsSession) _session.End();
            var wait = end.Wait ?? Wait(++_failures);
            log.LogInformation("Discord's gateway is disconnected ({Why}); {Next} in {Seconds:0.#} s", end.Why,
                _session.CanResume ? "going on" : "connecting anew", wait.TotalSeconds);
            await Task.Delay(wait, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ConnectionEnd> Once(CancellationToken ct)
    {
        try
        {
            if (_session.CanResume) return await Connect(_session.Address, ct);
            var found = await api.Send(Routes.Gateway(), ct);
            if (found is ApiResult.Refused { Status: 401 }) throw new DiscordRefusedException(CloseCodes.Fatal(4004)!);
            if (found.Read(DiscordJson.Default.GatewayAddress) is not { } address) return new($"its address is not to be had: {found.Story}");
            if (address.SessionStartLimit is { Remaining: <= 0 } none)
                return new("the day's logins are used up") { Wait = TimeSpan.FromMilliseconds(Math.Max(1000, none.ResetAfter)) };
            return await Connect(address.Url, ct);
        }
        catch (Exception e) when (e is WebSocketException or IOException or InvalidDataException or System.Text.Json.JsonException
            or OperationCanceledException or ObjectDisposedException or HttpRequestException)
        {
            return new(e is WebSocketException web ? $"{web.WebSocketErrorCode}" : e.GetType().Name);
        }
    }

    private async Task<ConnectionEnd> Connect(string address, CancellationToken ct)
    {
        using var socket = await GatewaySocket.Open(address, clock, ct);
        var connection = new GatewayConnection(socket, _session, settings, events, clock, log) { OnReady = Ready, Jitter = Jitter };
        var end = await connection.Run(ct);
        return CloseCodes.Fatal(end.Code) is { } sentence ? throw new DiscordRefusedException(sentence) : end;
    }

    private void Ready()
    {
        _failures = 0;
        Connected = true;
        events.Reached();
    }

    /// <summary>Doubling, and never all bots at once.</summary>
    private static TimeSpan Wait(int failures)
    {
        var most = Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(failures, 10) - 1));
        return TimeSpan.FromSeconds(most * (500 + RandomNumberGenerator.GetInt32(501)) / 1000);
    }
}

/// <summary>Who is told what the gateway says. All are called by the receive loop, so they only begin what takes time.</summary>
internal interface IGatewayEvents
{
    void Connected(Ready ready);

    /// <summary>Events arrive (again).</summary>
    void Reached();

    /// <param name="data">Valid until the call returns.</param>
    void Happened(string type, ReadOnlySpan<byte> data);
}

/// <summary>How a connection ended.</summary>
/// <param name="Why">For the log.</param>
internal sealed record ConnectionEnd(string Why)
{
    public int? Code { get; init; }

    public bool EndsSession { get; init; }

    /// <summary>How long the platform wants us to wait; null leaves it to us.</summary>
    public TimeSpan? Wait { get; init; }
}

/// <summary>Discord does not want this bot as it is. The message is for the operator: what is wrong and what to do.</summary>
public sealed class DiscordRefusedException(string message) : Exception(message);
