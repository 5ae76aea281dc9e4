namespace Bot.Host.Telegram;

/// <summary>
/// Keeps to the platform's pace before it has to say so: one message a second in a chat, twenty a minute in a group with its edits, thirty
/// a second over all. Of a group's twenty some are kept for what people wait for. For all threads.
/// https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
/// </summary>
internal sealed class Limits(TimeProvider clock)
{
    private const int PerSecond = 30;
    private const int PerMinuteInGroup = 20;
    private const int Remembered = 4096;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly Queue<TimeSpan> _recent = [];
    private readonly Dictionary<long, Chat> _chats = [];
    private int _waiting;

    /// <summary>How many wait for their turn at this moment.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <returns>Zero when it may go, and is counted; else how long it would have to wait, which is more than it is ready to.</returns>
    public async Task<TimeSpan> Enter(ApiCall call, CancellationToken ct)
    {
        if (call is not { Chat: { } chat, Urgency: not Urgency.Unseen }) return TimeSpan.Zero;
        var until = Now + call.Patience;
        while (true)
        {
            TimeSpan wait;
            lock (_lock) wait = Take(chat, call.Urgency, take: true);
            if (wait == TimeSpan.Zero || Now + wait > until) return wait;
            Interlocked.Increment(ref _waiting);
            try
            {
                await Task.Delay(wait, clock, ct);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }
    }

    /// <summary>Whether one more answer could go out there now. Nothing is taken.</summary>
    public bool HasRoom(long chat)
    {
        lock (_lock) return Take(chat, Urgency.Answer, take: false) == TimeSpan.Zero;
    }

    /// <summary>The platform asked for silence there.</summary>
    public void Pause(long chat, TimeSpan after)
    {
        lock (_lock) Of(chat).PausedUntil = Now + after;
    }

    private static int Most(Urgency urgency) => urgency switch
    {
        Urgency.Answer => PerMinuteInGroup,
        Urgency.Announcement => PerMinuteInGroup - 3,
        _ => PerMinuteInGroup - 6,
    };

    private TimeSpan Take(long id, Urgency urgency, bool take)
    {
        var now = Now;
        var chat = Of(id);
        if (now < chat.PausedUntil) return chat.PausedUntil - now;
        if (chat.Last is { } last && now - last < Second) return Second - (now - last);
        if (id < 0 && chat.UntilRoom(now, Most(urgency)) is var full && full > TimeSpan.Zero) return full;
        while (_recent.TryPeek(out var first) && now - first >= Second) _recent.Dequeue();
        // Who is waited for goes before what can wait.
        var most = urgency == Urgency.Answer ? PerSecond : PerSecond - Math.Min(Waiting, PerSecond);
        if (_recent.Count >= most) return _recent.TryPeek(out var oldest) ? Second - (now - oldest) : Second;
        if (!take) return TimeSpan.Zero;
        _recent.Enqueue(now);
        chat.Count(now, id < 0);
        return TimeSpan.Zero;
    }

    private Chat Of(long id)
    {
        if (_chats.TryGetValue(id, out var known)) return known;
        if (_chats.Count >= Remembered) Forget();
        return _chats[id] = new();
    }

    private void Forget()
    {
        var now = Now;
        foreach (var (id, chat) in _chats.ToList())
            if (chat.PausedUntil <= now && (chat.Last is not { } last || now - last > Minute)) _chats.Remove(id);
    }

    private sealed class Chat
    {
        private readonly Queue<TimeSpan> _lately = [];

        public TimeSpan? Last { get; private set; }

        public TimeSpan PausedUntil { get; set; }

        public void Count(TimeSpan now, bool inGroup)
        {
            Last = now;
            if (inGroup) _lately.Enqueue(now);
        }

        /// <summary>How long until fewer than so many have gone out within a minute.</summary>
        public TimeSpan UntilRoom(TimeSpan now, int most)
        {
            while (_lately.TryPeek(out var first) && now - first >= Minute) _lately.Dequeue();
            return _lately.Count < most ? TimeSpan.Zero : Minute - (now - _lately.ElementAt(_lately.Count - most));
        }
    }
}
