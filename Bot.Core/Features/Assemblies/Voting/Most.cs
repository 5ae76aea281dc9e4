namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>The end of every method that adds up: whoever has most wins. Nobody wins with nothing, even where seats stay empty.</summary>
internal static class Most
{
    public static Outcome Wins(Ballots ballots, long[] totals, long idle, CountRules rules)
    {
        var round = new Round(new Move.First(), [.. totals.Select(total => (Fraction)total)], idle);
        var winners = new List<int>();
        foreach (var level in Levels(Enumerable.Range(0, ballots.Options).Where(option => totals[option] > 0), option => totals[option]))
        {
            var free = rules.Seats - winners.Count;
            if (free == 0) break;
            if (level.Count <= free)
            {
                winners.AddRange(level);
                continue;
            }
            round = round with { Elected = [.. winners] };
            if (rules.Ties is not { } order) return new(winners, level, [round, new Tie(TieOver.Seat, level, [], TieBy.Nothing)]);
            List<int> chosen = [.. level.OrderBy(order.Place).Take(free)];
            return new([.. winners, .. chosen], [], [round, new Tie(TieOver.Seat, level, chosen, TieBy.Order)]);
        }
        return new(winners, [], [round with { Elected = winners }]);
    }

    /// <summary>In groups of equals, most first.</summary>
    public static IEnumerable<List<int>> Levels<T>(IEnumerable<int> options, Func<int, T> worth) =>
        options.GroupBy(worth).OrderByDescending(level => level.Key).Select(level => level.ToList());
}
