using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>
/// What a group knows of somebody who writes in private, where no message tells it: whether they are in it at all, and whether they still
/// are an admin. https://core.telegram.org/bots/api#getchatmember
/// </summary>
internal sealed class Membership(IDatabase db, Callers callers, Groups groups, GroupEvents events, Powers powers, TelegramApi api, TimeProvider clock)
{
    /// <summary>Groups asked for one person.</summary>
    private const int Most = 10;

    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, long> _strangers = [];

    public async Task Look(Occasion occasion, CancellationToken ct)
    {
        var known = await db.Read(q => q.Many<Row>(
            """
            SELECT s.native_id AS chat, COALESCE(x.power, 0) AS power, COALESCE(x.roles, '') AS roles
            FROM accounts a
            JOIN persons p ON p.id = a.person_id
            JOIN members m ON m.person_id = p.id AND m.community_id = p.last_community_id
            LEFT JOIN spaces s ON COALESCE(s.side_id, s.community_id) = m.community_id AND s.platform = a.platform
            LEFT JOIN account_powers x ON x.account_id = a.id AND x.platform = s.platform AND x.space = s.native_id
            WHERE a.platform = @Platform AND a.native_id = @NativeId
            """,
            occasion.From.Account), ct);
        if (known.Count == 0) await Find(occasion, ct);
        foreach (var row in known) await Check(occasion, row, ct);
    }

    /// <summary>Who had no power there can lose none, and who gains one shows it in the group.</summary>
    private async Task Check(Occasion occasion, Row known, CancellationToken ct)
    {
        var chat = TelegramNames.Number(known.Chat ?? "");
        if (chat == 0 || (known.Power == (int)Power.Member && known.Roles.Length == 0)) return;
        if (await powers.Of(chat, occasion.User, ct) is not { } now) return;
        if ((int)now.Power != known.Power || string.Join(' ', now.Roles) != known.Roles) await Meet(occasion, chat, now, ct);
    }

    private async Task Find(Occasion occasion, CancellationToken ct)
    {
        if (_strangers.TryGetValue(occasion.User, out var asked) && clock.GetElapsedTime(asked) < Again) return;
        _strangers[occasion.User] = clock.GetTimestamp();
        // A group that was told of a moment before counts, too.
        await events.Settled();
        foreach (var chat in groups.Present.Take(Most))
        {
            var member = (await api.Send(Methods.Member(chat, occasion.User), ct)).Read(TelegramJson.Default.ChatMember);
            if (member is null || Groups.Standing(member) == GroupStanding.Left) continue;
            await Meet(occasion, chat, await powers.Of(chat, occasion.User, ct), ct);
            _strangers.TryRemove(occasion.User, out _);
            return;
        }
    }

    private Task Meet(Occasion occasion, long chat, GroupPower? power, CancellationToken ct)
    {
        var at = new Whereabouts(TelegramNames.Space(chat), TelegramNames.Place(chat), groups.PlaceName(chat, null));
        return callers.Load(new Inbound.Typed(power?.In(occasion.From) ?? occasion.From, at, occasion.Once, ""), ct);
    }

    private sealed class Row
    {
        public string? Chat { get; init; }

        public required int Power { get; init; }

        public required string Roles { get; init; }
    }
}
