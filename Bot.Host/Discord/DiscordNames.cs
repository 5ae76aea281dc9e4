using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Discord;

/// <summary>What Discord's ids are called outside this folder.</summary>
internal static class DiscordNames
{
    public const string Platform = "discord";

    public static AccountRef Account(string user) => new(Platform, user);

    /// <summary>A channel, a thread or forum post, or a private chat.</summary>
    public static PlaceRef Place(string channel) => new(Platform, channel);

    /// <summary>A server.</summary>
    public static PlaceRef Space(string guild) => new(Platform, guild);

    public static OnceKey Once(string application, string interaction) => new($"{Platform}:{application}:{interaction}");
}
