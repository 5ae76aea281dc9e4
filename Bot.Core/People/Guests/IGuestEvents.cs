using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Guests;

/// <summary>A feature in whose events people without an account can be: how long they are still needed there.</summary>
public interface IGuestEvents
{
    /// <returns>When the last event ends that this person is in; null where they are in none.</returns>
    Task<Instant?> LastEnd(Queries q, PersonId guest);

    /// <returns>What is still to come for them, a sentence each, for who says that they are that person.</returns>
    Task<IReadOnlyList<Words>> Holds(Queries q, PersonId guest);
}
