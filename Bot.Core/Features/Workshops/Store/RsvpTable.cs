using Bot.Core.People;
using Bot.Core.Seats;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Store;

/// <summary>The SQL of people's answers. Whoever changes one holds its workshop's lock (<see cref="WorkshopTable.Lock"/>).</summary>
internal static class RsvpTable
{
    private const string Columns =
        """
        workshop_id AS workshop, person_id AS person, account_id AS account, standing, guests, position, note, own_note, reminders,
        asked_after_move, gave_up, gave_up_guests, gave_up_position, gave_up_at,
        offered_until,
        need
        """;

    public static Task<Attendance?> Find(Queries q, WorkshopId workshop, PersonId person) => q.One<Attendance>(
        $"SELECT {Columns} FROM rsvps WHERE workshop_id = @workshop AND person_id = @person", new { workshop, person });

    public static Task<IReadOnlyList<Attendance>> OfPerson(Queries q, PersonId person) =>
        q.Many<Attendance>($"SELECT {Columns} FROM rsvps WHERE person_id = @person ORDER BY workshop_id", new { person });

    /// <returns>What has not begun in a community and the person has answered to, in order of id.</returns>
    public static Task<IReadOnlyList<WorkshopId>> StillAhead(Queries q, CommunityId community, PersonId person, NodaTime.Instant now) =>
        q.Many<WorkshopId>(
            """
            SELECT w.id FROM rsvps r JOIN workshops w ON w.id = r.workshop_id
            WHERE r.person_id = @person AND (w.community_id = @community OR w.side_id = @community) AND w.start > @now ORDER BY w.id
            """,
            new { community, person, now });

    /// <returns>The first in the order of the waitlist who fits.</returns>
    public static Task<Attendance?> FirstWaiting(Queries q, WorkshopId workshop, Vacancy vacancy)
    {
        var guests = vacancy.General - 1;
        if (vacancy.Kept.Count == 0)
        {
            return q.One<Attendance>(
                $"""
                SELECT {Columns} FROM rsvps WHERE workshop_id = @workshop AND standing = @waiting AND guests <= @guests
                ORDER BY position, person_id LIMIT 1
                """,
                new { workshop, waiting = Standing.Waiting, guests });
        }
        var kept = ValuesList.Of("kept", vacancy.Kept.Select(need => need.ToString()));
        return q.One<Attendance>(
            $"""
            SELECT {Columns} FROM rsvps
            WHERE workshop_id = @workshop AND standing = @waiting AND (guests <= @guests OR (guests <= @withNeed AND need IN {kept.Sql}))
            ORDER BY position, person_id LIMIT 1
            """,
            kept.With(new { workshop, waiting = Standing.Waiting, guests, withNeed = vacancy.Most(vacancy.Kept[0]) - 1 }));
    }

    /// <returns>How many wait in front of this one.</returns>
    public static Task<int> Ahead(Queries q, Attendance mine) => q.One<int>(
        """
        SELECT count(*) FROM rsvps
        WHERE workshop_id = @Workshop AND standing = @Standing AND (position < @Position OR (position = @Position AND person_id < @Person))
        """,
        new { mine.Workshop, Standing = Standing.Waiting, mine.Position, mine.Person });

    public static Task Save(Tx tx, Attendance one) => tx.Queue(
        """
        INSERT INTO rsvps (workshop_id, person_id, account_id, standing, guests, position, note, own_note, reminders, asked_after_move,
          gave_up, gave_up_guests, gave_up_position, gave_up_at, offered_until, need)
        VALUES (@Workshop, @Person, @Account, @Standing, @Guests, @Position, @Note, @OwnNote, @Reminders, @AskedAfterMove,
          @GaveUp, @GaveUpGuests, @GaveUpPosition, @GaveUpAt, @OfferedUntil, @Need)
        ON CONFLICT (workshop_id, person_id) DO UPDATE SET account_id = excluded.account_id, standing = excluded.standing, guests = excluded.guests,
          position = excluded.position, note = excluded.note, own_note = excluded.own_note, reminders = excluded.reminders, asked_after_move = excluded.asked_after_move,
          gave_up = excluded.gave_up, gave_up_guests = excluded.gave_up_guests, gave_up_position = excluded.gave_up_position,
          gave_up_at = excluded.gave_up_at, offered_until = excluded.offered_until, need = excluded.need
        """,
        one);

    public static Task Delete(Tx tx, WorkshopId workshop, PersonId person) =>
        tx.Queue("DELETE FROM rsvps WHERE workshop_id = @workshop AND person_id = @person", new { workshop, person });

    public static Task DeleteAll(Tx tx, WorkshopId workshop) => tx.Queue("DELETE FROM rsvps WHERE workshop_id = @workshop", new { workshop });

    /// <summary>After a move everybody who comes, may come or waits is asked again.</summary>
    public static Task AskEverybody(Tx tx, WorkshopId workshop, int move) => tx.Queue(
        "UPDATE rsvps SET asked_after_move = @move WHERE workshop_id = @workshop AND standing <> @cant",
        new { workshop, move, cant = Standing.Cant });

    /// <returns>Everybody who comes, may come or waits, in order of id.</returns>
    public static Task<IReadOnlyList<Attendance>> Concerned(Queries q, WorkshopId workshop) => q.Many<Attendance>(
        $"SELECT {Columns} FROM rsvps WHERE workshop_id = @workshop AND standing <> @cant ORDER BY person_id",
        new { workshop, cant = Standing.Cant });

    /// <returns>Everybody who has answered, whatever they said.</returns>
    public static Task<IReadOnlyList<PersonId>> People(Queries q, WorkshopId workshop) =>
        q.Many<PersonId>("SELECT person_id FROM rsvps WHERE workshop_id = @workshop", new { workshop });

    /// <returns>Everybody for whom a seat is held, in the order of the waitlist.</returns>
    public static Task<IReadOnlyList<Attendance>> Offered(Queries q, WorkshopId workshop) => q.Many<Attendance>(
        $"SELECT {Columns} FROM rsvps WHERE workshop_id = @workshop AND standing = @offered ORDER BY position, person_id",
        new { workshop, offered = Standing.Offered });

    /// <returns>Workshops in which the time to answer an offer is over, the longest over first.</returns>
    public static Task<IReadOnlyList<WorkshopId>> WithOffersOver(Queries q, NodaTime.Instant now, int most) => q.Many<WorkshopId>(
        """
        SELECT workshop_id FROM rsvps WHERE offered_until IS NOT NULL AND offered_until <= @now
        GROUP BY workshop_id ORDER BY MIN(offered_until), workshop_id LIMIT @most
        """,
        new { now, most });

    /// <returns>Whether a person has an account on the platform of this room.</returns>
    public static async Task<bool> IsOnPlatformOf(Queries q, PersonId person, PlaceId room) => await q.One<long>(
        "SELECT count(*) FROM accounts a JOIN places p ON p.platform = a.platform WHERE a.person_id = @person AND p.id = @room",
        new { person, room }) > 0;

    public static Task<NodaTime.Instant?> NextOfferOver(Queries q) =>
        q.One<NodaTime.Instant?>("SELECT offered_until FROM rsvps WHERE offered_until IS NOT NULL ORDER BY offered_until LIMIT 1");

    /// <returns>Those who come and want to be reminded at this time, in order of id.</returns>
    public static Task<IReadOnlyList<PersonId>> ToRemind(Queries q, WorkshopId workshop, ReminderChoice at, PersonId? after, int most) =>
        q.Many<PersonId>(
            """
            SELECT person_id FROM rsvps
            WHERE workshop_id = @workshop AND standing = @going AND (reminders & @at) <> 0 AND person_id > @after
            ORDER BY person_id LIMIT @most
            """,
            new { workshop, going = Standing.Going, at, after = after?.Value ?? 0, most });
}
