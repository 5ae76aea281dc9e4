using Bot.Core.Outbox;
using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.People.Removal;

/// <summary>Removes what is kept for servers and groups that the bot was taken out of, unless it comes back within 30 days.</summary>
internal sealed class LostSpaces(IDatabase db, SpaceRemoval removal, TimeProvider clock, ILogger<LostSpaces> log) : IChore
{
    private static readonly Duration Kept = Duration.FromDays(30);

    private static readonly Duration Pause = Duration.FromHours(1);

    private Instant _next = Instant.MinValue;

    public async Task<int> Work(CancellationToken ct)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (now < _next) return 0;
        var before = now - Kept;
        if (await db.Read(q => RemovalTable.Lost(q, before), ct) is not { } lost)
        {
            _next = now + Pause;
            return 0;
        }
        await db.Write(null, tx => Some(tx, lost, before), ct);
        return 1;
    }

    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(_next);

    private async Task Some(Tx tx, PlaceRef space, Instant before)
    {
        if (!await RemovalTable.Hold(tx, space, before) || await removal.Some(tx, space)) return;
        tx.AfterCommit(() => log.LogInformation(
            "The bot was out of a server or group ({Platform}) for {Days} days: what was kept for it is removed", space.Platform, (int)Kept.TotalDays));
    }
}
