using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Writing;

/// <summary>Whom a letter about a workshop goes to: each once, and never who wrote it.</summary>
/// <param name="Reached">Those who can be written to and want to hear of changes to what they signed up for, in order of id.</param>
/// <param name="NotReached">How many others there are.</param>
internal sealed record Readers(IReadOnlyList<PersonId> Reached, int NotReached)
{
    public static async Task<Readers> Of(Queries q, WorkshopId workshop, TellWhom whom, PersonId author)
    {
        var rows = await q.Many<Row>(
            """
            SELECT r.person_id AS person, CASE WHEN p.message_level >= @least
              AND EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = r.person_id AND COALESCE(a.reachable, 1) <> 0) THEN 1 ELSE 0 END AS reached
            FROM rsvps r JOIN persons p ON p.id = r.person_id
            WHERE r.workshop_id = @workshop AND r.person_id <> @author AND (r.standing = @first OR r.standing = @second OR (r.standing = @offered AND @second = @waiting))
            ORDER BY r.person_id
            """,
            new
            {
                workshop,
                author,
                least = (int)MessageLevel.Important,
                first = whom == TellWhom.Waiting ? Standing.Waiting : Standing.Going,
                second = whom == TellWhom.Coming ? Standing.Going : Standing.Waiting,
                // Whoever was asked whether they take a seat still waits.
                offered = Standing.Offered,
                waiting = Standing.Waiting,
            });
        return new([.. rows.Where(row => row.Reached == 1).Select(row => row.Person)], rows.Count(row => row.Reached == 0));
    }

    public static bool Includes(TellWhom whom, Standing standing) => standing switch
    {
        Standing.Going => whom != TellWhom.Waiting,
        Standing.Waiting or Standing.Offered => whom != TellWhom.Coming,
        _ => false,
    };

    private sealed class Row
    {
        public required PersonId Person { get; init; }

        public required int Reached { get; init; }
    }
}
