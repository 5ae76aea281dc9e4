namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>How many came to one workshop, or to several of one title. Of events, never of a person.</summary>
/// <param name="Came">People who had a seat and came; those beside them are not counted.</param>
/// <param name="WalkIns">People who came without a seat.</param>
/// <param name="NoShows">People who had a seat and did not come; null while it is not over.</param>
internal readonly record struct Turnout(int Came, int WalkIns, int? NoShows)
{
    public int Listed => Came + (NoShows ?? 0);

    /// <summary>Of a hundred who had a seat, how many came; null where nobody had one or it is not over.</summary>
    public int? Percent => NoShows is null || Listed == 0 ? null : (int)Math.Round(100.0 * Came / Listed, MidpointRounding.AwayFromZero);
}
