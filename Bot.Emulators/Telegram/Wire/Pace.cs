using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Wire;

/// <summary>Counts what the bot writes, on the emulator's clock.</summary>
public sealed class Pace(PaceRules rules, TimeProvider clock)
{
    private readonly Dictionary<long, Queue<DateTimeOffset>> _byChat = [];
    private readonly Queue<DateTimeOffset> _all = new();

    /// <summary>How many requests were refused for being too fast, those of injected faults not counted.</summary>
    public int Refused { get; private set; }

    /// <summary>How many messages and edits went through.</summary>
    public int Written { get; private set; }

    /// <exception cref="ApiError">429 with <c>retry_after</c>.</exception>
    internal void Take(Chat chat)
    {
        if (!rules.Enforced)
        {
            Written++;
            return;
        }
        var now = clock.GetUtcNow();
        if (!_byChat.TryGetValue(chat.Id, out var ofChat)) _byChat[chat.Id] = ofChat = new();
        var longest = chat.IsPrivate || rules.InOneChat.Window > rules.InOneGroup.Window ? rules.InOneChat.Window : rules.InOneGroup.Window;
        Forget(ofChat, now - longest);
        Forget(_all, now - rules.OverAll.Window);
        var wait = Max(Wait(ofChat, rules.InOneChat, now), Wait(_all, rules.OverAll, now));
        if (!chat.IsPrivate) wait = Max(wait, Wait(ofChat, rules.InOneGroup, now));
        if (wait > TimeSpan.Zero)
        {
            Refused++;
            throw ApiError.TooFast(wait);
        }
        ofChat.Enqueue(now);
        _all.Enqueue(now);
        Written++;
    }

    /// <returns>How long until one more is within the rule.</returns>
    private static TimeSpan Wait(Queue<DateTimeOffset> sent, PaceRule rule, DateTimeOffset now)
    {
        if (sent.Count < rule.Limit) return TimeSpan.Zero;
        var blocking = sent.ElementAt(sent.Count - rule.Limit);
        return blocking + rule.Window - now;
    }

    private static void Forget(Queue<DateTimeOffset> sent, DateTimeOffset before)
    {
        while (sent.TryPeek(out var oldest) && oldest <= before) sent.Dequeue();
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
