using Bot.Emulators.Telegram;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>The bot of <c>Bot.Bench/peers/grammy</c>, pointed at an emulator.</summary>
internal static class Grammy
{
    /// <summary>Null where it can run.</summary>
    public static string? WhyNot { get; } = NodePeer.WhyNot("grammy", "grammy");

    public static NodePeer Start(TelegramEmulator emulator, string? database = null) => NodePeer.Start("grammy",
        ("TELEGRAM_API", emulator.Root.ToString().TrimEnd('/')), ("TELEGRAM_TOKEN", emulator.Token), ("RSVP_DATABASE", database ?? ""));
}

/// <summary>A test that needs node and the peer's packages. Where they are not to be had it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GrammyFactAttribute : FactAttribute
{
    public GrammyFactAttribute() => Skip = Grammy.WhyNot;
}
