using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Lottery;

/// <summary>The SQL of draws that are due.</summary>
internal static class DrawTable
{
    /// <returns>The workshop whose seats were to be drawn first, if it is time.</returns>
    public static async Task<WorkshopId?> Due(Queries q, Instant now) => await q.One<long?>(
        "SELECT id FROM workshops WHERE draw_at IS NOT NULL AND draw_at <= @now ORDER BY draw_at NULLS LAST, id LIMIT 1", new { now }) is { } id
        ? new(id)
        : null;

    public static Task<Instant?> Next(Queries q) =>
        q.One<Instant?>("SELECT draw_at FROM workshops WHERE draw_at IS NOT NULL ORDER BY draw_at NULLS LAST LIMIT 1");
}
