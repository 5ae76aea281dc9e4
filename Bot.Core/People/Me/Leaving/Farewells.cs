using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Me.Leaving;

/// <summary>The SQL of who is going to be forgotten, and how long each has to change their mind.</summary>
internal static class Farewells
{
    /// <summary>For who asked for it: a day.</summary>
    public static readonly Duration Grace = Duration.FromDays(1);

    /// <summary>For who is asked.</summary>
    public static readonly Duration Notice = Duration.FromDays(14);

    /// <summary>Without doing anything, before somebody is asked. In days of the calendar of UTC.</summary>
    public static readonly Duration Idle = Duration.FromDays(365);

    /// <summary>After the rows are deleted, until what was under way then is over: a send's claim holds a minute.</summary>
    public static readonly Duration Sweep = Duration.FromMinutes(15);

    private const string Columns = "person_id AS person, reason, asked_at, due_at, gone";

    public static Task<Farewell?> Find(Queries q, PersonId person) =>
        q.One<Farewell>($"SELECT {Columns} FROM farewells WHERE person_id = @person AND NOT gone", new { person });

    public static Task<IReadOnlyList<Farewell>> Due(Queries q, Instant now, int most) => q.Many<Farewell>(
        $"SELECT {Columns} FROM farewells WHERE due_at <= @now ORDER BY due_at, person_id LIMIT @most", new { now, most });

    public static async Task<Instant?> Next(Queries q) =>
        await q.One<long?>("SELECT min(due_at) FROM farewells") is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;

    /// <summary>Asking for it again does not put it off, and whoever asks does not wait for what was going to happen anyway.</summary>
    public static Task Ask(Tx tx, PersonId person, Instant now) => tx.Run(
        """
        INSERT INTO farewells (person_id, reason, asked_at, due_at, gone) VALUES (@person, @reason, @now, @due, FALSE)
        ON CONFLICT (person_id) DO UPDATE SET reason = excluded.reason, asked_at = excluded.asked_at, due_at = excluded.due_at
        WHERE NOT farewells.gone AND farewells.reason <> excluded.reason
        """,
        new { person, reason = FarewellReason.Asked, now, due = now + Grace });

    /// <summary>Somebody who was forgotten already and came back with an old copy of the database: without another day.</summary>
    public static Task Again(Tx tx, PersonId person, Instant now) => tx.Run(
        """
        INSERT INTO farewells (person_id, reason, asked_at, due_at, gone) VALUES (@person, @reason, @now, @now, FALSE)
        ON CONFLICT (person_id) DO UPDATE SET reason = excluded.reason, due_at = excluded.due_at
        """,
        new { person, reason = FarewellReason.Asked, now });

    /// <returns>False when it is known already that this person goes.</returns>
    public static async Task<bool> Announce(Tx tx, PersonId person, FarewellReason reason, Instant now) => await tx.Run(
        """
        INSERT INTO farewells (person_id, reason, asked_at, due_at, gone) VALUES (@person, @reason, @now, @due, FALSE)
        ON CONFLICT (person_id) DO NOTHING
        """,
        new { person, reason, now, due = now + Notice }) == 1;

    /// <returns>False when there is nothing to stay for: nobody is about to forget, or it has happened.</returns>
    public static async Task<bool> Stay(Tx tx, PersonId person) =>
        await tx.Run("DELETE FROM farewells WHERE person_id = @person AND NOT gone", new { person }) == 1;

    /// <summary>From now on it is too late to stay.</summary>
    /// <returns>False when the person has stayed after all, or another host is at it.</returns>
    public static async Task<bool> Begin(Tx tx, Farewell farewell) => await tx.Run(
        "UPDATE farewells SET gone = TRUE WHERE person_id = @Person AND NOT gone AND due_at = @DueAt", farewell) == 1;

    /// <summary>The person's row is deleted now.</summary>
    public static Task Went(Tx tx, PersonId person, Instant now) => PutOff(tx, person, now + Sweep);

    public static async Task<bool> IsThere(Queries q, PersonId person) =>
        await q.One<long>("SELECT count(*) FROM persons WHERE id = @person", new { person }) == 1;

    public static Task PutOff(Tx tx, PersonId person, Instant until) =>
        tx.Run("UPDATE farewells SET due_at = @until WHERE person_id = @person", new { person, until });

    /// <summary>Nothing of the person is left, not even this.</summary>
    public static Task Done(Tx tx, PersonId person) => tx.Run("DELETE FROM farewells WHERE person_id = @person AND gone", new { person });

    /// <summary>Whether what somebody was asked for still holds.</summary>
    public static async Task<bool> StillHolds(Queries q, Farewell farewell, Instant now) => farewell.Reason switch
    {
        FarewellReason.Left => await q.One<long>("SELECT count(*) FROM members WHERE person_id = @Person", farewell) == 0,
        FarewellReason.Idle => await q.One<long>(
            "SELECT count(*) FROM persons WHERE id = @Person AND seen_on < @before", new { farewell.Person, before = now - Idle }) == 1,
        _ => true,
    };

    /// <returns>Some who have done nothing for a year and have not been asked yet; none who sleep in another person, under a negative number.</returns>
    public static Task<IReadOnlyList<PersonId>> Unseen(Queries q, Instant now, int most) => q.Many<PersonId>(
        """
        SELECT id FROM persons
        WHERE seen_on < @before AND id > 0 AND NOT EXISTS (SELECT 1 FROM farewells f WHERE f.person_id = persons.id)
          AND NOT EXISTS (SELECT 1 FROM named_guests g WHERE g.person_id = persons.id)
        ORDER BY seen_on NULLS LAST, id LIMIT @most
        """,
        new { before = now - Idle, most });

    /// <summary>Of whom it is not known when they were here last, the year begins now.</summary>
    public static Task<int> StartYear(Tx tx, Instant today, int most) => tx.Run(
        "UPDATE persons SET seen_on = @today WHERE id IN (SELECT id FROM persons WHERE seen_on IS NULL LIMIT @most)", new { today, most });
}
