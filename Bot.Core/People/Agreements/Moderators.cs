using Bot.Core.Storage;

namespace Bot.Core.People.Agreements;

/// <summary>Who may decide on a side, as far as the platform has told.</summary>
internal static class Moderators
{
    /// <returns>All but this person; at most so many as are told one by one.</returns>
    public static Task<IReadOnlyList<PersonId>> Others(Queries q, CommunityId side, PersonId but) => q.Many<PersonId>(
        """
        SELECT person_id FROM members
        WHERE community_id = @side AND person_id <> @but AND (platform_power >= @power OR granted_power >= @power)
        ORDER BY person_id LIMIT 50
        """,
        new { side, but, power = (int)Power.Moderator });

    public static async Task<Power> Of(Queries q, CommunityId side, PersonId person) => (Power)await q.One<int>(
        """
        SELECT CASE WHEN platform_power > granted_power THEN platform_power ELSE granted_power END
        FROM members WHERE community_id = @side AND person_id = @person
        """,
        new { side, person });
}
