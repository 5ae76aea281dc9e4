using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Bench.Tally;

/// <summary>How long counting takes when hardly two ballots are equal, which is the worst that can happen.</summary>
internal static class TallyBench
{
    private const int Rounds = 5;

    /// <summary>
    /// What each size may take, in milliseconds; from a closed poll to its result, people wait no longer than for any other answer.
    /// </summary>
    private static readonly (int Papers, int Options, int Seats, Dictionary<Method, double> Targets)[] Sizes =
    [
        (10_000, 25, 5, new()),
        (100_000, 10, 3, new()
        {
            [Method.Schulze] = 40, [Method.InstantRunoff] = 40, [Method.Star] = 40, [Method.ScottishStv] = 150, [Method.MeekStv] = 2000,
        }),
        (100_000, 35, 5, new()
        {
            [Method.Schulze] = 200, [Method.InstantRunoff] = 200, [Method.Star] = 200, [Method.ScottishStv] = 150, [Method.MeekStv] = 2000,
        }),
    ];

    public static int Run(TimeProvider clock)
    {
        var missed = 0;
        foreach (var (papers, options, seats, targets) in Sizes)
        {
            foreach (var method in Enum.GetValues<Method>())
            {
                // A second at most where nothing tighter is asked for.
                var target = targets.GetValueOrDefault(method, 1000);
                var asked = method.ForSeveral() ? seats : 1;
                // All committees are tried, so there must be few enough of them.
                while (method == Method.Committees && !Committees.CanCount(options, asked)) asked--;
                var rules = new CountRules(asked, new TieOrder(Enumerable.Range(0, options)));
                var ballots = RandomPapers.Of(method.Ballot(), papers, options);
                var piling = new List<double>();
                var counting = new List<double>();
                var allocated = 0L;
                for (var round = 0; round < Rounds; round++)
                {
                    var before = clock.GetTimestamp();
                    var piles = Ballots.Of(options, ballots);
                    piling.Add(clock.GetElapsedTime(before).TotalMilliseconds);
                    var bytes = GC.GetAllocatedBytesForCurrentThread();
                    before = clock.GetTimestamp();
                    _ = Methods.Count(method, piles, rules);
                    counting.Add(clock.GetElapsedTime(before).TotalMilliseconds);
                    allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
                }
                var took = Median.Of(counting);
                missed += took <= target ? 0 : 1;
                Json.Print(new
                {
                    Bench = "tally",
                    Method = method.Code(),
                    Papers = papers,
                    Options = options,
                    Seats = asked,
                    PileMs = Math.Round(Median.Of(piling), 1),
                    CountMs = Math.Round(took, 1),
                    TargetMs = target,
                    Reached = took <= target,
                    BytesPerPaper = allocated / papers,
                });
            }
        }
        return missed == 0 ? 0 : 1;
    }
}
