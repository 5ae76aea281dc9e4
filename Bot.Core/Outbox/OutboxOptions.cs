using Bot.Core.Calendar;
using Bot.Core.Commands;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>How the outbox behaves. The defaults are PRODUCT's manners and what suits both platforms.</summary>
public sealed record OutboxOptions
{
    /// <summary>What <i>Fewer of these</i> below every direct message does; without it there is no such button.</summary>
    public IPress? Fewer { get; init; }

    /// <summary>When no reminders are sent to people who have chosen no quiet hours of their own, in their own time.</summary>
    public QuietHours Quiet { get; init; } = new(new(21, 0), new(8, 0));

    /// <summary>Messages with reminders that a person gets at most on a day of theirs.</summary>
    public int RemindersPerDay { get; init; } = 3;

    /// <summary>How long a claim holds. Whoever has not finished by then is taken for dead.</summary>
    public Duration Lease { get; init; } = Duration.FromSeconds(60);

    /// <summary>
    /// How long a platform may take to answer. Two of them one after the other, as after a refusal, stay below <see cref="Lease"/>:
    /// a send must not outlive its claim.
    /// </summary>
    public Duration Patience { get; init; } = Duration.FromSeconds(20);

    /// <summary>How long a platform that knows nonces remembers one.</summary>
    public Duration NonceHolds { get; init; } = Duration.FromMinutes(2);

    /// <summary>Sends under way at once, in different lanes.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>
    /// The least time between two looks at what is due that are asked for by new notes alone: a storm of clicks makes twenty a second,
    /// not thousands.
    /// </summary>
    public Duration Breath { get; init; } = Duration.FromMilliseconds(50);

    /// <summary>Tries before a note is parked. With the waits below that is some seven hours.</summary>
    public int Tries { get; init; } = 16;

    /// <summary>The wait after the first failure; it doubles with each.</summary>
    public Duration FirstWait { get; init; } = Duration.FromSeconds(5);

    public Duration LongestWait { get; init; } = Duration.FromHours(1);

    /// <summary>The wait after failure number <paramref name="tries"/>, counted from one.</summary>
    internal Duration Wait(int tries) =>
        Duration.Min(LongestWait, FirstWait * Math.Pow(2, Math.Clamp(tries - 1, 0, 30)));
}
