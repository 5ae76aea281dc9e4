using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>The SQL of whom those who come to an action can turn to. Only they see it, and whoever organises it.</summary>
internal static class SafetyTable
{
    public static async Task<string> Of(Queries q, WorkshopId workshop) =>
        await q.One<string>("SELECT contact FROM workshop_safety WHERE workshop_id = @workshop", new { workshop }) ?? "";

    public static Task Save(Tx tx, WorkshopId workshop, string contact) => tx.Run(
        """
        INSERT INTO workshop_safety (workshop_id, contact) VALUES (@workshop, @contact)
        ON CONFLICT (workshop_id) DO UPDATE SET contact = excluded.contact
        """,
        new { workshop, contact });

    public static Task Delete(Tx tx, WorkshopId workshop) =>
        tx.Run("DELETE FROM workshop_safety WHERE workshop_id = @workshop", new { workshop });
}
