using Bot.Core.Seats;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Needs;

/// <summary>The SQL of seats that are kept by need. Whoever changes one holds its workshop's lock.</summary>
internal static class ReserveTable
{
    public static Task<IReadOnlyList<Reserve>> Of(Queries q, WorkshopId workshop) => q.Many<Reserve>(
        "SELECT need, seats, taken FROM workshop_reserves WHERE workshop_id = @workshop ORDER BY need", new { workshop });

    /// <returns>The workshop with the seats that are kept in it.</returns>
    public static async Task<Workshop> With(Queries q, Workshop workshop) =>
        workshop.Reserved == 0 ? workshop : workshop with { Reserves = await Of(q, workshop.Id) };

    /// <summary>Other seats are kept from now on. Those who have a seat and said what they need are counted anew.</summary>
    public static async Task<IReadOnlyList<Reserve>> Replace(Tx tx, WorkshopId workshop, IReadOnlyList<Reserve> reserves)
    {
        var seated = await tx.Many<SeatedRow>(
            """
            SELECT need, count(*) AS parties FROM rsvps
            WHERE workshop_id = @workshop AND need IS NOT NULL AND (standing = @going OR standing = @offered) GROUP BY need
            """,
            new { workshop, going = Standing.Going, offered = Standing.Offered });
        var counted = reserves
            .Select(one => one with { Taken = (int)(seated.FirstOrDefault(row => row.Need == one.Need)?.Parties ?? 0) })
            .ToList();
        await Delete(tx, workshop);
        foreach (var one in counted)
        {
            await tx.Queue(
                "INSERT INTO workshop_reserves (workshop_id, need, seats, taken) VALUES (@workshop, @Need, @Seats, @Taken)",
                new { workshop, one.Need, one.Seats, one.Taken });
        }
        return counted;
    }

    public static Task SaveTaken(Tx tx, WorkshopId workshop, Reserve one) => tx.Queue(
        "UPDATE workshop_reserves SET taken = @Taken WHERE workshop_id = @workshop AND need = @Need", new { workshop, one.Need, one.Taken });

    public static Task Delete(Tx tx, WorkshopId workshop) =>
        tx.Queue("DELETE FROM workshop_reserves WHERE workshop_id = @workshop", new { workshop });

    /// <returns>The workshop whose kept seats were to be released first, if it is time.</returns>
    public static async Task<WorkshopId?> ToRelease(Queries q, Instant now) => await q.One<long?>(
        "SELECT id FROM workshops WHERE release_at IS NOT NULL AND release_at <= @now ORDER BY release_at NULLS LAST, id LIMIT 1", new { now }) is { } id
        ? new(id)
        : null;

    public static Task<Instant?> NextRelease(Queries q) =>
        q.One<Instant?>("SELECT release_at FROM workshops WHERE release_at IS NOT NULL ORDER BY release_at NULLS LAST LIMIT 1");

    public static Task Released(Tx tx, WorkshopId workshop) =>
        tx.Queue("UPDATE workshops SET release_at = NULL WHERE id = @workshop", new { workshop });

    /// <summary>What people needed goes two days after the workshop; how many seats were kept and used stays.</summary>
    public static async Task<int> Tidy(Tx tx, Instant now)
    {
        const string over = "need IS NOT NULL AND workshop_id IN (SELECT id FROM workshops WHERE start + length_minutes * 60000 <= @before)";
        var args = new { before = now - NeedLimits.KeptAfter };
        return await tx.Run($"UPDATE rsvps SET need = NULL WHERE {over}", args) + await tx.Run($"UPDATE rsvps_aside SET need = NULL WHERE {over}", args);
    }

    private sealed class SeatedRow
    {
        public required Need Need { get; init; }

        public required long Parties { get; init; }
    }
}
