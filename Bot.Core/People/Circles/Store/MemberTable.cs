using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Circles.Store;

/// <summary>The SQL of who is in a circle. Whoever changes a row holds its circle's lock (<see cref="CircleTable.Lock"/>).</summary>
internal static class MemberTable
{
    private const string Columns =
        "circle_id AS circle, person_id AS person, account_id AS account, standing, organises, own_organises, since";

    public static Task<Membership?> Find(Queries q, CircleId circle, PersonId person) => q.One<Membership>(
        $"SELECT {Columns} FROM circle_members WHERE circle_id = @circle AND person_id = @person", new { circle, person });

    /// <returns>In order of circle, which is the order of locks.</returns>
    public static Task<IReadOnlyList<Membership>> OfPerson(Queries q, PersonId person) =>
        q.Many<Membership>($"SELECT {Columns} FROM circle_members WHERE person_id = @person ORDER BY circle_id", new { person });

    public static Task<IReadOnlyList<Membership>> With(Queries q, CircleId circle, CircleStanding standing) => q.Many<Membership>(
        $"SELECT {Columns} FROM circle_members WHERE circle_id = @circle AND standing = @standing ORDER BY person_id", new { circle, standing });

    /// <returns>Those who organise it, in order of id.</returns>
    public static Task<IReadOnlyList<PersonId>> Organisers(Queries q, CircleId circle) => q.Many<PersonId>(
        "SELECT person_id FROM circle_members WHERE circle_id = @circle AND organises AND standing = @inside ORDER BY person_id",
        new { circle, inside = CircleStanding.In });

    public static Task Save(Tx tx, Membership one) => tx.Queue(
        """
        INSERT INTO circle_members (circle_id, person_id, account_id, standing, organises, own_organises, since)
        VALUES (@Circle, @Person, @Account, @Standing, @Organises, @OwnOrganises, @Since)
        ON CONFLICT (circle_id, person_id) DO UPDATE SET account_id = excluded.account_id, standing = excluded.standing,
          organises = excluded.organises, own_organises = excluded.own_organises, since = excluded.since
        """,
        one);

    public static Task Delete(Tx tx, CircleId circle, PersonId person) =>
        tx.Queue("DELETE FROM circle_members WHERE circle_id = @circle AND person_id = @person", new { circle, person });

    public static Task DeleteAll(Tx tx, CircleId circle) =>
        tx.Queue("DELETE FROM circle_members WHERE circle_id = @circle", new { circle });

    /// <summary>Removes some who left, or were declined, long enough ago that nothing follows from it any more.</summary>
    public static Task<int> Tidy(Tx tx, Instant now) => tx.Run(
        """
        DELETE FROM circle_members WHERE (standing = @left AND since <= @leftBefore) OR (standing = @declined AND since <= @declinedBefore)
        """,
        new
        {
            left = CircleStanding.Left,
            leftBefore = now - CircleLimits.Undo,
            declined = CircleStanding.Declined,
            declinedBefore = now - CircleLimits.AskAgain,
        });
}
