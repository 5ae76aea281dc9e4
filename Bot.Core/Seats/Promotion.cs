namespace Bot.Core.Seats;

/// <summary>Gives free seats to those who wait.</summary>
public static class Promotion
{
    /// <summary>
    /// In order of the waitlist. A party too large for the seats that are left keeps its place and a later one that fits sits
    /// first, so that no seat stays empty while somebody who fits waits.
    /// </summary>
    /// <param name="taken">Seats taken before.</param>
    /// <returns>Seats taken afterwards.</returns>
    public static async Task<int> Fill(Capacity capacity, int taken, IWaitlist waitlist)
    {
        while (capacity.Free(taken) is > 0 and var free && await waitlist.FirstThatFits(free) is { } next)
        {
            await waitlist.Seat(next);
            taken += next.Size;
        }
        return taken;
    }
}
