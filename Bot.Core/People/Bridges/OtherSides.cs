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
            LEFT JOIN chosen_rooms r ON r.place_id = p.id AND r.kind = 'Announcements'
            WHERE here.id = @room
            ORDER BY b.joined_at, b.side_id, CASE WHEN r.place_id IS NULL THEN 0 ELSE 1 END DESC, p.announcements DESC, p.id
            """,
            new { room })).DistinctBy(row => row.Side).Select(row => row.Id),
    ];

    private sealed class RoomRow
    {
        public required PlaceId Id { get; init; }

        public required CommunityId Side { get; init; }
    }
}
