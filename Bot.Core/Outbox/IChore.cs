using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Work that the worker does between sends: it makes rows due, or clears away what is over.</summary>
public interface IChore
{
    /// <summary>Does one piece, under 20 ms of writing, so that nobody's message waits for it.</summary>
    /// <returns>How much was done; 0 when nothing is left to do now.</returns>
    Task<int> Work(CancellationToken ct);

    /// <returns>When there will be more to do; null when that is not known, and <see cref="Alarm"/> will ring.</returns>
    Task<Instant?> Next(CancellationToken ct);

    /// <summary>Whether it makes something due. Clearing away does not: whoever turns the clock need not stop for it.</summary>
    bool MakesDue => false;
}
