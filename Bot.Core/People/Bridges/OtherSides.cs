using Bot.Core.Storage;

namespace Bot.Core.People.Bridges;

/// <summary>Where else something is told that is told in a room.</summary>
public static class OtherSides
{
    /// <returns>The announcement room of each other side of the room's bridge; none where there is no bridge.</returns>
    public static async Task<IReadOnlyList<PlaceId>> Rooms(Queries q, PlaceId room) =>
    [
        .. (await q.Many<RoomRow>(
            """
            SELECT p.id, p.side_id AS side
            FROM places here
            JOIN bridge_sides b ON b.community_id = here.community_id AND b.side_id <> here.side_id
            JOIN places p ON p.side_id = b.side_id
            WHERE here.id = @room ORDER BY b.joined_at, b.side_id, p.announcements DESC, p.id
            """,
            new { room })).DistinctBy(row => row.Side).Select(row => row.Id),
    ];

    private sealed class RoomRow
    {
        public required PlaceId Id { get; init; }

        public required CommunityId Side { get; init; }
    }
}
