namespace Bot.Host.Discord;

/// <summary>
/// At most 120 sends in 60 s, five of them kept for heartbeats: who sends more is disconnected.
/// https://docs.discord.com/developers/events/gateway#rate-limiting
/// </summary>
internal sealed class SendBudget(TimeProvider clock)
{
    public const int Most = 120;
    public const int KeptForHeartbeats = 5;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly Queue<TimeSpan> _sent = [];

    /// <summary>Waits until one more may be sent.</summary>
    public async Task Take(bool heartbeat, CancellationToken ct)
    {
        while (Wait(heartbeat) is { } wait) await Task.Delay(wait, clock, ct);
    }

    private TimeSpan? Wait(bool heartbeat)
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            while (_sent.TryPeek(out var first) && now - first >= Window) _sent.Dequeue();
            if (_sent.Count >= Most - (heartbeat ? 0 : KeptForHeartbeats)) return Window - (now - _sent.Peek());
            _sent.Enqueue(now);
            return null;
        }
    }
}
