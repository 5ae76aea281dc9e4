namespace Bot.Core.Seats;

/// <summary>The parties that wait for one event, wherever they are kept.</summary>
public interface IWaitlist
{
    /// <returns>The first in order that needs at most <paramref name="free"/> seats, or null when none does.</returns>
    Task<Party?> FirstThatFits(int free);

    /// <summary>The party sits now and waits no more.</summary>
    Task Seat(Party party);
}
