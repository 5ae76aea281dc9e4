using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>The SQL of who came. Whoever changes it holds the workshop's lock. What is counted is counted by workshop, never by person.</summary>
internal static class ArrivalTable
{
    public static Task<Door?> Door(Queries q, WorkshopId workshop) =>
        q.One<Door>("SELECT code, came, walk_ins, no_shows FROM workshop_doors WHERE workshop_id = @workshop", new { workshop });

    /// <summary>Whichever code was there first stays.</summary>
    public static async Task<Door> Open(Tx tx, WorkshopId workshop, string code)
    {
        await tx.Run(
            """
            INSERT INTO workshop_doors (workshop_id, code, came, walk_ins, no_shows) VALUES (@workshop, @code, 0, 0, NULL)
            ON CONFLICT (workshop_id) DO NOTHING
            """,
            new { workshop, code });
        return (await Door(tx, workshop))!;
    }

    /// <returns>The workshop whose door this code opens now.</returns>
    public static async Task<WorkshopId?> OfCode(Queries q, CommunityId community, string code, Instant now) => await q.One<long?>(
        """
        SELECT min(d.workshop_id) FROM workshop_doors d JOIN workshops w ON w.id = d.workshop_id
        WHERE d.code = @code AND d.no_shows IS NULL AND w.community_id = @community AND w.state = @planned
          AND w.start <= @begun AND w.start + w.length_minutes * 60000 > @over
        """,
        new { community, code, planned = WorkshopState.Planned, begun = now + DoorTimes.Early, over = now - DoorTimes.Late }) is { } id ? new(id) : null;

    public static async Task<bool> HasCome(Queries q, WorkshopId workshop, PersonId person) => await q.One<long>(
        "SELECT count(*) FROM workshop_came WHERE workshop_id = @workshop AND person_id = @person", new { workshop, person }) == 1;

    /// <returns>False for somebody who has come already.</returns>
    public static async Task<bool> Come(Tx tx, WorkshopId workshop, PersonId person, AccountId? account, bool walkIn, Instant now)
    {
        var came = await tx.Run(
            """
            INSERT INTO workshop_came (workshop_id, person_id, account_id, came_at, walk_in) VALUES (@workshop, @person, @account, @now, @walkIn)
            ON CONFLICT (workshop_id, person_id) DO NOTHING
            """,
            new { workshop, person, account, now, walkIn }) == 1;
        if (came) await Recount(tx, workshop);
        return came;
    }

    public static async Task Undo(Tx tx, WorkshopId workshop, PersonId person)
    {
        await tx.Run("DELETE FROM workshop_came WHERE workshop_id = @workshop AND person_id = @person", new { workshop, person });
        await Recount(tx, workshop);
    }

    /// <summary>Does nothing once the counts are final.</summary>
    public static Task Recount(Tx tx, WorkshopId workshop) => tx.Run(
        """
        UPDATE workshop_doors SET
          came = (SELECT count(*) FROM workshop_came c WHERE c.workshop_id = @workshop AND NOT c.walk_in),
          walk_ins = (SELECT count(*) FROM workshop_came c WHERE c.workshop_id = @workshop AND c.walk_in)
        WHERE workshop_id = @workshop AND no_shows IS NULL
        """,
        new { workshop });

    /// <returns>Who comes, then who waits, then walk-ins: an order that ticking does not change.</returns>
    public static Task<IReadOnlyList<DoorRow>> List(Queries q, WorkshopId workshop, int skip, int most) => q.Many<DoorRow>(
        """
        SELECT l.person_id AS person, p.name, l.guests, l.part, CASE WHEN c.person_id IS NULL THEN FALSE ELSE TRUE END AS came
        FROM (
          SELECT r.person_id, r.guests, r.position, CASE WHEN r.standing = @going THEN 0 ELSE 1 END AS part
          FROM rsvps r WHERE r.workshop_id = @workshop AND (r.standing = @going OR r.standing = @offered OR r.standing = @waiting)
          UNION ALL
          SELECT a.person_id, 0, a.came_at, 2 FROM workshop_came a WHERE a.workshop_id = @workshop AND NOT EXISTS (
            SELECT 1 FROM rsvps r WHERE r.workshop_id = @workshop AND r.person_id = a.person_id AND (r.standing = @going OR r.standing = @offered OR r.standing = @waiting))
        ) l
        JOIN persons p ON p.id = l.person_id
        LEFT JOIN workshop_came c ON c.workshop_id = @workshop AND c.person_id = l.person_id
        ORDER BY l.part, l.position, l.person_id LIMIT @most OFFSET @skip
        """,
        new { workshop, going = Standing.Going, offered = Standing.Offered, waiting = Standing.Waiting, skip, most });

    /// <returns>Doors whose counts are to become final, the longest over first.</returns>
    public static Task<IReadOnlyList<WorkshopId>> ToFinish(Queries q, Instant now, int most) => q.Many<WorkshopId>(
        """
        SELECT d.workshop_id FROM workshop_doors d JOIN workshops w ON w.id = d.workshop_id
        WHERE d.no_shows IS NULL AND w.start + w.length_minutes * 60000 <= @over ORDER BY w.start, w.id LIMIT @most
        """,
        new { over = now - DoorTimes.Final, most });

    /// <summary>Counts become final; of a workshop where nobody used the door nothing is said.</summary>
    public static async Task Finish(Tx tx, Workshop workshop)
    {
        await tx.Run("DELETE FROM workshop_doors WHERE workshop_id = @Id AND came + walk_ins = 0 AND no_shows IS NULL", new { workshop.Id });
        await tx.Run(
            """
            UPDATE workshop_doors SET code = '', no_shows = CASE WHEN came > @CountGoing THEN 0 ELSE @CountGoing - came END
            WHERE workshop_id = @Id AND no_shows IS NULL
            """,
            new { workshop.Id, workshop.CountGoing });
    }

    public static async Task DeleteAll(Tx tx, WorkshopId workshop)
    {
        await tx.Run("DELETE FROM workshop_came WHERE workshop_id = @workshop", new { workshop });
        await tx.Run("DELETE FROM workshop_doors WHERE workshop_id = @workshop", new { workshop });
    }
}

/// <summary>The door of one workshop.</summary>
internal sealed record Door
{
    public required string Code { get; init; }

    public required int Came { get; init; }

    public required int WalkIns { get; init; }

    public int? NoShows { get; init; }

    public Turnout Turnout => new(Came, WalkIns, NoShows);

    /// <summary>Where nobody has opened it yet.</summary>
    public static Door Shut { get; } = new() { Code = "", Came = 0, WalkIns = 0 };
}

/// <summary>A name on the list at the door.</summary>
internal sealed record DoorRow
{
    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    public required int Guests { get; init; }

    /// <summary>0 with a seat, 1 waiting, 2 neither.</summary>
    public required int Part { get; init; }

    public required bool Came { get; init; }
}
