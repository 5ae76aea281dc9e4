using Bot.Emulators.Telegram.Wire;

namespace Bot.Emulators.Telegram;

/// <summary>How strict and how busy the emulated platform is.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The port on loopback; 0 for a free one.</summary>
    public int Port { get; init; }

    public string Token { get; init; } = "5000000001:emulated-bot-token";

    public string BotName { get; init; } = "smile_bot";

    /// <summary>Whether exchanges are kept for the transcript. Off for benchmarks.</summary>
    public bool Recording { get; init; } = true;

    /// <summary>
    /// Whether parameters are checked against the method table. Off only for benchmarks; what the platform itself refuses is refused all the same.
    /// </summary>
    public bool Checking { get; init; } = true;

    /// <summary>The table of methods; null: looked for beside the repository. Without it a short one of our own is used.</summary>
    public string? Schema { get; init; }

    /// <summary>Whether the short table is used even if the platform's is there.</summary>
    public bool UsesOwnTable { get; init; }

    public PaceRules Paces { get; init; } = new();

    /// <summary>How long a press can be answered. The platform publishes no number; this is the strict end of what bots report.</summary>
    public TimeSpan QueryLife { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many bytes a request may hold: the platform takes files of 50 MB.</summary>
    public long MaxRequestBytes { get; init; } = 60 << 20;

    /// <summary>How long real time a driver waits for the bot before it gives up and shows the transcript.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}
