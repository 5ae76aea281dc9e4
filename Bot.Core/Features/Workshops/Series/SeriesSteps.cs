using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>
/// When the next date's card is posted: when the one before is over, or at once where that one is off. One planned step for each series,
/// planned anew with every change of a date.
/// </summary>
public sealed class SeriesSteps(Notes notes)
{
    internal async Task Plan(Tx tx, SeriesId series, Instant now)
    {
        var next = await tx.One<NextCard>(
            """
            SELECT w.place_id AS room, (
              SELECT MAX(c.start + c.length_minutes * 60000) FROM workshops c
              WHERE c.series_id = @series AND c.carded AND c.state = @planned AND c.start + c.length_minutes * 60000 > @now) AS due
            FROM workshops w
            WHERE w.series_id = @series AND NOT w.carded AND w.state = @planned AND w.start > @now AND w.place_id IS NOT NULL
            ORDER BY w.start, w.id LIMIT 1
            """,
            new { series, now, planned = WorkshopState.Planned });
        if (next is null) await notes.Withdraw(tx, SeriesTell.NextKey(series));
        else await notes.Replace(tx, SeriesTell.Next(series, next.Room, next.Due ?? now));
    }

    /// <returns>The date whose card is due now; null where one still stands in the room, or none is left.</returns>
    internal static async Task<WorkshopId?> Due(Tx tx, SeriesId series, Instant now) => await tx.One<long?>(
        """
        SELECT w.id FROM workshops w
        WHERE w.series_id = @series AND NOT w.carded AND w.state = @planned AND w.start > @now AND w.place_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM workshops c
          WHERE c.series_id = @series AND c.carded AND c.state = @planned AND c.start + c.length_minutes * 60000 > @now)
        ORDER BY w.start, w.id LIMIT 1
        """,
        new { series, now, planned = WorkshopState.Planned }) is { } id ? new(id) : null;

    private sealed class NextCard
    {
        public required PlaceId Room { get; init; }

        public Instant? Due { get; init; }
    }
}
