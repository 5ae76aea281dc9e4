using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Removal;

/// <summary>The SQL of what <see cref="SpaceRemoval"/> removes.</summary>
internal static class RemovalTable
{
    /// <summary>The space that the bot left first of those that it left before an instant.</summary>
    public static async Task<PlaceRef?> Lost(Queries q, Instant before) => (await q.One<LostRow>(
        "SELECT platform, native_id FROM spaces WHERE left_at <= @before ORDER BY left_at NULLS LAST, platform, native_id LIMIT 1",
        new { before })) is { } row ? new(row.Platform, row.NativeId) : null;

    /// <summary>Locks it, so that either its return is seen here or whoever returns finds nothing and begins anew.</summary>
    /// <returns>Whether it is still lost.</returns>
    public static async Task<bool> Hold(Tx tx, PlaceRef space, Instant before) => await tx.Run(
        "UPDATE spaces SET left_at = left_at WHERE platform = @Platform AND native_id = @NativeId AND left_at <= @before",
        new { space.Platform, space.NativeId, before }) == 1;

    public static async Task<PlaceId?> AnyRoom(Queries q, PlaceRef space) => await q.One<long?>(
        "SELECT id FROM places WHERE platform = @Platform AND space = @NativeId ORDER BY id LIMIT 1",
        new { space.Platform, space.NativeId }) is { } id ? new PlaceId(id) : null;

    /// <summary>Whether the community is somewhere else, too.</summary>
    public static async Task<bool> HasOther(Queries q, CommunityId community, PlaceRef space) => await q.One<long>(
        "SELECT count(*) FROM spaces WHERE community_id = @community AND NOT (platform = @Platform AND native_id = @NativeId)",
        new { community, space.Platform, space.NativeId }) > 0;

    public static Task Remove(Tx tx, PlaceId room) => tx.Run("DELETE FROM places WHERE id = @room", new { room });

    public static Task Remove(Tx tx, PlaceRef space) => tx.Run(
        "DELETE FROM spaces WHERE platform = @Platform AND native_id = @NativeId", new { space.Platform, space.NativeId });

    /// <summary>Nothing belongs to it any more.</summary>
    public static async Task Remove(Tx tx, CommunityId community)
    {
        // Rooms of which no platform has told what they are in.
        await tx.Run("DELETE FROM places WHERE community_id = @community", new { community });
        await tx.Run("DELETE FROM communities WHERE id = @community", new { community });
    }

    /// <summary>Some people have this community no more; in private they speak of another of theirs, or of none.</summary>
    /// <returns>How many rows were changed; 0 when nobody is left.</returns>
    public static async Task<int> Part(Tx tx, CommunityId community, int most)
    {
        var turned = await tx.Run(
            """
            UPDATE persons SET last_community_id =
              (SELECT MIN(m.community_id) FROM members m WHERE m.person_id = persons.id AND m.community_id <> @community)
            WHERE id IN (SELECT id FROM persons WHERE last_community_id = @community ORDER BY id LIMIT @most)
            """,
            new { community, most });
        return turned > 0 ? turned : await tx.Run(
            """
            DELETE FROM members WHERE community_id = @community
              AND person_id IN (SELECT person_id FROM members WHERE community_id = @community ORDER BY person_id LIMIT @most)
            """,
            new { community, most });
    }

    private sealed class LostRow
    {
        public required string Platform { get; init; }

        public required string NativeId { get; init; }
    }
}
