using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking;

/// <summary>
/// What becomes of persons, accounts and memberships themselves when two people become one or part again. Whoever is merged away sleeps under
/// the negative of their number, with all that they had chosen: a number that changes is what a database guards against new references,
/// so nothing can be written for them meanwhile, and nothing that looks for people finds them.
/// </summary>
internal static class PersonRows
{
    public static async Task Join(Tx tx, PersonId from, PersonId into, Instant now)
    {
        var both = new { from, into, now };
        await tx.Run(
            """
            INSERT INTO links (account_id, home_id, linked_at, took_language, took_zone)
            SELECT a.id, @from, @now,
              CASE WHEN i.language IS NULL AND f.language IS NOT NULL THEN TRUE ELSE FALSE END,
              CASE WHEN i.zone IS NULL AND f.zone IS NOT NULL THEN TRUE ELSE FALSE END
            FROM accounts a JOIN persons f ON f.id = @from JOIN persons i ON i.id = @into
            WHERE a.person_id = @from AND NOT EXISTS (SELECT 1 FROM links l WHERE l.account_id = a.id)
            """,
            both);
        await tx.Run(
            """
            UPDATE persons SET language = COALESCE(language, (SELECT f.language FROM persons f WHERE f.id = @from)),
              zone = COALESCE(zone, (SELECT f.zone FROM persons f WHERE f.id = @from)),
              last_community_id = COALESCE(last_community_id, (SELECT f.last_community_id FROM persons f WHERE f.id = @from))
            WHERE id = @into
            """,
            both);
        await JoinMembers(tx, from, into);
        await tx.Run("UPDATE accounts SET person_id = @into WHERE person_id = @from", both);
        await tx.Run("UPDATE persons SET id = -id WHERE id = @from", both);
    }

    /// <summary>Wakes somebody who sleeps, who gets their accounts back.</summary>
    /// <param name="name">For somebody whose row is gone.</param>
    public static async Task Wake(Tx tx, PersonId home, string name, IEnumerable<AccountId> accounts)
    {
        if (await tx.Run("UPDATE persons SET id = -id WHERE id = @asleep", new { asleep = -home.Value }) == 0) await New(tx, home, name);
        foreach (var account in accounts) await AccountTable.Move(tx, account, home);
    }

    /// <summary>After the features: gives back what was taken along, and forgets the link.</summary>
    public static async Task Part(Tx tx, PersonId from, PersonId home)
    {
        var both = new { from, home };
        await tx.Run(
            """
            UPDATE persons SET
              language = CASE WHEN EXISTS (SELECT 1 FROM links l JOIN persons h ON h.id = l.home_id
                WHERE l.home_id = @home AND l.took_language AND h.language = persons.language) THEN NULL ELSE language END,
              zone = CASE WHEN EXISTS (SELECT 1 FROM links l JOIN persons h ON h.id = l.home_id
                WHERE l.home_id = @home AND l.took_zone AND h.zone = persons.zone) THEN NULL ELSE zone END
            WHERE id = @from
            """,
            both);
        await tx.Run(
            """
            INSERT INTO members (community_id, person_id, platform_power, granted_power, joined_at)
            SELECT community_id, @home, 0, 0, joined_at FROM link_members WHERE home_id = @home
            ON CONFLICT (community_id, person_id) DO NOTHING
            """,
            both);
        await tx.Run(
            """
            DELETE FROM members WHERE person_id = @from AND granted_power = 0 AND community_id IN (
              SELECT community_id FROM link_members WHERE home_id = @home AND brought)
            """,
            both);
        await tx.Run("DELETE FROM link_members WHERE home_id = @home", both);
        await tx.Run("DELETE FROM links WHERE home_id = @home", both);
    }

    /// <summary>Accounts that came from there stay for good: nobody sleeps there any more.</summary>
    public static async Task Keep(Tx tx, PersonId home)
    {
        await tx.Run("DELETE FROM link_members WHERE home_id = @home", new { home });
        await tx.Run("DELETE FROM links WHERE home_id = @home", new { home });
        await tx.Run("DELETE FROM persons WHERE id = @asleep", new { asleep = -home.Value });
    }

    public static Task New(Tx tx, PersonId id, string name) => tx.Run(
        "INSERT INTO persons (id, name, message_level) VALUES (@id, @name, @level)", new { id, name, level = (int)MessageLevel.Important });

    /// <summary>
    /// Memberships go along. Powers do not: what a platform's roles gave, they gave to an account, and a grant was given to the one who slept
    /// in before knowing of the other.
    /// </summary>
    private static async Task JoinMembers(Tx tx, PersonId from, PersonId into)
    {
        var both = new { from, into };
        await tx.Run(
            """
            INSERT INTO link_members (home_id, community_id, joined_at, brought)
            SELECT @from, m.community_id, m.joined_at,
              CASE WHEN EXISTS (SELECT 1 FROM members i WHERE i.community_id = m.community_id AND i.person_id = @into) THEN FALSE ELSE TRUE END
            FROM members m WHERE m.person_id = @from
            """,
            both);
        await tx.Run(
            """
            INSERT INTO members (community_id, person_id, platform_power, granted_power, joined_at)
            SELECT m.community_id, @into, 0, 0, m.joined_at FROM members m WHERE m.person_id = @from ORDER BY m.community_id
            ON CONFLICT (community_id, person_id) DO NOTHING
            """,
            both);
        await tx.Run("DELETE FROM members WHERE person_id = @from", both);
    }
}
