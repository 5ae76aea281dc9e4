using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>The SQL of who organises a workshop by agreement. Whoever changes it holds the workshop's lock.</summary>
internal static class OrganiserTable
{
    private const string Columns = "workshop_id AS workshop, person_id AS person, account_id AS account, standing, since";

    /// <returns>The workshop with those who organise it by agreement; a read only where there is somebody.</returns>
    public static async Task<Workshop?> With(Queries q, Workshop? workshop)
    {
        if (workshop is not { Helpers: > 0 }) return workshop;
        return workshop with
        {
            Helping = await q.Many<PersonId>(
                "SELECT DISTINCT person_id FROM workshop_organisers WHERE workshop_id = @Id AND standing = @organises ORDER BY person_id",
                new { workshop.Id, organises = OrganiserStanding.Organises }),
        };
    }

    public static Task<IReadOnlyList<OrganiserRow>> Of(Queries q, WorkshopId workshop) => q.Many<OrganiserRow>(
        $"SELECT {Columns} FROM workshop_organisers WHERE workshop_id = @workshop ORDER BY since, person_id, account_id", new { workshop });

    public static Task<IReadOnlyList<OrganiserRow>> Of(Queries q, WorkshopId workshop, PersonId person) => q.Many<OrganiserRow>(
        $"SELECT {Columns} FROM workshop_organisers WHERE workshop_id = @workshop AND person_id = @person ORDER BY account_id",
        new { workshop, person });

    /// <returns>What this person organises or was asked to, in the order in which workshops are locked.</returns>
    public static Task<IReadOnlyList<WorkshopId>> OfPerson(Queries q, PersonId person) => q.Many<WorkshopId>(
        "SELECT DISTINCT workshop_id FROM workshop_organisers WHERE person_id = @person ORDER BY workshop_id", new { person });

    /// <returns>What of a community has not ended and this person organises, by agreement or not, or was asked to; in the order of locks.</returns>
    public static Task<IReadOnlyList<WorkshopId>> StillAhead(Queries q, CommunityId community, PersonId person, Instant now) => q.Many<WorkshopId>(
        """
        SELECT w.id FROM workshops w
        WHERE (w.community_id = @community OR w.side_id = @community) AND w.start + w.length_minutes * 60000 > @now AND (w.organiser_id = @person
          OR w.id IN (SELECT workshop_id FROM workshop_organisers WHERE person_id = @person))
        ORDER BY w.id
        """,
        new { community, person, now });

    /// <summary>The person's one standing from now on.</summary>
    public static async Task Put(Tx tx, OrganiserRow row)
    {
        await Delete(tx, row.Workshop, row.Person);
        await Insert(tx, row);
    }

    public static Task Insert(Tx tx, OrganiserRow row) => tx.Run(
        """
        INSERT INTO workshop_organisers (workshop_id, person_id, account_id, standing, since)
        VALUES (@Workshop, @Person, @Account, @Standing, @Since) ON CONFLICT (workshop_id, person_id, account_id) DO NOTHING
        """,
        row);

    public static Task<int> Delete(Tx tx, WorkshopId workshop, PersonId person) => tx.Run(
        "DELETE FROM workshop_organisers WHERE workshop_id = @workshop AND person_id = @person", new { workshop, person });

    public static Task DeleteOne(Tx tx, OrganiserRow row) => tx.Run(
        "DELETE FROM workshop_organisers WHERE workshop_id = @Workshop AND person_id = @Person AND account_id = @Account", row);

    /// <summary>What they were asked is answered; what they organise stays.</summary>
    public static Task<int> Decline(Tx tx, WorkshopId workshop, PersonId person) => tx.Run(
        "DELETE FROM workshop_organisers WHERE workshop_id = @workshop AND person_id = @person AND standing <> @organises",
        new { workshop, person, organises = OrganiserStanding.Organises });

    public static Task DeleteAll(Tx tx, WorkshopId workshop) =>
        tx.Run("DELETE FROM workshop_organisers WHERE workshop_id = @workshop", new { workshop });

    /// <summary>Counts them anew, after every change.</summary>
    public static Task Count(Tx tx, WorkshopId workshop) => tx.Run(
        """
        UPDATE workshops SET helpers = (
          SELECT count(DISTINCT person_id) FROM workshop_organisers WHERE workshop_id = @workshop AND standing = @organises)
        WHERE id = @workshop
        """,
        new { workshop, organises = OrganiserStanding.Organises });

    /// <summary>Whose workshop it is. What was offered before was not theirs to offer: nobody takes it from them with that.</summary>
    public static async Task Give(Tx tx, WorkshopId workshop, PersonId organiser, AccountId? account)
    {
        await tx.Run(
            "DELETE FROM workshop_organisers WHERE workshop_id = @workshop AND standing = @offered",
            new { workshop, offered = OrganiserStanding.Offered });
        await tx.Run(
            "UPDATE workshops SET organiser_id = @organiser, organiser_account = @account WHERE id = @workshop", new { workshop, organiser, account });
    }

    /// <summary>It is nobody's any more; whoever was offered it can still take it.</summary>
    public static Task GiveUp(Tx tx, WorkshopId workshop) =>
        tx.Run("UPDATE workshops SET organiser_id = NULL, organiser_account = NULL WHERE id = @workshop", new { workshop });

    public static Task<IReadOnlyList<OrganiserFact>> Everything(Queries q, PersonId person) => q.Many<OrganiserFact>(
        """
        SELECT w.title, w.start, o.standing, o.since FROM workshop_organisers o JOIN workshops w ON w.id = o.workshop_id
        WHERE o.person_id = @person ORDER BY w.start, w.id
        """,
        new { person });
}

internal sealed record OrganiserRow
{
    public required WorkshopId Workshop { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The account that agreed; 0 while nobody has.</summary>
    public long Account { get; init; }

    public required OrganiserStanding Standing { get; init; }

    public required Instant Since { get; init; }
}

/// <summary>In the file that a person gets of everything kept about them.</summary>
internal sealed class OrganiserFact
{
    public required string Title { get; init; }

    public required Instant Start { get; init; }

    public required OrganiserStanding Standing { get; init; }

    public required Instant Since { get; init; }
}
