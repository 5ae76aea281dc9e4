using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Guests;

/// <summary>Forgets people without an account 30 days after the last event that they were in, and at once who is in none any more.</summary>
public sealed class GuestChore(IDatabase db, IEnumerable<IGuestEvents> events, IEnumerable<IPersonalData> data, TimeProvider clock) : IChore
{
    /// <summary>Guests looked at in one go, each in a write of its own.</summary>
    private const int Most = 20;

    private static readonly Duration Pause = Duration.FromHours(1);

    // What all else hangs on goes last.
    private readonly IReadOnlyList<IPersonalData> _data = [.. data.OrderBy(one => one is PeopleData)];

    private Instant _next = Instant.MinValue;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public async Task<int> Work(CancellationToken ct)
    {
        var now = Now;
        if (now < _next) return 0;
        var due = await db.Read(q => GuestTable.Due(q, now, Most), ct);
        foreach (var guest in due) await db.Write(null, tx => Look(tx, guest, now), ct);
        if (due.Count == 0) _next = now + Pause;
        return due.Count;
    }

    /// <inheritdoc/>
    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(_next);

    private async Task Look(Tx tx, PersonId guest, Instant now)
    {
        Instant? last = null;
        foreach (var one in events)
            if (await one.LastEnd(tx, guest) is { } end && (last is null || end > last)) last = end;
        if (last + NamedGuests.Kept > now) await GuestTable.Look(tx, guest, last!.Value + NamedGuests.Kept);
        else foreach (var one in _data) await one.Forget(tx, guest);
    }
}
