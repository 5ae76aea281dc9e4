using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Powers;

/// <summary>The SQL of grants. One that has ended does not count, whether or not its row is still there.</summary>
internal static class Grants
{
    /// <summary>Gives it, or the same once more with another reason and end.</summary>
    public static Task Give(Tx tx, Caller by, PersonId to, Power power, string reason, Instant? ends) => tx.Run(
        """
        INSERT INTO grants (community_id, person_id, power, reason, granted_by, granted_at, ends_at)
        VALUES (@Side, @to, @power, @reason, @Person, @Now, @ends)
        ON CONFLICT (community_id, person_id, power, came_with) DO UPDATE SET
          reason = excluded.reason, granted_by = excluded.granted_by, granted_at = excluded.granted_at, ends_at = excluded.ends_at
        """,
        new { by.Side, to, power = (int)power, reason, by.Person, by.Now, ends });

    /// <summary>Takes back what is below a power.</summary>
    /// <returns>How many counted until now.</returns>
    public static async Task<int> Take(Tx tx, CommunityId community, PersonId from, Power below, Instant now)
    {
        var args = new { community, from, below = (int)below, now };
        var counted = await tx.Run(
            "DELETE FROM grants WHERE community_id = @community AND person_id = @from AND power < @below AND (ends_at IS NULL OR ends_at > @now)", args);
        await tx.Run("DELETE FROM grants WHERE community_id = @community AND ends_at <= @now", args);
        return counted;
    }

    /// <summary>All that count now, by name.</summary>
    public static async Task<IReadOnlyList<Grant>> Of(Queries q, CommunityId community, Instant now)
    {
        var all = await q.Many<Grant>(
            """
            SELECT g.person_id, p.name, g.power, g.reason, b.name AS granted_by, g.ends_at
            FROM grants g
            JOIN persons p ON p.id = g.person_id
            LEFT JOIN persons b ON b.id = g.granted_by
            WHERE g.community_id = @community AND (g.ends_at IS NULL OR g.ends_at > @now)
            """,
            new { community, now });
        return [.. all.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenByDescending(one => one.Power)];
    }

    public static async Task<bool> IsMember(Queries q, CommunityId community, PersonId person) => await q.One<long>(
        "SELECT count(*) FROM members WHERE community_id = @community AND person_id = @person", new { community, person }) == 1;

    public static async Task<string> Name(Queries q, PersonId person) =>
        await q.One<string>("SELECT name FROM persons WHERE id = @person", new { person }) ?? "";
}
