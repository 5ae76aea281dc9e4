using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Claims one row, delivers it and writes down how that ended.</summary>
internal sealed class Delivery
{
    private readonly IDatabase _db;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly Settlement _settlement;
    private readonly PersonDelivery _persons;
    private readonly RoomDelivery _rooms;
    private readonly CopyDelivery _copies;
    private readonly ErrandDelivery _errands;

    public Delivery(
        IDatabase db, Sources sources, IEnumerable<IErrand> errands, Paces paces, CardCopies copies, OutboxOptions options, TimeProvider clock,
        ILogger log)
    {
        (_db, _options, _clock) = (db, options, clock);
        var composer = new Composer(sources, log);
        var speech = new Speech(paces, options, clock);
        var direct = new Direct(options);
        _settlement = new(db, sources, composer, options, clock, log);
        _persons = new(db, composer, _settlement, new(db, sources, speech, direct, copies, clock), options, clock);
        _rooms = new(db, sources, composer, _settlement, speech, copies, clock);
        _copies = new(db, sources, speech, direct, clock, log);
        _errands = new(errands, paces, options, clock, log);
    }

    /// <returns>How many rows were dealt with; 0 when another worker was faster.</returns>
    /// <exception cref="DatabaseUnavailableException">
    /// The end could not be written down. When the lease is over the row is settled as one whose outcome nobody knows.
    /// </exception>
    public async Task<int> Deliver(Row head, Permit permit)
    {
        using var _ = permit;
        var now = Instant.FromDateTimeOffset(_clock.GetUtcNow());
        if (await _db.Write(null, tx => Claims.Take(tx, head, now, _options.Lease)) is not { } row) return 0;
        var attempt = row switch
        {
            { ErrandSpace: { } space } => await _errands.Deliver(row, new(row.ErrandPlatform!, space), permit),
            { CopyId: { } copy } => await _copies.Deliver(row, copy, permit),
            { PersonId: { } person } => await _persons.Deliver(row, person, permit),
            _ => await _rooms.Deliver(row, row.PlaceId!.Value, permit),
        };
        await _settlement.Settle(attempt);
        return attempt.Rows.Count;
    }
}
