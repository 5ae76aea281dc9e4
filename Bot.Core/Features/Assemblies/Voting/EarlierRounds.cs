namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// The tie rule of counts in rounds: of equals, whoever had least (or most) in the most recent earlier round in which they were not all
/// equal; of those who
/// are equal in that too, the same again; at last the order fixed beforehand.
/// </summary>
internal static class EarlierRounds
{
    /// <param name="rounds">The earlier ones, oldest first.</param>
    /// <returns>Who is out, or null where nothing decides; and the tie as a step.</returns>
    public static (int? Chosen, Tie Tie) Lowest(IReadOnlyList<int> tied, IReadOnlyList<long[]> rounds, TieOrder? order) =>
        Pick(TieOver.Exclusion, tied, rounds, -1, order is null ? null : order.Last);

    /// <inheritdoc cref="Lowest"/>
    /// <returns>Whose surplus goes first.</returns>
    public static (int? Chosen, Tie Tie) Highest(IReadOnlyList<int> tied, IReadOnlyList<long[]> rounds, TieOrder? order) =>
        Pick(TieOver.Surplus, tied, rounds, 1, order is null ? null : order.First);

    private static (int? Chosen, Tie Tie) Pick(
        TieOver over, IReadOnlyList<int> tied, IReadOnlyList<long[]> rounds, int sign, Func<IEnumerable<int>, int>? byOrder)
    {
        List<int> left = [.. tied];
        for (var round = rounds.Count - 1; round >= 0; round--)
        {
            var most = left.Max(option => sign * rounds[round][option]);
            left.RemoveAll(option => sign * rounds[round][option] != most);
            if (left is [var only]) return (only, new(over, tied, [only], TieBy.EarlierRound) { Round = round + 1 });
        }
        if (byOrder is null) return (null, new(over, tied, [], TieBy.Nothing));
        var chosen = byOrder(left);
        return (chosen, new(over, tied, [chosen], TieBy.Order));
    }
}
