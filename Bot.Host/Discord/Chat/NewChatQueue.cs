namespace Bot.Host.Discord;

/// <summary>
/// Who may have a private chat opened, and when: some at once, then one after the other in the order in which they were asked for. A burst
/// of new chats gets a bot quarantined.
/// </summary>
internal sealed class NewChatQueue(DiscordSettings settings, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly Dictionary<string, TimeSpan> _turns = [];
    private TimeSpan _end;

    /// <returns>Zero when it is this person's turn, which is then used up; else how long until it is.</returns>
    public TimeSpan Take(string account)
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            if (!_turns.TryGetValue(account, out var turn))
            {
                var head = settings.NewChatEvery * (settings.NewChatsAtOnce - 1);
                turn = _end - head > now ? _end - head : now;
                _end = (_end > now ? _end : now) + settings.NewChatEvery;
                _turns[account] = turn;
            }
            if (turn > now) return turn - now;
            _turns.Remove(account);
            return TimeSpan.Zero;
        }
    }
}
