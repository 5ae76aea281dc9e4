using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Store;

/// <summary>The SQL of workshops whose side joins a bridge or leaves it.</summary>
internal static class SideRows
{
    private const string Open = "w.start > @longest AND w.start + w.length_minutes * 60000 > @now AND w.state = @planned";

    /// <summary>Those that are not over. Each is locked as by a tap, so a tap comes before or after.</summary>
    public static Task Turn(Tx tx, SideMove move, Instant now) => tx.Run(
        $"""
        UPDATE workshops SET community_id = @To, side_id = @Becomes, revision = revision + 1
        WHERE id IN (SELECT w.id FROM workshops w WHERE w.side_id = @Side AND (w.community_id <> @To OR w.side_id <> @Becomes) AND {Open})
        """,
        new { move.Side, move.To, move.Becomes, now, longest = Longest(now), planned = WorkshopState.Planned });

    public static Task<int> Follow(Tx tx, SideMove move, int most) => tx.Run(
        """
        UPDATE workshops SET community_id = @To, side_id = @Becomes
        WHERE id IN (
          SELECT id FROM workshops WHERE side_id = @Side AND (community_id <> @To OR side_id <> @Becomes) ORDER BY id LIMIT @most)
        """,
        new { move.Side, move.To, move.Becomes, most });

    public static Task<int> Ahead(Queries q, CommunityId side, Instant now) => q.One<int>(
        $"SELECT count(*) FROM workshops w WHERE COALESCE(w.side_id, w.community_id) = @side AND {Open}",
        new { side, now, longest = Longest(now), planned = WorkshopState.Planned });

    /// <returns>The cards of what is not over in these two communities.</returns>
    public static Task<IReadOnlyList<long>> Cards(Queries q, CommunityId one, CommunityId other, Instant now) => q.Many<long>(
        $"SELECT w.card FROM workshops w WHERE (w.community_id = @one OR w.community_id = @other) AND {Open} ORDER BY w.card",
        new { one, other, now, longest = Longest(now), planned = WorkshopState.Planned });

    /// <returns>Who is on the list of something that belongs to a community in which they are not.</returns>
    public static Task<IReadOnlyList<Stranger>> Strangers(Queries q, CommunityId one, CommunityId other, Instant now) => q.Many<Stranger>(
        $"""
        SELECT w.id AS workshop, r.person_id AS person, w.revision FROM workshops w JOIN rsvps r ON r.workshop_id = w.id
        WHERE (w.community_id = @one OR w.community_id = @other) AND {Open} AND r.standing <> @cant AND NOT EXISTS (
          SELECT 1 FROM members m LEFT JOIN bridge_sides b ON b.side_id = m.community_id
          WHERE m.person_id = r.person_id AND COALESCE(b.community_id, m.community_id) = w.community_id)
        ORDER BY w.id, r.person_id
        """,
        new { one, other, now, longest = Longest(now), planned = WorkshopState.Planned, cant = Standing.Cant });

    /// <returns>How many people would be on the list of something on the other side, where they are not, if this side left.</returns>
    public static Task<int> Across(Queries q, CommunityId community, CommunityId side, Instant now) => q.One<int>(
        $"""
        SELECT count(DISTINCT r.person_id) FROM workshops w JOIN rsvps r ON r.workshop_id = w.id
        WHERE w.community_id = @community AND {Open} AND r.standing <> @cant AND NOT EXISTS (
          SELECT 1 FROM members m LEFT JOIN bridge_sides b ON b.side_id = m.community_id
          WHERE m.person_id = r.person_id AND COALESCE(b.community_id, m.community_id) = @community
            AND ((w.side_id = @side AND m.community_id = @side) OR (w.side_id <> @side AND m.community_id <> @side)))
        """,
        new { community, side, now, longest = Longest(now), planned = WorkshopState.Planned, cant = Standing.Cant });

    /// <returns>Whether a room belongs to the workshop's community, as every room does in which its card was posted, until a side leaves.</returns>
    public static async Task<bool> IsHere(Queries q, Workshop workshop, PlaceId room) => await q.One<long>(
        "SELECT count(*) FROM places WHERE id = @room AND community_id <> @Community", new { room, workshop.Community }) == 0;

    public static async Task<string> CommunityName(Queries q, Workshop workshop) =>
        await q.One<string>("SELECT name FROM communities WHERE id = @Community", new { workshop.Community }) ?? "";

    private static Instant Longest(Instant now) => now - Duration.FromMinutes(WorkshopLimits.Length);
}

internal sealed record Stranger
{
    public required WorkshopId Workshop { get; init; }

    public required PersonId Person { get; init; }

    public required long Revision { get; init; }
}
