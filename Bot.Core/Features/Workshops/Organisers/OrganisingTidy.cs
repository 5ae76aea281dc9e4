using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>What people answered and who changed what is of no use any more when a workshop has long been over.</summary>
internal static class OrganisingTidy
{
    /// <summary>As long as the names of those who came.</summary>
    public static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>Workshops at a time; each is a few hundred rows.</summary>
    private const int AtOnce = 5;

    public static async Task<int> Tidy(Tx tx, Instant now)
    {
        var over = await tx.Many<WorkshopId>(
            """
            SELECT w.id FROM workshops w WHERE w.start + w.length_minutes * 60000 <= @before
              AND (w.id IN (SELECT workshop_id FROM workshop_answers) OR w.id IN (SELECT workshop_id FROM workshop_history))
            ORDER BY w.id LIMIT @AtOnce
            """,
            new { before = now - Kept, AtOnce });
        foreach (var id in over) await OrganisingRows.DropNames(tx, id);
        return over.Count;
    }
}
