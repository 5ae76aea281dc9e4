using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>That a person came. Once the counts are final they stay without the person.</summary>
public sealed class ArrivalData(IDatabase db) : IPersonalData
{
    public Words Heading => ArrivalTexts.Heading;

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(En: "Which workshops you came to, and when the door noted it.", Es: "A qué talleres viniste, y cuándo lo anotó la puerta."),
            new(En: "To count how many come, so that the next room is big enough.", Es: "Para contar cuánta gente viene y que la próxima sala sea bastante grande."),
            new(
                En: "Names go 30 days after a workshop, or after 7 or 90 where your community says so; counts stay.",
                Es: "Los nombres se borran 30 días después de un taller, o 7 o 90 si así lo dice tu comunidad; los recuentos quedan."),
            new(En: "Whoever organises it. Nobody counts how often you come.", Es: "Quien lo organiza. Nadie cuenta cuántas veces vienes."),
            "workshop_came: workshop_id person_id account_id came_at walk_in"),
    ];

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => await db.Read(q => q.Many<CameTo>(
        """
        SELECT w.title, w.start, c.came_at, c.walk_in FROM workshop_came c JOIN workshops w ON w.id = c.workshop_id
        WHERE c.person_id = @person ORDER BY w.start, w.id
        """,
        new { person }), ct);

    public async Task Forget(Tx tx, PersonId person)
    {
        foreach (var id in await Of(tx, person))
        {
            if (await WorkshopTable.Lock(tx, id) is null) continue;
            await ArrivalTable.Undo(tx, id, person);
        }
    }

    /// <summary>Who came twice came once, and with a seat if either had one.</summary>
    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        foreach (var id in await Of(tx, from))
        {
            if (await WorkshopTable.Lock(tx, id) is null) continue;
            var both = new { id, from, into };
            await tx.Run(
                """
                UPDATE workshop_came SET walk_in = FALSE WHERE workshop_id = @id AND person_id = @into AND EXISTS (
                  SELECT 1 FROM workshop_came f WHERE f.workshop_id = @id AND f.person_id = @from AND NOT f.walk_in)
                """,
                both);
            await tx.Run(
                """
                UPDATE workshop_came SET person_id = @into WHERE workshop_id = @id AND person_id = @from AND NOT EXISTS (
                  SELECT 1 FROM workshop_came i WHERE i.workshop_id = @id AND i.person_id = @into)
                """,
                both);
            await ArrivalTable.Undo(tx, id, from);
        }
    }

    /// <summary>That somebody came goes with the account that entered the code.</summary>
    public Task Split(Tx tx, Parting parting)
    {
        var accounts = ValuesList.Of("account", parting.Accounts);
        return tx.Run(
            $"UPDATE workshop_came SET person_id = @To WHERE person_id = @From AND account_id IN {accounts.Sql}",
            accounts.With(new { parting.From, parting.To }));
    }

    private static Task<IReadOnlyList<WorkshopId>> Of(Queries q, PersonId person) =>
        q.Many<WorkshopId>("SELECT workshop_id FROM workshop_came WHERE person_id = @person ORDER BY workshop_id", new { person });

    private sealed class CameTo
    {
        public required string Title { get; init; }

        public required Instant Start { get; init; }

        public required Instant CameAt { get; init; }

        public required bool WalkIn { get; init; }
    }
}
