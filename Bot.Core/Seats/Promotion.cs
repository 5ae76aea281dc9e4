namespace Bot.Core.Seats;

/// <summary>Gives free seats to those who wait.</summary>
public static class Promotion
{
    /// <summary>
    /// In order of the waitlist. A party too large for the seats that are left keeps its place and a later one that fits sits
    /// first, so that no seat stays empty while somebody who fits waits.
    /// </summary>
    public static async Task Fill(IWaitlist waitlist)
    {
        while (waitlist.Vacancy is { Free: > 0 } vacancy && await waitlist.FirstThatFits(vacancy) is { } next) await waitlist.Seat(next);
    }
}
