using Bot.Emulators.Discord;

namespace Bot.Tests.Emulators.Discord;

/// <summary>The bot of <c>Bot.Bench/peers/discordjs</c>, pointed at an emulator.</summary>
internal static class DiscordJs
{
    /// <summary>Null where it can run.</summary>
    public static string? WhyNot { get; } = NodePeer.WhyNot("discordjs", "discord.js");

    public static NodePeer Start(DiscordEmulator emulator, string? database = null) => NodePeer.Start("discordjs",
        ("DISCORD_API", new Uri(emulator.Root, "api").ToString()), ("DISCORD_TOKEN", emulator.Token), ("RSVP_DATABASE", database ?? ""));
}

/// <summary>A test that needs node and the peer's packages. Where they are not to be had it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DiscordJsFactAttribute : FactAttribute
{
    public DiscordJsFactAttribute() => Skip = DiscordJs.WhyNot;
}
