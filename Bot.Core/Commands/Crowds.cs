using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>
/// A storm in one room silences no other. Of one room, and of one community, so many inputs are handled at once; more wait in front of it,
/// in their order, and not in front of the database where everybody else would stand behind them.
/// </summary>
public sealed class Crowds(int perRoom, int perCommunity, int waiting)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(bool IsRoom, long Id), Gate> _gates = [];

    /// <summary>As many as share a few commits: a room alone is as fast as without a limit.</summary>
    public Crowds() : this(perRoom: 256, perCommunity: 512, waiting: 10_000)
    {
    }

    /// <exception cref="Problem">So many wait already that nobody would wait for the answer.</exception>
    public async Task<T> Take<T>(PlaceId? room, CommunityId community, Func<Task<T>> work)
    {
        // Always the room first: whoever is through the second gate waits for nobody.
        var first = room is { } place ? Enter((true, place.Value), perRoom) : null;
        try
        {
            if (first is not null) await first.Free.WaitAsync();
            try
            {
                var second = Enter((false, community.Value), perCommunity);
                try
                {
                    await second.Free.WaitAsync();
                    try
                    {
                        return await work();
                    }
                    finally
                    {
                        second.Free.Release();
                    }
                }
                finally
                {
                    Leave((false, community.Value), second);
                }
            }
            finally
            {
                first?.Free.Release();
            }
        }
        finally
        {
            if (first is not null) Leave((true, room!.Value.Value), first);
        }
    }

    private Gate Enter((bool IsRoom, long Id) key, int most)
    {
        lock (_lock)
        {
            if (!_gates.TryGetValue(key, out var gate)) _gates[key] = gate = new(most);
            if (gate.People >= most + waiting) throw new Problem(CommandTexts.Crowded);
            gate.People++;
            return gate;
        }
    }

    private void Leave((bool IsRoom, long Id) key, Gate gate)
    {
        lock (_lock)
        {
            if (--gate.People == 0) _gates.Remove(key);
        }
    }

    /// <summary>Its semaphore makes no handle as long as nobody asks for one, so there is nothing to dispose of.</summary>
    private sealed class Gate(int most)
    {
        public SemaphoreSlim Free { get; } = new(most);

        /// <summary>Inside and waiting.</summary>
        public int People { get; set; }
    }
}
