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

    /// <summary>To be called however the answer ended: whoever ends last of several speaks for all of them.</summary>
    public Overlap End(Writing mine)
    {
        lock (_lock)
        {
            var others = _underWay[mine.Message];
            others.Remove(mine);
            if (others.Count > 0) return Overlap.Among;
            _underWay.Remove(mine.Message);
            return mine.Alone ? Overlap.None : Overlap.Last;
        }
    }

    /// <summary>One answer on its way.</summary>
    public sealed class Writing(string message)
    {
        public string Message => message;

        public bool Alone { get; set; }
    }
}

/// <summary>How an answer met others to the same message.</summary>
internal enum Overlap
{
    /// <summary>It was alone all the time: the message shows what it said.</summary>
    None,

    /// <summary>Others are still on their way.</summary>
    Among,

    /// <summary>It was the last of several: from now on somebody has to find out what the message shows.</summary>
    Last,
}
