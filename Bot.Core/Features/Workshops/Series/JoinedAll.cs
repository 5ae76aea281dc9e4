namespace Bot.Core.Features.Workshops.Series;

/// <summary>How it went for somebody who joined all dates. Kept with its once-key.</summary>
/// <param name="In">Dates with a seat.</param>
/// <param name="Waiting">Those on whose waitlist they are: epoch milliseconds of the start.</param>
/// <param name="NotOpen">Those whose sign-up opens later.</param>
/// <param name="Closed">Those whose sign-up is closed.</param>
/// <param name="NotForThem">Those that are for others.</param>
internal sealed record JoinedAll(int In, IReadOnlyList<long> Waiting, int NotOpen, int Closed, int NotForThem = 0)
{
    /// <summary>Dates that are written out.</summary>
    public const int MostNamed = 5;
}
