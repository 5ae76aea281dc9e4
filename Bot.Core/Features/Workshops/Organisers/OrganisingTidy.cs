using Bot.Core.People.Settings;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>What people answered and who changed what goes when the names of those who came do: after the days that the community has chosen.</summary>
internal static class OrganisingTidy
{
    /// <summary>Workshops at a time; each is a few hundred rows.</summary>
    private const int AtOnce = 5;

    public static async Task<int> Tidy(Tx tx, Instant now)
    {
        var over = await tx.Many<WorkshopId>(
            """
            SELECT w.id FROM workshops w LEFT JOIN name_keeping k ON k.community_id = w.community_id
            WHERE w.start + w.length_minutes * 60000 + COALESCE(k.days, @usual) * CAST(86400000 AS BIGINT) <= @now
              AND (w.id IN (SELECT workshop_id FROM workshop_answers) OR w.id IN (SELECT workshop_id FROM workshop_history))
            ORDER BY w.id LIMIT @AtOnce
            """,
            new { now, usual = NameKeeping.Usual, AtOnce });
        foreach (var id in over) await OrganisingRows.DropNames(tx, id);
        return over.Count;
    }
}
