using System.Collections.Concurrent;
using Bot.Core.Storage;

namespace Bot.Host.Telegram;

/// <summary>
/// With whom the bot may speak in private: whoever has pressed Start and has not blocked it since. It can open no chat itself.
/// </summary>
internal sealed class PrivateChats(IDatabase db)
{
    private readonly ConcurrentDictionary<long, bool> _open = [];

    public async Task<bool> IsOpen(long user, CancellationToken ct)
    {
        if (_open.ContainsKey(user)) return true;
        var open = await db.Read(q => q.One<int?>(
            "SELECT reachable FROM accounts WHERE platform = 'telegram' AND native_id = @id",
            new { id = TelegramNames.Account(user).NativeId }), ct) == 1;
        if (open) _open[user] = true;
        return open;
    }

    /// <summary>The platform told that the way is open or closed.</summary>
    public async Task Learn(long user, bool open)
    {
        if (open) _open[user] = true;
        else _open.TryRemove(user, out _);
        await db.Write(null, tx => tx.Run(
            "UPDATE accounts SET reachable = @reachable WHERE platform = 'telegram' AND native_id = @id AND (reachable IS NULL OR reachable <> @reachable)",
            new { id = TelegramNames.Account(user).NativeId, reachable = open ? 1 : 0 }));
    }
}
