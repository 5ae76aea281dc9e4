using Bot.Core.People.Removal;
using Bot.Core.Storage;

namespace Bot.Core.People.Abuse;

/// <summary>Reports and measures of a community that is removed. Rooms have none.</summary>
public sealed class CommunityAbuse : ICommunityData
{
    public Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => Task.FromResult(0);

    public async Task<int> Remove(Tx tx, CommunityId community, int most)
    {
        var held = await tx.Run(
            """
            DELETE FROM holds WHERE community_id = @community
              AND person_id IN (SELECT person_id FROM holds WHERE community_id = @community ORDER BY person_id LIMIT @most)
            """,
            new { community, most });
        if (held > 0) return held;
        var measures = await tx.Run(
            "DELETE FROM measures WHERE id IN (SELECT id FROM measures WHERE community_id = @community ORDER BY id LIMIT @most)", new { community, most });
        return measures > 0 ? measures : await Reports.ReportTable.DeleteSome(tx, community, most);
    }
}
