namespace Bot.Bench.Rsvp;

/// <summary>
/// The first clicks of each run are not timed: they open connections and let a server read its catalogue, which happens once after a start.
/// </summary>
internal static class Warming
{
    /// <summary>Five for each of the 64 callers.</summary>
    private const int Clicks = 320;

    public static (IReadOnlyList<T> First, IReadOnlyList<T> Timed) Split<T>(IReadOnlyList<T> all) => ([.. all.Take(Clicks)], [.. all.Skip(Clicks)]);
}
