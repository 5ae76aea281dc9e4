using Bot.Core.Features.Assemblies.Voting;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>Any small election: papers with any marks, equal and missing ranks among them, and ties everywhere.</summary>
internal sealed record Election(int Options, IReadOnlyList<Ballot> Papers, int Seats, TieOrder Order)
{
    public static readonly Method[] AllMethods = Enum.GetValues<Method>();

    public Ballots Ballots => Ballots.Of(Options, Papers);

    public CountRules Rules => new(Seats, Order);

    public static Gen<Election> Any(int fewestOptions = 1, int mostOptions = 5, int mostPapers = 12) =>
        from options in Gen.Choose(fewestOptions, mostOptions)
        from count in Gen.Choose(0, mostPapers)
        from papers in Gen.Choose(0, options).ListOf(options).ListOf(count)
        from seats in Gen.Choose(1, options)
        from order in Gen.Shuffle(Enumerable.Range(0, options).ToArray())
        select new Election(options, [.. papers.Select(marks => new Ballot([.. marks]))], seats, new(order));

    /// <summary>Papers that rank all options one after another.</summary>
    public static Gen<Election> Full(int mostOptions = 5, int mostPapers = 12) =>
        from options in Gen.Choose(2, mostOptions)
        from count in Gen.Choose(1, mostPapers)
        from papers in Gen.Shuffle(Enumerable.Range(0, options).ToArray()).ListOf(count)
        from seats in Gen.Choose(1, options)
        from order in Gen.Shuffle(Enumerable.Range(0, options).ToArray())
        select new Election(options, [.. papers.Select(ranks => Ballot.InOrder(options, ranks))], seats, new(order));

    /// <summary>The same election with option <c>i</c> called <c>to[i]</c>.</summary>
    public Election Renamed(int[] to) => this with
    {
        Papers = [.. Papers.Select(paper =>
        {
            var marks = new int[Options];
            for (var option = 0; option < Options; option++) marks[to[option]] = paper[option];
            return new Ballot(marks);
        })],
        Order = new(Order.Options.Select(option => to[option])),
    };

    public override string ToString() =>
        $"{Options} options, {Seats} seats, order {string.Join(' ', Order.Options)}: {string.Join(" | ", Papers)}";
}

/// <summary>Elections are held the same way every time: a build that fails today must fail tomorrow too.</summary>
internal static class ElectionRuns
{
    public static void Each(this Gen<Election> elections, Action<Election> law, int times = 300) =>
        Prop.ForAll(elections.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20261125, 1_000_003));
}
