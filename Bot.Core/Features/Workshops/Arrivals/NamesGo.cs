using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Outbox;
using Bot.Core.People.Settings;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>
/// What happens to a workshop by itself when it is over: some hours later its counts are final, and after the days that the community has
/// chosen the names go, with what people answered and what organisers did. Counts stay.
/// </summary>
public sealed class NamesGo(IDatabase db, TimeProvider clock) : IChore
{
    /// <summary>Rows of each kind in one write: some milliseconds on a slow disk.</summary>
    private const int Chunk = 200;

    private const int Doors = 20;

    private static readonly Duration Pause = Duration.FromHours(1);

    /// <summary>What goes, and by which column its rows are taken in turn.</summary>
    private static readonly IReadOnlyList<(string Table, string By)> _named =
    [
        ("rsvps", "person_id"), ("rsvps_aside", "holder_id"), ("workshop_came", "person_id"), ("workshop_answers", "person_id"), ("workshop_history", "id"),
    ];

    private Instant _next = Instant.MinValue;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public async Task<int> Work(CancellationToken ct)
    {
        var now = Now;
        if (now < _next) return 0;
        var done = await Finish(now, ct);
        if (done == 0 && await db.Read(q => Past(q, now), ct) is { } id)
        {
            await db.WriteAbout(WorkshopChanges.About(id), null, tx => Drop(tx, id, now), ct);
            done = 1;
        }
        if (done == 0) _next = now + Pause;
        return done;
    }

    /// <inheritdoc/>
    public Task<Instant?> Next(CancellationToken ct) => Task.FromResult<Instant?>(_next);

    private async Task<int> Finish(Instant now, CancellationToken ct)
    {
        var over = await db.Read(q => ArrivalTable.ToFinish(q, now, Doors), ct);
        foreach (var id in over)
        {
            await db.WriteAbout(WorkshopChanges.About(id), null, async tx =>
            {
                if (await WorkshopTable.Lock(tx, id) is { } workshop) await ArrivalTable.Finish(tx, workshop);
            }, ct);
        }
        return over.Count;
    }

    /// <returns>A workshop that has been over for longer than its community keeps names, and still has some.</returns>
    private static async Task<WorkshopId?> Past(Queries q, Instant now) => await q.One<long?>(
        """
        SELECT w.id FROM workshops w LEFT JOIN name_keeping k ON k.community_id = w.community_id
        WHERE w.start < @latest
          AND w.start + w.length_minutes * 60000 + COALESCE(k.days, @usual) * CAST(86400000 AS BIGINT) <= @now
          AND (EXISTS (SELECT 1 FROM rsvps r WHERE r.workshop_id = w.id) OR EXISTS (SELECT 1 FROM rsvps_aside a WHERE a.workshop_id = w.id)
            OR EXISTS (SELECT 1 FROM workshop_came c WHERE c.workshop_id = w.id)
            OR EXISTS (SELECT 1 FROM workshop_answers q WHERE q.workshop_id = w.id)
            OR EXISTS (SELECT 1 FROM workshop_history h WHERE h.workshop_id = w.id))
        ORDER BY w.start, w.id LIMIT 1
        """,
        new { now, latest = now - Duration.FromDays(NameKeeping.Fewest), usual = NameKeeping.Usual }) is { } id ? new(id) : null;

    private static async Task Drop(Tx tx, WorkshopId id, Instant now)
    {
        if (await WorkshopTable.Lock(tx, id) is null) return;
        await CompanyTable.LookAgain(tx, id, now);
        var some = new { id, most = Chunk };
        foreach (var (table, by) in _named)
        {
            await tx.Run(
                $"""
                DELETE FROM {table} WHERE workshop_id = @id AND {by} IN (SELECT {by} FROM {table} WHERE workshop_id = @id ORDER BY {by} LIMIT @most)
                """,
                some);
        }
    }
}
