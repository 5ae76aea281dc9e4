using NodaTime;

namespace Bot.Core.Seats;

/// <summary>
/// When a seat that became free is given, and when it is offered: shortly before the start people have made other plans, so they are asked,
/// and the seat is held for them meanwhile.
/// </summary>
public static class OfferTimes
{
    /// <summary>So long before the start a seat is given without asking.</summary>
    public static readonly Duration GivenBefore = Duration.FromHours(24);

    private static readonly Duration Hold = Duration.FromHours(2);
    private static readonly Duration Late = Duration.FromHours(3);
    private static readonly Duration LateHold = Duration.FromMinutes(20);

    public static bool Asks(Instant start, Instant now) => start - now <= GivenBefore;

    /// <param name="awake">When the person's quiet hours end; now outside them. The time to answer counts from then where the start leaves room for it.</param>
    /// <returns>Until when the seat is held: never past the start.</returns>
    public static Instant Until(Instant start, Instant now, Instant awake)
    {
        var from = awake + HoldFrom(start, awake) < start ? awake : now;
        return Instant.Min(start, from + HoldFrom(start, from));
    }

    private static Duration HoldFrom(Instant start, Instant from) => start - from <= Late ? LateHold : Hold;
}
