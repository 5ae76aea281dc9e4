using Bot.Core.People.Circles.Store;
using Bot.Core.People.Removal;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Ports;

/// <summary>The circles of a community that is removed: one at a time and whole, so that its counters are true as long as it is there.</summary>
public sealed class CommunityCircles : ICommunityData
{
    /// <summary>Circles belong to no room.</summary>
    public Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => Task.FromResult(0);

    public async Task<int> Remove(Tx tx, CommunityId community, int most)
    {
        if (await CircleTable.AnyOf(tx, community) is not { } id) return await CircleTable.DropNames(tx, community);
        // Locked, so that nobody joins meanwhile.
        if (await CircleTable.Lock(tx, id) is null) return 1;
        await MemberTable.DeleteAll(tx, id);
        await CircleTable.Delete(tx, id);
        return 1;
    }
}
