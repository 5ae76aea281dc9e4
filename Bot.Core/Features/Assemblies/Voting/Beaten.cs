namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>The end of the methods that compare pairs: whoever nobody beats comes first, then whoever only those beat, and so on.</summary>
internal static class Beaten
{
    /// <param name="beats">Without circles.</param>
    public static Outcome Last(int options, Func<int, int, bool> beats, CountRules rules, List<Step> steps)
    {
        var levels = new List<IReadOnlyList<int>>();
        List<int> left = [.. Enumerable.Range(0, options)];
        while (left.Count > 0)
        {
            List<int> level = [.. left.Where(one => !left.Exists(other => beats(other, one)))];
            if (level.Count == 0) throw new ArgumentException("Victories in a circle.", nameof(beats));
            levels.Add(level);
            left.RemoveAll(level.Contains);
        }
        steps.Add(new Places(levels));
        var first = levels[0];
        if (first.Count == 1) return new(first, [], steps);
        if (rules.Ties is not { } order) return new([], first, [.. steps, new Tie(TieOver.Seat, first, [], TieBy.Nothing)]);
        var chosen = order.First(first);
        return new([chosen], [], [.. steps, new Tie(TieOver.Seat, first, [chosen], TieBy.Order)]);
    }
}
