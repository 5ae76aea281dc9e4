using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>The SQL of sides.</summary>
internal static class SideTable
{
    /// <returns>The side that a room or space is on; null where none is known.</returns>
    public static async Task<CommunityId?> Of(Queries q, PlaceRef space) => await q.One<long?>(
        "SELECT COALESCE(side_id, community_id) FROM spaces WHERE platform = @Platform AND native_id = @NativeId",
        new { space.Platform, space.NativeId }) is { } id ? new CommunityId(id) : null;

    /// <returns>The community that a side belongs to; itself where there is no bridge.</returns>
    public static async Task<CommunityId> CommunityOf(Queries q, CommunityId side) =>
        await q.One<long?>("SELECT community_id FROM bridge_sides WHERE side_id = @side", new { side }) is { } id ? new(id) : side;

    /// <returns>The community of every side of a bridge.</returns>
    public static async Task<IReadOnlyDictionary<CommunityId, CommunityId>> Leads(Queries q) =>
        (await q.Many<LeadRow>("SELECT side_id AS side, community_id AS community FROM bridge_sides")).ToDictionary(row => row.Side, row => row.Community);

    /// <returns>The sides of a bridge, the longest there first; none where there is no bridge.</returns>
    public static async Task<IReadOnlyList<Side>> All(Queries q, CommunityId community) =>
    [
        .. (await q.Many<SideRow>(
            """
            SELECT b.side_id AS id, c.name, b.joined_at, b.languages FROM bridge_sides b JOIN communities c ON c.id = b.side_id
            WHERE b.community_id = @community ORDER BY b.joined_at, b.side_id
            """,
            new { community })).Select(row => new Side(row.Id, row.Name, row.JoinedAt, Languages.Read(row.Languages))),
    ];

    /// <summary>Holds these communities for the rest of the transaction: two bridges that are built or left at once wait for each other.</summary>
    public static async Task Lock(Tx tx, params IEnumerable<CommunityId> communities)
    {
        foreach (var community in communities.Distinct().OrderBy(one => one.Value))
            await tx.Run("UPDATE communities SET name = name WHERE id = @community", new { community });
    }

    public static Task Save(Tx tx, CommunityId side, CommunityId community, Instant now) => tx.Run(
        """
        INSERT INTO bridge_sides (side_id, community_id, joined_at, languages)
        SELECT id, @community, @now, languages FROM communities WHERE id = @side
        ON CONFLICT (side_id) DO UPDATE SET community_id = excluded.community_id
        """,
        new { side, community, now });

    public static Task Remove(Tx tx, CommunityId side) => tx.Run("DELETE FROM bridge_sides WHERE side_id = @side", new { side });

    /// <summary>Spaces and rooms of a side belong to this community from now on, and know which side they are on.</summary>
    public static async Task Turn(Tx tx, SideMove move)
    {
        await tx.Run(
            "UPDATE spaces SET community_id = @To, side_id = @Becomes WHERE side_id = @Side OR (side_id IS NULL AND community_id = @Side)", move);
        await tx.Run(
            "UPDATE places SET community_id = @To, side_id = @Becomes WHERE side_id = @Side OR (side_id IS NULL AND community_id = @Side)", move);
    }

    /// <summary>A room that somebody began to write down before its side turned.</summary>
    public static Task<int> Follow(Tx tx, SideMove move) => tx.Run(
        """
        UPDATE places SET community_id = @To, side_id = @Becomes
        WHERE (side_id = @Side OR (side_id IS NULL AND community_id = @Side)) AND (community_id <> @To OR side_id IS NULL OR side_id <> @Becomes)
        """,
        move);

    /// <returns>Whether the bot is still in the server or group of a side.</returns>
    public static async Task<bool> IsThere(Queries q, CommunityId side) => await q.One<long>(
        "SELECT count(*) FROM spaces WHERE COALESCE(side_id, community_id) = @side AND left_at IS NULL", new { side }) > 0;

    /// <returns>Whether a side has another space beside this one.</returns>
    public static async Task<bool> HasOther(Queries q, CommunityId side, PlaceRef space) => await q.One<long>(
        """
        SELECT count(*) FROM spaces
        WHERE COALESCE(side_id, community_id) = @side AND NOT (platform = @Platform AND native_id = @NativeId)
        """,
        new { side, space.Platform, space.NativeId }) > 0;

    public static async Task<string> Name(Queries q, CommunityId side) =>
        await q.One<string>("SELECT name FROM communities WHERE id = @side", new { side }) ?? "";

    /// <returns>How many people a community has, on all its sides.</returns>
    public static Task<int> People(Queries q, CommunityId community) => q.One<int>(
        """
        SELECT count(DISTINCT m.person_id) FROM members m LEFT JOIN bridge_sides b ON b.side_id = m.community_id
        WHERE COALESCE(b.community_id, m.community_id) = @community
        """,
        new { community });

    /// <summary>The room where a side's announcements go; null where none is known.</summary>
    public static async Task<PlaceId?> Announcements(Queries q, CommunityId side) => await q.One<long?>(
        """
        SELECT p.id FROM places p LEFT JOIN chosen_rooms r ON r.place_id = p.id AND r.kind = 'Announcements'
        WHERE p.side_id = @side OR (p.side_id IS NULL AND p.community_id = @side)
        ORDER BY CASE WHEN r.place_id IS NULL THEN 0 ELSE 1 END DESC, p.announcements DESC, p.id LIMIT 1
        """,
        new { side }) is { } id ? new PlaceId(id) : null;

    public static async Task<IReadOnlyList<Language>> LanguagesOf(Queries q, CommunityId community) => Languages.Read(
        await q.One<string>("SELECT languages FROM communities WHERE id = @community", new { community }) ?? "");

    public static Task Speak(Tx tx, CommunityId community, IReadOnlyList<Language> languages) => tx.Run(
        "UPDATE communities SET languages = @languages WHERE id = @community", new { community, languages = Languages.Write(languages) });

    public static Task Expect(Tx tx, CommunityId side, Instant now, CommunityId? heir = null) => tx.Run(
        """
        INSERT INTO side_moves (side_id, next_at, last, heir_id) VALUES (@side, @now, FALSE, @heir)
        ON CONFLICT (side_id) DO UPDATE SET next_at = excluded.next_at, last = FALSE, heir_id = excluded.heir_id
        """,
        new { side, now, heir });

    /// <returns>The side that a lost one's things belong to; null for a side that is there.</returns>
    public static async Task<CommunityId?> Heir(Queries q, CommunityId side) =>
        await q.One<long?>("SELECT heir_id FROM side_moves WHERE side_id = @side", new { side }) is { } heir ? new(heir) : null;

    /// <returns>The side that is to be looked at by now, if there is one.</returns>
    public static async Task<CommunityId?> OnItsWay(Queries q, Instant now) =>
        await q.One<long?>("SELECT side_id FROM side_moves WHERE next_at <= @now ORDER BY next_at, side_id LIMIT 1", new { now }) is { } id ? new(id) : null;

    /// <summary>All has come along: one more look later, or none.</summary>
    /// <returns>Whether that was the last look.</returns>
    public static async Task<bool> Arrived(Tx tx, CommunityId side, Instant now, Instant again)
    {
        if (await tx.Run("DELETE FROM side_moves WHERE side_id = @side AND last AND next_at <= @now", new { side, now }) == 1) return true;
        await tx.Run("UPDATE side_moves SET next_at = @again, last = TRUE WHERE side_id = @side AND next_at <= @now", new { side, now, again });
        return false;
    }

    /// <summary>People of a lost side are members of its heir, without any power there, and speak of it in private.</summary>
    public static async Task<int> Inherit(Tx tx, CommunityId side, CommunityId heir, int most)
    {
        var some = await tx.Many<PersonId>(
            "SELECT person_id FROM members WHERE community_id = @side ORDER BY person_id LIMIT @most", new { side, most });
        foreach (var person in some)
        {
            await tx.Queue(
                """
                INSERT INTO members (community_id, person_id, joined_at)
                SELECT @heir, person_id, joined_at FROM members WHERE community_id = @side AND person_id = @person
                ON CONFLICT (community_id, person_id) DO NOTHING
                """,
                new { side, heir, person });
            await tx.Queue("DELETE FROM members WHERE community_id = @side AND person_id = @person", new { side, person });
            await tx.Queue("UPDATE persons SET last_community_id = @heir WHERE id = @person AND last_community_id = @side", new { side, heir, person });
        }
        return some.Count;
    }

    public static async Task<Instant?> NextLook(Queries q) =>
        await q.One<long?>("SELECT MIN(next_at) FROM side_moves") is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;

    private sealed class LeadRow
    {
        public required CommunityId Side { get; init; }

        public required CommunityId Community { get; init; }
    }

    private sealed class SideRow
    {
        public required CommunityId Id { get; init; }

        public required string Name { get; init; }

        public required Instant JoinedAt { get; init; }

        public required string Languages { get; init; }
    }
}
