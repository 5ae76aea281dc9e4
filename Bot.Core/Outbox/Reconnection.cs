using System.Collections.Concurrent;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>
/// After a long time without network what is to be sent has doubled its waits. When a platform can be reached again, what waits for it
/// after a failure is due at once, within the usual paces.
/// </summary>
public sealed class Reconnection(IDatabase db, Alarm alarm, OutboxOptions options, TimeProvider clock) : IChore
{
    /// <summary>Rows at once: some milliseconds on a slow disk.</summary>
    private const int Most = 200;

    private readonly ConcurrentDictionary<string, bool> _reached = [];

    /// <summary>A platform answers, perhaps for the first time since a while. Cheap, and callable from anywhere.</summary>
    public void Reached(string platform)
    {
        _reached[platform] = true;
        alarm.Ring();
    }

    public async Task<int> Work(CancellationToken ct)
    {
        if (_reached.IsEmpty) return 0;
        var done = 0;
        foreach (var platform in _reached.Keys)
        {
            // Taken out first: what is reached meanwhile is reached anew.
            _reached.TryRemove(platform, out _);
            try
            {
                var hurried = await db.Write(null, tx => OutboxRows.Hurry(tx, platform, Now, options.Lease, Most), ct);
                if (hurried == Most) _reached[platform] = true;
                done += hurried;
            }
            catch
            {
                _reached[platform] = true;
                throw;
            }
        }
        return done;
    }

    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(null);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
