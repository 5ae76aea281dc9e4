using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.People.Powers;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>What somebody is in a group: all that the platform knows are its creator and its administrators.</summary>
internal sealed record GroupPower(Power Power, IReadOnlyList<string> Roles)
{
    public static readonly GroupPower Member = new(Power.Member, []);
    public static readonly GroupPower Administrator = new(Power.Member, [RoleMap.Administrator]);
    public static readonly GroupPower Creator = new(Power.Admin, []);

    public bool IsAdministrator => this != Member;

    /// <summary>https://core.telegram.org/bots/api#chatmember</summary>
    public static GroupPower Of(ChatMember member) => member.Status switch
    {
        "creator" => Creator,
        "administrator" => Administrator,
        _ => Member,
    };

    public Sender In(Sender sender) => sender with { Power = Power, Roles = Roles };
}

/// <summary>
/// Who the admins of a group are, asked from the platform at most every five minutes: nobody tells us when somebody becomes one, unless the
/// bot is one itself. https://core.telegram.org/bots/api#getchatadministrators
/// </summary>
internal sealed class Powers(TelegramApi api, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<long, Known> _known = [];

    /// <returns>Null when the platform does not tell: then what was known before holds.</returns>
    public async Task<GroupPower?> Of(long chat, long user, CancellationToken ct)
    {
        if (!_known.TryGetValue(chat, out var known) || clock.GetElapsedTime(known.At) >= Kept)
            _known[chat] = known = new(clock.GetTimestamp(), new(() => Ask(chat, ct)));
        if (await known.Admins.Value is { } admins) return admins.GetValueOrDefault(user, GroupPower.Member);
        _known.TryRemove(new(chat, known));
        return null;
    }

    /// <summary>The same as the platform's word about whoever did something; without one where it says nothing.</summary>
    public async Task<Sender> Of(long chat, long user, Sender sender, CancellationToken ct) =>
        await Of(chat, user, ct) is { } power ? power.In(sender) : sender with { Power = null, Roles = [] };

    public void Drop(long chat) => _known.TryRemove(chat, out _);

    private async Task<Dictionary<long, GroupPower>?> Ask(long chat, CancellationToken ct)
    {
        var result = await api.Send(Methods.Administrators(chat), ct);
        return result.Read(TelegramJson.Default.IReadOnlyListChatMember)?
            .Where(member => member.User is not null)
            .ToDictionary(member => member.User!.Id, GroupPower.Of);
    }

    private sealed record Known(long At, Lazy<Task<Dictionary<long, GroupPower>?>> Admins);
}
