using Bot.Core.Chat;
using NodaTime;

namespace Bot.Host.Sandbox;

/// <summary>What goes out by itself, as far as the sandbox has to wait for it.</summary>
internal interface IOutgoing
{
    /// <summary>Sends all that is due and returns when there is nothing left to do.</summary>
    Task Drain(CancellationToken ct);

    /// <returns>When the next thing comes due, after now; null when nothing waits.</returns>
    Task<Instant?> Next(CancellationToken ct);

    /// <summary>Remembers that a card stands there, so that it is kept up to date.</summary>
    Task Remember(CardSubject subject, MessageRef at, bool shared);
}
