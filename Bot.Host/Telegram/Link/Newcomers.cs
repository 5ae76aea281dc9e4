using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>
/// Whoever writes to the bot in private before doing anything in a group: the groups are asked whether the person is in one of them.
/// https://core.telegram.org/bots/api#getchatmember
/// </summary>
internal sealed class Newcomers(IDatabase db, Callers callers, Groups groups, Powers powers, TelegramApi api)
{
    /// <summary>Groups asked for one person.</summary>
    private const int Most = 10;

    private readonly ConcurrentDictionary<long, bool> _known = [];

    public async Task Meet(Occasion occasion, CancellationToken ct)
    {
        if (occasion.InGroup || _known.ContainsKey(occasion.User)) return;
        if (await Has(occasion.From.Account, ct) || await Find(occasion, ct)) _known[occasion.User] = true;
    }

    private Task<bool> Has(AccountRef account, CancellationToken ct) => db.Read(async q => await q.One<long>(
        """
        SELECT count(*) FROM accounts a JOIN persons p ON p.id = a.person_id
        WHERE a.platform = @Platform AND a.native_id = @NativeId AND p.last_community_id IS NOT NULL
        """,
        account) > 0, ct);

    private async Task<bool> Find(Occasion occasion, CancellationToken ct)
    {
        foreach (var chat in groups.Present.Take(Most))
        {
            var member = (await api.Send(Methods.Member(chat, occasion.User), ct)).Read(TelegramJson.Default.ChatMember);
            if (member is null || Groups.Standing(member) == GroupStanding.Left) continue;
            var at = new Whereabouts(TelegramNames.Space(chat), TelegramNames.Place(chat), groups.PlaceName(chat, null));
            var from = occasion.From with { Power = await powers.Of(chat, occasion.User, ct) };
            await callers.Load(new Inbound.Typed(from, at, occasion.Once, ""), ct);
            return true;
        }
        return false;
    }
}
