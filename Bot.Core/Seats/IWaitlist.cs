namespace Bot.Core.Seats;

/// <summary>The parties that wait for one event, wherever they are kept, and what is free for them.</summary>
public interface IWaitlist
{
    /// <summary>What is free at this moment: <see cref="Seat"/> changes it.</summary>
    Vacancy Vacancy { get; }

    /// <returns>The first in order that fits, or null when none does.</returns>
    Task<Party?> FirstThatFits(Vacancy vacancy);

    /// <summary>The party sits now and waits no more.</summary>
    Task Seat(Party party);
}
