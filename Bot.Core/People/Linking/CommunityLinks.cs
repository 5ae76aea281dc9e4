using Bot.Core.People.Removal;
using Bot.Core.Storage;

namespace Bot.Core.People.Linking;

/// <summary>A community that is removed: nobody who sleeps returns to it, and nobody asks its moderators any more.</summary>
public sealed class CommunityLinks : ICommunityData
{
    public Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => Task.FromResult(0);

    public async Task<int> Remove(Tx tx, CommunityId community, int most)
    {
        var some = new { community, most };
        var members = await tx.Run(
            """
            DELETE FROM link_members WHERE community_id = @community
              AND home_id IN (SELECT home_id FROM link_members WHERE community_id = @community ORDER BY home_id LIMIT @most)
            """,
            some);
        return members > 0 ? members : await tx.Run(
            """
            DELETE FROM recovery_claims
            WHERE id IN (SELECT id FROM recovery_claims WHERE community_id = @community ORDER BY id LIMIT @most)
            """,
            some);
    }
}
