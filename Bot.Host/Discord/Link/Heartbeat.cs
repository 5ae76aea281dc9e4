using System.Globalization;
using System.Text;

namespace Bot.Host.Discord;

/// <summary>
/// Says every so often that we are there, and notices when nobody answers: ten seconds after a beat, not one whole interval later.
/// https://docs.discord.com/developers/events/gateway#sending-heartbeats
/// </summary>
internal sealed class Heartbeat(GatewaySocket socket, Session session, TimeSpan interval, TimeProvider clock)
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    private volatile TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The other side has answered.</summary>
    public void Acknowledge() => _answered.TrySetResult();

    /// <summary>Beats until it is stopped; when nobody answers, drops the connection and returns.</summary>
    /// <param name="first">When the first beat is due.</param>
    public async Task Run(TimeSpan first, CancellationToken ct)
    {
        await Task.Delay(first, clock, ct);
        while (true)
        {
            _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await Beat(ct);
            var within = interval < AnswerWithin ? interval : AnswerWithin;
            if (!await Answered(within, ct))
            {
                socket.Abort();
                return;
            }
            await Task.Delay(interval - within > TimeSpan.Zero ? interval - within : interval, clock, ct);
        }
    }

    /// <summary>Beats now, because the other side asks for it.</summary>
    public Task Beat(CancellationToken ct)
    {
        var sequence = session.Sequence?.ToString(CultureInfo.InvariantCulture) ?? "null";
        return socket.Send(Encoding.UTF8.GetBytes($"{{\"op\":1,\"d\":{sequence}}}"), heartbeat: true, ct);
    }

    private async Task<bool> Answered(TimeSpan within, CancellationToken ct)
    {
        // The whole time is waited out, so that beats stay an interval apart.
        await Task.Delay(within, clock, ct);
        return _answered.Task.IsCompleted;
    }
}
