using Bot.Emulators.Discord.Wire;

namespace Bot.Emulators.Discord;

/// <summary>How strict and how busy the emulated platform is.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The port on loopback; 0 for a free one.</summary>
    public int Port { get; init; }

    public string Token { get; init; } = "emulated.bot.token";

    /// <summary>Whether exchanges are kept for the transcript. Off for benchmarks.</summary>
    public bool Recording { get; init; } = true;

    /// <summary>Whether requests are checked against schema and rules. Off only for benchmarks.</summary>
    public bool Checking { get; init; } = true;

    /// <summary>
    /// Whether an unlisted property refuses the request; else it is only recorded as a violation, as the platform ignores many of them. For bots
    /// on libraries that send some.
    /// </summary>
    public bool RefusesUnlisted { get; init; } = true;

    /// <summary>
    /// The file of the schema of requests; null: looked for beside the repository; empty: none. Without it only the rules are checked that no
    /// schema states.
    /// </summary>
    public string? Schema { get; init; }

    public RateRules Rates { get; init; } = new();

    /// <summary>Intents that need approval and have it.</summary>
    public int PrivilegedIntents { get; init; }

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a session can be resumed after its connection is gone; the platform publishes no number.</summary>
    public TimeSpan SessionLife { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many IDENTIFY in five seconds, and in a day.</summary>
    public int MaxConcurrency { get; init; } = 1;

    public int IdentifiesPerDay { get; init; } = 1000;

    /// <summary>
    /// How many private channels that were not there before the bot may open in a while: a burst of them gets a bot quarantined (reports of 20
    /// to 100, in the documentation's tracker under 5987).
    /// </summary>
    public RateRule NewDirects { get; init; } = new(40, TimeSpan.FromMinutes(10));

    /// <summary>How many events a session keeps for a replay.</summary>
    public int ReplayedEvents { get; init; } = 5000;

    /// <summary>How many bytes a request may hold: the platform takes files of 10 MiB each.</summary>
    public long MaxRequestBytes { get; init; } = 100 << 20;

    /// <summary>How long real time a driver waits for the bot before it gives up and shows the transcript.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}
