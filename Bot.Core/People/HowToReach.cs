using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.People;

/// <summary>Settles at the tap whether messages can arrive, not when a reminder fails.</summary>
public sealed class HowToReach(IEnumerable<IChat> chats)
{
    private readonly Dictionary<string, Words> _byPlatform = chats.ToDictionary(chat => chat.Platform, chat => chat.HowToReach);

    /// <returns>What this person has to do before messages arrive; empty when nothing.</returns>
    public Words For(Caller who) => who.Reachable ? Words.None : _byPlatform.GetValueOrDefault(who.Account.Platform, Words.None);
}
