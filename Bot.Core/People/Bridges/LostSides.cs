using Bot.Core.People.Removal;
using Bot.Core.Storage;

namespace Bot.Core.People.Bridges;

/// <summary>
/// The space of a side is lost for good: the bridge goes on without it and has what was made there. What a community kept for building a
/// bridge goes with it.
/// </summary>
public sealed class LostSides(Sides sides) : ICommunityData
{
    public Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => Task.FromResult(0);

    public async Task LeaveSpace(Tx tx, PlaceRef space)
    {
        if (await SideTable.Of(tx, space) is { } side && !await SideTable.HasOther(tx, side, space)) await sides.Lose(tx, side);
    }

    public async Task<int> Remove(Tx tx, CommunityId community, int most)
    {
        await tx.Run("DELETE FROM bridge_codes WHERE side_id = @community", new { community });
        await tx.Run("DELETE FROM bridge_offers WHERE lead_id = @community OR side_id = @community", new { community });
        await tx.Run("DELETE FROM agreements WHERE side_id = @community", new { community });
        await tx.Run("DELETE FROM side_moves WHERE side_id = @community", new { community });
        return 0;
    }
}
