namespace Bot.Core.Seats;

/// <summary>How many seats there are. Guests sit too.</summary>
/// <param name="Limit">Seats; null for no limit.</param>
public readonly record struct Capacity(int? Limit)
{
    public static readonly Capacity Unlimited = new(null);

    /// <summary>Seats left. None, not fewer, where the limit was lowered below those who already sit: nobody's seat is taken away.</summary>
    public int Free(int taken) => Limit is { } limit ? Math.Max(0, limit - taken) : int.MaxValue;

    public bool Fits(int taken, int party) => party <= Free(taken);
}
