namespace Bot.Host.Discord;

/// <summary>Which answers to one message were on their way at the same time: nobody knows which of them arrived last. For all threads.</summary>
internal sealed class Overlaps
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Writing>> _underWay = [];

    public Writing Begin(string message)
    {
        lock (_lock)
        {
            if (!_underWay.TryGetValue(message, out var others)) _underWay[message] = others = [];
            var mine = new Writing(message) { Alone = others.Count == 0 };
            foreach (var other in others) other.Alone = false;
            others.Add(mine);
            return mine;
        }
    }

    /// <returns>Whether it was alone all the time.</returns>
    public bool End(Writing mine)
    {
        lock (_lock)
        {
            var others = _underWay[mine.Message];
            others.Remove(mine);
            if (others.Count == 0) _underWay.Remove(mine.Message);
            return mine.Alone;
        }
    }

    /// <summary>One answer on its way.</summary>
    public sealed class Writing(string message)
    {
        public string Message => message;

        public bool Alone { get; set; }
    }
}
