namespace Bot.Emulators.Telegram.Wire;

/// <summary>So many messages in any stretch of time so long.</summary>
public sealed record PaceRule(int Limit, TimeSpan Window);

/// <summary>
/// How fast a bot may write; edits count like messages. The platform says so in words and tolerates short bursts, this does not.
/// https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
/// </summary>
public sealed record PaceRules
{
    /// <summary>Nothing is refused.</summary>
    public static PaceRules Off { get; } = new() { Enforced = false };

    public bool Enforced { get; init; } = true;

    public PaceRule InOneChat { get; init; } = new(1, TimeSpan.FromSeconds(1));

    public PaceRule InOneGroup { get; init; } = new(20, TimeSpan.FromMinutes(1));

    public PaceRule OverAll { get; init; } = new(30, TimeSpan.FromSeconds(1));
}
