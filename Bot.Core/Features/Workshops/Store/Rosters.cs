using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Store;

/// <summary>The SQL of lists of names. Every one is read in pages: five hundred names are nothing special.</summary>
internal static class Rosters
{
    /// <returns>Those with a seat in the order in which they got it.</returns>
    public static Task<IReadOnlyList<RosterName>> Going(Queries q, WorkshopId workshop, int skip, int most) => q.Many<RosterName>(
        """
        SELECT p.name, r.guests FROM rsvps r JOIN persons p ON p.id = r.person_id
        WHERE r.workshop_id = @workshop AND r.standing = @going
        ORDER BY r.position, r.person_id LIMIT @most OFFSET @skip
        """,
        new { workshop, going = Standing.Going, skip, most });

    /// <returns>For organisers: who comes, then the waitlist in order, then who may come.</returns>
    public static Task<IReadOnlyList<RosterRow>> All(Queries q, WorkshopId workshop, int skip, int most) => q.Many<RosterRow>(
        $"""
        SELECT r.person_id AS person, {NameAndWhoBrought} AS name, r.standing, r.guests, r.note, r.asked_after_move, r.need, {Reachable} AS reachable
        FROM rsvps r JOIN persons p ON p.id = r.person_id
        WHERE r.workshop_id = @workshop AND r.standing <> @cant
        ORDER BY CASE r.standing WHEN 'Going' THEN 0 WHEN 'Offered' THEN 1 WHEN 'Waiting' THEN 2 ELSE 3 END, r.position, r.person_id
        LIMIT @most OFFSET @skip
        """,
        new { workshop, cant = Standing.Cant, skip, most });

    /// <returns>How many names <see cref="All"/> has. Seats are counted, people who were asked are not: they are looked up where there are some.</returns>
    public static async Task<int> Count(Queries q, Workshop workshop) =>
        workshop.CountGoing + workshop.CountWaiting + workshop.CountMaybe + await Asked(q, workshop);

    /// <returns>How many were asked whether they take a seat.</returns>
    public static async Task<int> Asked(Queries q, Workshop workshop) => workshop.CountHeld == 0 ? 0 : await q.One<int>(
        "SELECT count(*) FROM rsvps WHERE workshop_id = @Id AND standing = @offered", new { workshop.Id, offered = Standing.Offered });

    /// <returns>Those who come and have no account that a direct message reaches.</returns>
    public static Task<IReadOnlyList<RosterName>> Unreachable(Queries q, WorkshopId workshop) => q.Many<RosterName>(
        $"""
        SELECT p.name, r.guests FROM rsvps r JOIN persons p ON p.id = r.person_id
        WHERE r.workshop_id = @workshop AND r.standing = @going AND NOT {Reachable}
        ORDER BY r.position, r.person_id
        """,
        new { workshop, going = Standing.Going });

    public static Task<IReadOnlyList<RosterRow>> Unanswered(Queries q, WorkshopId workshop, int move) => q.Many<RosterRow>(
        $"""
        SELECT r.person_id AS person, p.name, r.standing, r.guests, r.note, r.asked_after_move, {Reachable} AS reachable
        FROM rsvps r JOIN persons p ON p.id = r.person_id
        WHERE r.workshop_id = @workshop AND r.standing = @going AND r.asked_after_move = @move
        ORDER BY r.position, r.person_id
        """,
        new { workshop, going = Standing.Going, move });

    /// <returns>The name of somebody who is on the list; null for anybody else.</returns>
    public static Task<string?> Name(Queries q, WorkshopId workshop, PersonId person) => q.One<string>(
        "SELECT p.name FROM rsvps r JOIN persons p ON p.id = r.person_id WHERE r.workshop_id = @workshop AND r.person_id = @person",
        new { workshop, person });

    /// <summary>Whoever brought somebody without an account hears for them.</summary>
    private const string Reachable =
        """
        EXISTS (SELECT 1 FROM accounts a
          WHERE a.person_id = COALESCE((SELECT g.brought_by FROM named_guests g WHERE g.person_id = r.person_id), r.person_id)
            AND COALESCE(a.reachable, 1) <> 0)
        """;

    /// <summary>Rosa (Zara).</summary>
    private const string NameAndWhoBrought =
        """
        p.name || COALESCE((SELECT ' (' || b.name || ')' FROM named_guests g JOIN persons b ON b.id = g.brought_by WHERE g.person_id = p.id), '')
        """;
}

internal sealed record RosterName
{
    public required string Name { get; init; }

    public required int Guests { get; init; }
}

internal sealed record RosterRow
{
    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    public required Standing Standing { get; init; }

    public required int Guests { get; init; }

    public required string Note { get; init; }

    public int? AskedAfterMove { get; init; }

    public Seats.Need? Need { get; init; }

    public required bool Reachable { get; init; }
}
