namespace Bot.Host.Discord;

/// <summary>The last few thousand interactions, so that one that is delivered again is not handled again. For one thread at a time.</summary>
internal sealed class Handled
{
    private const int Most = 4096;

    private readonly HashSet<string> _ids = [];
    private readonly Queue<string> _order = [];

    /// <returns>False when it was added before.</returns>
    public bool Add(string id)
    {
        if (!_ids.Add(id)) return false;
        _order.Enqueue(id);
        if (_order.Count > Most) _ids.Remove(_order.Dequeue());
        return true;
    }
}
