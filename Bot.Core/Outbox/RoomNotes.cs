using Bot.Core.People;
using Bot.Core.People.Removal;
using Bot.Core.Reminders;
using Bot.Core.Storage;

namespace Bot.Core.Outbox;

/// <summary>What the outbox keeps for a room: notes to it, remembered cards in it, and steps that are told there.</summary>
public sealed class RoomNotes : ICommunityData
{
    public async Task<int> LeaveRoom(Tx tx, PlaceId room, int most)
    {
        var notes = await tx.Run(
            "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE place_id = @room ORDER BY id LIMIT @most)", new { room, most });
        if (notes > 0) return notes;
        var copies = await tx.Run(
            "DELETE FROM card_copies WHERE id IN (SELECT id FROM card_copies WHERE place_id = @room ORDER BY id LIMIT @most)", new { room, most });
        return copies > 0 ? copies : await Steps.Drop(tx, room);
    }

    /// <summary>Notes and cards belong to rooms and people; features take back what they planned.</summary>
    public Task<int> Remove(Tx tx, CommunityId community, int most) => Task.FromResult(0);
}
