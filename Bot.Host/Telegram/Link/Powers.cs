using System.Collections.Concurrent;
using Bot.Core.People;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>
/// What a group's admins may do, asked from the platform at most every five minutes: nobody tells us when somebody becomes one, unless the
/// bot is one itself. https://core.telegram.org/bots/api#getchatadministrators
/// </summary>
internal sealed class Powers(TelegramApi api, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<long, Known> _known = [];

    /// <returns>Null when the platform does not tell: then what was known before holds.</returns>
    public async Task<Power?> Of(long chat, long user, CancellationToken ct)
    {
        if (!_known.TryGetValue(chat, out var known) || clock.GetElapsedTime(known.At) >= Kept)
            _known[chat] = known = new(clock.GetTimestamp(), new(() => Ask(chat, ct)));
        if (await known.Admins.Value is { } admins) return admins.GetValueOrDefault(user, Power.Member);
        _known.TryRemove(new(chat, known));
        return null;
    }

    public void Drop(long chat) => _known.TryRemove(chat, out _);

    public Task Forget(long chat)
    {
        Drop(chat);
        return Task.CompletedTask;
    }

    private async Task<Dictionary<long, Power>?> Ask(long chat, CancellationToken ct)
    {
        var result = await api.Send(Methods.Administrators(chat), ct);
        return result.Read(TelegramJson.Default.IReadOnlyListChatMember)?
            .Where(member => member.User is not null)
            .ToDictionary(member => member.User!.Id, member => member.Status == "creator" ? Power.Admin : Power.Host);
    }

    private sealed record Known(long At, Lazy<Task<Dictionary<long, Power>?>> Admins);
}
