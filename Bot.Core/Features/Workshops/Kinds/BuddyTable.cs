using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>The SQL of people who would like a buddy at an action. Whoever changes it holds the action's lock.</summary>
internal static class BuddyTable
{
    private const string Columns = "workshop_id AS workshop, person_id AS person, asked_at, partner_id AS partner, agreed";

    public static Task<Buddy?> Find(Queries q, WorkshopId workshop, PersonId person) => q.One<Buddy>(
        $"SELECT {Columns} FROM workshop_buddies WHERE workshop_id = @workshop AND person_id = @person", new { workshop, person });

    /// <returns>Whoever asked first of those to whom nobody was offered, and never offered to this person in vain.</returns>
    public static Task<Buddy?> FirstFree(Queries q, WorkshopId workshop, PersonId person) => q.One<Buddy>(
        $"""
        SELECT {Columns} FROM workshop_buddies b
        WHERE workshop_id = @workshop AND person_id <> @person AND partner_id IS NULL AND NOT EXISTS (
          SELECT 1 FROM workshop_buddies_not n WHERE n.workshop_id = @workshop AND n.person_id = @person AND n.other_id = b.person_id)
        ORDER BY asked_at, person_id LIMIT 1
        """,
        new { workshop, person });

    public static Task Save(Tx tx, Buddy one) => tx.Run(
        """
        INSERT INTO workshop_buddies (workshop_id, person_id, asked_at, partner_id, agreed) VALUES (@Workshop, @Person, @AskedAt, @Partner, @Agreed)
        ON CONFLICT (workshop_id, person_id) DO UPDATE SET partner_id = excluded.partner_id, agreed = excluded.agreed
        """,
        one);

    public static Task<int> Delete(Tx tx, WorkshopId workshop, PersonId person) => tx.Run(
        "DELETE FROM workshop_buddies WHERE workshop_id = @workshop AND person_id = @person", new { workshop, person });

    public static async Task NeverAgain(Tx tx, WorkshopId workshop, PersonId one, PersonId other)
    {
        foreach (var (person, otherId) in new[] { (one, other), (other, one) })
        {
            await tx.Run(
                """
                INSERT INTO workshop_buddies_not (workshop_id, person_id, other_id) VALUES (@workshop, @person, @otherId)
                ON CONFLICT (workshop_id, person_id, other_id) DO NOTHING
                """,
                new { workshop, person, otherId });
        }
    }

    public static Task<string?> Name(Queries q, PersonId person) => q.One<string>("SELECT name FROM persons WHERE id = @person", new { person });

    public static Task<IReadOnlyList<WorkshopId>> OfPerson(Queries q, PersonId person) => q.Many<WorkshopId>(
        "SELECT workshop_id FROM workshop_buddies WHERE person_id = @person OR partner_id = @person ORDER BY workshop_id", new { person });

    public static Task<IReadOnlyList<KeptBuddy>> Everything(Queries q, PersonId person) => q.Many<KeptBuddy>(
        """
        SELECT w.title, w.start, b.asked_at AS looks_for_a_buddy_since, b.agreed FROM workshop_buddies b JOIN workshops w ON w.id = b.workshop_id
        WHERE b.person_id = @person ORDER BY w.start, w.id
        """,
        new { person });

    public static async Task DeleteAll(Tx tx, WorkshopId workshop)
    {
        await tx.Run("DELETE FROM workshop_buddies_not WHERE workshop_id = @workshop", new { workshop });
        await tx.Run("DELETE FROM workshop_buddies WHERE workshop_id = @workshop", new { workshop });
    }

    public static Task ForgetRefusals(Tx tx, PersonId person) =>
        tx.Run("DELETE FROM workshop_buddies_not WHERE person_id = @person OR other_id = @person", new { person });
}

/// <summary>Somebody who comes to an action and would like a buddy.</summary>
internal sealed record Buddy
{
    public required WorkshopId Workshop { get; init; }

    public required PersonId Person { get; init; }

    public required Instant AskedAt { get; init; }

    /// <summary>Who was offered; null while nobody else has asked.</summary>
    public PersonId? Partner { get; init; }

    public bool Agreed { get; init; }
}

/// <summary>For the file that a person gets of everything kept about them; the other one is not theirs.</summary>
internal sealed record KeptBuddy
{
    public required string Title { get; init; }

    public required Instant Start { get; init; }

    public required Instant LooksForABuddySince { get; init; }

    public required bool Agreed { get; init; }
}
