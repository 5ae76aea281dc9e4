using Bot.Core.People;
using Bot.Core.People.Removal;
using Bot.Core.Storage;

namespace Bot.Host.Telegram;

/// <summary>What the adapter keeps about a group, also under the id that it had before it became a supergroup.</summary>
internal sealed class TelegramRemoval : ICommunityData
{
    public Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => Task.FromResult(0);

    public Task<int> Remove(Tx tx, CommunityId community, int most) => Task.FromResult(0);

    public async Task LeaveSpace(Tx tx, PlaceRef space)
    {
        if (space.Platform != TelegramNames.Platform) return;
        var args = new { chat = TelegramNames.Number(space.NativeId) };
        await tx.Run("DELETE FROM telegram_topics WHERE chat = @chat", args);
        await tx.Run("DELETE FROM telegram_groups WHERE chat = @chat OR moved_to = @chat", args);
    }
}
