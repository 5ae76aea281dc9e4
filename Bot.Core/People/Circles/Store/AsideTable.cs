using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Store;

/// <summary>The SQL of memberships that gave way to another of the same person. Whoever changes one holds its circle's lock.</summary>
internal static class AsideTable
{
    /// <returns>Every circle with which this person has something, in the order in which they are locked.</returns>
    public static Task<IReadOnlyList<CircleId>> Concerned(Queries q, PersonId person) => q.Many<CircleId>(
        """
        SELECT circle_id FROM circle_members WHERE person_id = @person
        UNION SELECT circle_id FROM circle_members_aside WHERE holder_id = @person ORDER BY circle_id
        """,
        new { person });

    public static Task<IReadOnlyList<Membership>> Of(Queries q, CircleId circle, PersonId holder) => q.Many<Membership>(
        """
        SELECT circle_id AS circle, holder_id AS person, NULLIF(account_id, 0) AS account, standing, organises, since
        FROM circle_members_aside WHERE circle_id = @circle AND holder_id = @holder ORDER BY account_id
        """,
        new { circle, holder });

    public static Task Save(Tx tx, Membership one) => tx.Run(
        """
        INSERT INTO circle_members_aside (circle_id, holder_id, account_id, standing, organises, since)
        VALUES (@Circle, @Person, COALESCE(@Account, 0), @Standing, @Organises, @Since)
        ON CONFLICT (circle_id, holder_id, account_id) DO UPDATE SET standing = excluded.standing, organises = excluded.organises, since = excluded.since
        """,
        one);

    public static Task Delete(Tx tx, Membership one) => tx.Run(
        "DELETE FROM circle_members_aside WHERE circle_id = @Circle AND holder_id = @Person AND account_id = COALESCE(@Account, 0)",
        new { one.Circle, one.Person, one.Account });

    public static Task DropAll(Tx tx, PersonId holder) => tx.Run("DELETE FROM circle_members_aside WHERE holder_id = @holder", new { holder });

    public static Task DropAll(Tx tx, CircleId circle) => tx.Run("DELETE FROM circle_members_aside WHERE circle_id = @circle", new { circle });
}
