using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.OnePerson;

/// <summary>The SQL of answers that gave way to another of the same person. Whoever changes one holds its workshop's lock.</summary>
internal static class AsideTable
{
    /// <returns>Every workshop in which this person has something, in the order in which they are locked.</returns>
    public static Task<IReadOnlyList<WorkshopId>> Concerned(Queries q, PersonId person) => q.Many<WorkshopId>(
        """
        SELECT workshop_id FROM rsvps WHERE person_id = @person
        UNION SELECT workshop_id FROM rsvps_aside WHERE holder_id = @person
        UNION SELECT id FROM workshops WHERE organiser_id = @person
        UNION SELECT workshop_id FROM workshop_organisers WHERE person_id = @person
        ORDER BY workshop_id
        """,
        new { person });

    public static Task<IReadOnlyList<Attendance>> Of(Queries q, WorkshopId workshop, PersonId holder) => q.Many<Attendance>(
        """
        SELECT workshop_id AS workshop, holder_id AS person, NULLIF(account_id, 0) AS account, standing, guests, position, note, reminders,
          asked_after_move, gave_up, gave_up_guests, gave_up_position, gave_up_at, need
        FROM rsvps_aside WHERE workshop_id = @workshop AND holder_id = @holder ORDER BY account_id
        """,
        new { workshop, holder });

    public static Task Save(Tx tx, Attendance one) => tx.Run(
        """
        INSERT INTO rsvps_aside (workshop_id, holder_id, account_id, standing, guests, position, note, reminders, asked_after_move,
          gave_up, gave_up_guests, gave_up_position, gave_up_at, need)
        VALUES (@Workshop, @Person, COALESCE(@Account, 0), @Standing, @Guests, @Position, @Note, @Reminders, @AskedAfterMove,
          @GaveUp, @GaveUpGuests, @GaveUpPosition, @GaveUpAt, @Need)
        ON CONFLICT (workshop_id, holder_id, account_id) DO UPDATE SET standing = excluded.standing, guests = excluded.guests,
          position = excluded.position, note = excluded.note, reminders = excluded.reminders, asked_after_move = excluded.asked_after_move,
          gave_up = excluded.gave_up, gave_up_guests = excluded.gave_up_guests, gave_up_position = excluded.gave_up_position,
          gave_up_at = excluded.gave_up_at, need = excluded.need
        """,
        one);

    public static Task Delete(Tx tx, Attendance one) => tx.Run(
        "DELETE FROM rsvps_aside WHERE workshop_id = @Workshop AND holder_id = @Person AND account_id = COALESCE(@Account, 0)",
        new { one.Workshop, one.Person, one.Account });

    /// <summary>Whoever is taken off the list does not come back by a detour.</summary>
    public static Task Drop(Tx tx, WorkshopId workshop, PersonId holder) =>
        tx.Run("DELETE FROM rsvps_aside WHERE workshop_id = @workshop AND holder_id = @holder", new { workshop, holder });

    public static Task DropAll(Tx tx, PersonId holder) => tx.Run("DELETE FROM rsvps_aside WHERE holder_id = @holder", new { holder });

    public static Task DropAll(Tx tx, WorkshopId workshop) => tx.Run("DELETE FROM rsvps_aside WHERE workshop_id = @workshop", new { workshop });

    public static Task<IReadOnlyList<AsideFact>> Everything(Queries q, PersonId holder) => q.Many<AsideFact>(
        """
        SELECT w.title, w.start, r.standing, r.guests, r.note, r.need FROM rsvps_aside r JOIN workshops w ON w.id = r.workshop_id
        WHERE r.holder_id = @holder ORDER BY w.start, w.id
        """,
        new { holder });

    /// <summary>A workshop goes from one organiser to the other; which account made it is remembered.</summary>
    public static Task HandOver(Tx tx, WorkshopId id, PersonId from, PersonId into, AccountId? account) => tx.Run(
        """
        UPDATE workshops SET organiser_id = @into, organiser_account = COALESCE(organiser_account, @account)
        WHERE id = @id AND organiser_id = @from
        """,
        new { id, from, into, account });

    public static Task GiveBack(Tx tx, WorkshopId id, Parting parting)
    {
        var accounts = ValuesList.Of("account", parting.Accounts);
        return tx.Run(
            $"UPDATE workshops SET organiser_id = @To WHERE id = @id AND organiser_id = @From AND organiser_account IN {accounts.Sql}",
            accounts.With(new { id, parting.From, parting.To }));
    }
}

/// <summary>An answer put aside, in the file that a person gets of everything kept about them.</summary>
internal sealed record AsideFact
{
    public required string Title { get; init; }

    public required NodaTime.Instant Start { get; init; }

    public required Standing Standing { get; init; }

    public required int Guests { get; init; }

    public required string Note { get; init; }

    public Seats.Need? Need { get; init; }

    public bool PutAside => true;
}
