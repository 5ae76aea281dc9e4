using Bot.Core.Storage;

namespace Bot.Core.People.Abuse;

/// <summary>Who looks after a community. The one place that knows where powers are kept.</summary>
internal static class Team
{
    /// <returns>What the person may do there; a member's power for who does not belong to it.</returns>
    public static async Task<Power> PowerOf(Queries q, CommunityId community, PersonId person)
    {
        var row = await q.One<Row>(
            "SELECT person_id, platform_power, granted_power FROM members WHERE community_id = @community AND person_id = @person",
            new { community, person });
        return row?.Power ?? Power.Member;
    }

    public static async Task<bool> Belongs(Queries q, CommunityId community, PersonId person) => await q.One<long>(
        "SELECT count(*) FROM members WHERE community_id = @community AND person_id = @person", new { community, person }) > 0;

    /// <summary>The moderators but for <paramref name="without"/>; where none is left, the admins but for them.</summary>
    public static async Task<IReadOnlyList<PersonId>> Others(
        Queries q, CommunityId community, IReadOnlyCollection<PersonId> without, NodaTime.Instant now)
    {
        var all = await q.Many<Row>(
            """
            SELECT m.person_id, m.platform_power, m.granted_power FROM members m
            LEFT JOIN holds h ON h.community_id = m.community_id AND h.person_id = m.person_id
            WHERE m.community_id = @community AND (m.platform_power >= @least OR m.granted_power >= @least)
              AND (h.measure_id IS NULL OR h.ends_at <= @now)
            ORDER BY m.person_id
            """,
            new { community, least = (int)Power.Moderator, now });
        var others = all.Where(one => !without.Contains(one.PersonId)).ToList();
        var moderators = others.Where(one => one.Power == Power.Moderator).ToList();
        return [.. (moderators.Count > 0 ? moderators : others).Select(one => one.PersonId)];
    }

    private sealed class Row
    {
        public required PersonId PersonId { get; init; }

        public required int PlatformPower { get; init; }

        public required int GrantedPower { get; init; }

        public Power Power => (Power)Math.Max(PlatformPower, GrantedPower);
    }
}
