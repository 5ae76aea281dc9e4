namespace Bot.Core.Seats;

/// <summary>
/// What is free, and for whom. A party with a need for which a seat is kept sits on that one; those who come along, and everybody else,
/// sit on seats that are kept for nobody.
/// </summary>
public readonly record struct Vacancy
{
    private readonly IReadOnlyList<Need>? _kept;

    private Vacancy(int free, int kept, IReadOnlyList<Need>? needs) => (Free, General, Short, _kept) = (free, Math.Max(0, free - kept), Math.Max(0, kept - free), needs);

    /// <summary>Seats that nobody sits on.</summary>
    public int Free { get; }

    /// <summary>Of these, seats that are kept for nobody.</summary>
    public int General { get; }

    /// <summary>Seats that were promised to somebody with a need and are not there, because a limit was lowered.</summary>
    public int Short { get; }

    /// <summary>The needs for which a seat is still kept.</summary>
    public IReadOnlyList<Need> Kept => _kept ?? [];

    /// <param name="reserves">Seats kept by need; none once they are released.</param>
    public static Vacancy Of(Capacity capacity, int taken, IReadOnlyList<Reserve> reserves)
    {
        var free = capacity.Free(taken);
        // Without a limit there is a seat for everybody.
        return reserves.Count == 0 || capacity.Limit is null
            ? new(free, 0, null)
            : new(free, reserves.Sum(one => one.Kept), [.. reserves.Where(one => one.Kept > 0).Select(one => one.Need)]);
    }

    /// <returns>Seats of the largest party that can sit now.</returns>
    public int Most(Need? need) => need is { } one && Kept.Contains(one) ? Math.Min(Free, General + 1) : General;

    public bool Fits(int party, Need? need) => party <= Most(need);
}
