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
internal sealed class Membership(IDatabase db, Callers callers, Groups groups, Powers powers, TelegramApi api, TimeProvider clock)
{
    /// <summary>Groups asked for one person.</summary>
    private const int Most = 10;

    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, long> _strangers = [];

    public async Task Look(Occasion occasion, CancellationToken ct)
    {
        var known = await db.Read(q => q.Many<Row>(
            """
            SELECT s.native_id AS chat, m.platform_power AS power
            FROM accounts a
            JOIN persons p ON p.id = a.person_id
            JOIN members m ON m.person_id = p.id AND m.community_id = p.last_community_id
            LEFT JOIN spaces s ON COALESCE(s.side_id, s.community_id) = m.community_id AND s.platform = a.platform
            WHERE a.platform = @Platform AND a.native_id = @NativeId
            """,
            occasion.From.Account), ct);
        if (known.Count == 0) await Find(occasion, ct);
        // Who never had a power can lose none, and who gains one shows it in the group.
        else if (known[0].Power > (int)Power.Member) await Check(occasion, known, ct);
    }

    private async Task Check(Occasion occasion, IReadOnlyList<Row> known, CancellationToken ct)
    {
        var here = known.Select(row => TelegramNames.Number(row.Chat ?? "")).Where(chat => chat != 0).ToList();
        var now = new List<(long Chat, Power Power)>();
        foreach (var chat in here)
        {
            if (await powers.Of(chat, occasion.User, ct) is not { } power) return;
            now.Add((chat, power));
        }
        if (now.Count == 0) return;
        var (at, most) = now.MaxBy(one => one.Power);
        if ((int)most != known[0].Power) await Meet(occasion, at, most, ct);
    }

    private async Task Find(Occasion occasion, CancellationToken ct)
    {
        if (_strangers.TryGetValue(occasion.User, out var asked) && clock.GetElapsedTime(asked) < Again) return;
        _strangers[occasion.User] = clock.GetTimestamp();
        foreach (var chat in groups.Present.Take(Most))
        {
            var member = (await api.Send(Methods.Member(chat, occasion.User), ct)).Read(TelegramJson.Default.ChatMember);
            if (member is null || Groups.Standing(member) == GroupStanding.Left) continue;
            await Meet(occasion, chat, await powers.Of(chat, occasion.User, ct), ct);
            _strangers.TryRemove(occasion.User, out _);
            return;
        }
    }

    private Task Meet(Occasion occasion, long chat, Power? power, CancellationToken ct)
    {
        var at = new Whereabouts(TelegramNames.Space(chat), TelegramNames.Place(chat), groups.PlaceName(chat, null));
        return callers.Load(new Inbound.Typed(occasion.From with { Power = power }, at, occasion.Once, ""), ct);
    }

    private sealed class Row
    {
        public string? Chat { get; init; }

        public required int Power { get; init; }
    }
}
