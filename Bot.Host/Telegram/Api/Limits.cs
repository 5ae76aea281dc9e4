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

    /// <summary>How many wait at this moment, for their turn or for the platform.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <returns>Zero when it may go, which ends with <see cref="Done"/>; else how long it would have to wait, which is more than it is ready to.</returns>
    public async Task<TimeSpan> Enter(ApiCall call, CancellationToken ct)
    {
        if (!Counts(call)) return TimeSpan.Zero;
        var until = Now + call.Patience;
        while (true)
        {
            TimeSpan? wait;
            Task changed;
            lock (_lock)
            {
                var chat = Of(call.Chat!.Value);
                (wait, changed) = (Take(chat, call.InGroup, call.Urgency), chat.Changed);
                if (wait == TimeSpan.Zero) Begin(chat);
            }
            if (wait == TimeSpan.Zero) return TimeSpan.Zero;
            if (Now + (wait ?? Second) > until) return wait ?? Second;
            if (wait is { } known) await Wait(known, ct);
            else await changed.WaitAsync(ct);
        }
    }

    /// <summary>The platform has answered, or nobody knows. Its own clock cannot be later than that.</summary>
    public void Done(ApiCall call)
    {
        if (!Counts(call)) return;
        lock (_lock) Of(call.Chat!.Value).End(Now, call.InGroup);
    }

    /// <summary>Waits as long as the platform is not to be asked again.</summary>
    public async Task Wait(TimeSpan time, CancellationToken ct)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await Task.Delay(time, clock, ct);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
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

    private static bool Counts(ApiCall call) => call is { Chat: not null, Urgency: not Urgency.Unseen };

    /// <returns>How long until it may go; null while another one is under way in the chat.</returns>
    private TimeSpan? Take(Chat chat, bool inGroup, Urgency urgency)
    {
        var now = Now;
        if (chat.UnderWay) return null;
        if (now < chat.PausedUntil) return chat.PausedUntil - now;
        if (chat.Last is { } last && now - last < Second) return Second - (now - last);
        if (inGroup && chat.UntilRoom(now, Most(urgency)) is var full && full > TimeSpan.Zero) return full;
        while (_recent.TryPeek(out var first) && now - first >= Second) _recent.Dequeue();
        // Who is waited for goes before what can wait.
        var most = urgency == Urgency.Answer ? PerSecond : PerSecond - Math.Min(Waiting, PerSecond);
        if (_recent.Count < most) return TimeSpan.Zero;
        return _recent.TryPeek(out var oldest) ? Second - (now - oldest) : Second;
    }

    private void Begin(Chat chat)
    {
        _recent.Enqueue(Now);
        chat.Begin();
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
            if (!chat.UnderWay && chat.PausedUntil <= now && (chat.Last is not { } last || now - last > Minute)) _chats.Remove(id);
    }

    private sealed class Chat
    {
        private readonly Queue<TimeSpan> _lately = [];
        private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool UnderWay { get; private set; }

        public TimeSpan? Last { get; private set; }

        public TimeSpan PausedUntil { get; set; }

        /// <summary>Completes when what is under way has ended.</summary>
        public Task Changed => _changed.Task;

        public void Begin() => UnderWay = true;

        public void End(TimeSpan now, bool inGroup)
        {
            (UnderWay, Last) = (false, now);
            if (inGroup) _lately.Enqueue(now);
            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        /// <summary>How long until fewer than so many have gone out within a minute.</summary>
        public TimeSpan UntilRoom(TimeSpan now, int most)
        {
            while (_lately.TryPeek(out var first) && now - first >= Minute) _lately.Dequeue();
            return _lately.Count < most ? TimeSpan.Zero : Minute - (now - _lately.ElementAt(_lately.Count - most));
        }
    }
}
