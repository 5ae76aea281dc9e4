using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Bench.Tally;

/// <summary>Papers as chance fills them in, the same ones in every run.</summary>
internal static class RandomPapers
{
    private const int Seed = 20261125;

    public static List<Ballot> Of(BallotKind kind, int papers, int options)
    {
#pragma warning disable CA5394 // Ballots to be counted fast, not a lot.
        var random = new Random(Seed);
        var all = new List<Ballot>(papers);
        var order = Enumerable.Range(0, options).ToArray();
        for (var paper = 0; paper < papers; paper++)
        {
            random.Shuffle(order);
            all.Add(kind switch
            {
                // From one rank to all of them.
                BallotKind.Ranking => Ballot.InOrder(options, order.Take(random.Next(1, options + 1))),
                BallotKind.Scores => new([.. order.Select(_ => random.Next(0, 6))]),
                BallotKind.Dots => new([.. order.Select(place => Math.Max(0, 3 - place))]),
                _ => Ballot.Chosen(options, order.Take(random.Next(1, 5))),
            });
        }
        return all;
#pragma warning restore CA5394
    }
}
