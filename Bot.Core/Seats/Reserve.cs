namespace Bot.Core.Seats;

/// <summary>Seats of one event that are kept for those who come with a need.</summary>
public sealed record Reserve
{
    public required Need Need { get; init; }

    /// <summary>How many are kept in all.</summary>
    public required int Seats { get; init; }

    /// <summary>Parties that have a seat, or one held for them, and come with this need; may be more than <see cref="Seats"/>.</summary>
    public int Taken { get; init; }

    /// <summary>Seats that still wait for somebody with this need.</summary>
    public int Kept => Math.Max(0, Seats - Taken);

    /// <returns>The same seats after a party took one or gave it up.</returns>
    public static IReadOnlyList<Reserve> Count(IReadOnlyList<Reserve> all, Need? need, int parties) => parties == 0 || need is not { } which
        ? all
        : [.. all.Select(one => one.Need == which ? one with { Taken = one.Taken + parties } : one)];
}
