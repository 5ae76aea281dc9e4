using Bot.Core.Features.Assemblies.Voting;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>What each method promises to majorities, groups and whoever is preferred to all.</summary>
public sealed class CriteriaTests
{
    [Fact]
    public void Whoever_more_than_half_put_first_wins() => Election.Full().Each(election =>
    {
        var first = Enumerable.Range(0, election.Options).FirstOrDefault(
            option => 2 * election.Papers.Count(paper => paper[option] == 1) > election.Papers.Count, -1);
        if (first < 0) return;
        foreach (var method in new[] { Method.Plurality, Method.InstantRunoff, Method.Schulze, Method.RankedPairs, Method.ScottishStv, Method.MeekStv })
            Methods.Count(method, election.Ballots, new(1, election.Order)).Winners.ShouldBe([first], method.ToString());
    });

    [Fact]
    public void Whoever_beats_all_others_wins_by_pairs_and_else_somebody_of_the_smith_set() => Election.Any(2).Each(election =>
    {
        var duels = Duels.Of(election.Ballots);
        foreach (var method in new[] { Method.Schulze, Method.RankedPairs })
            foreach (var strength in Enum.GetValues<Strength>())
            {
                var outcome = Methods.Count(method, election.Ballots, election.Rules with { Strength = strength });
                if (duels.Champion is { } champion) outcome.Winners.ShouldBe([champion]);
                outcome.Winners.ShouldBeSubsetOf(duels.Smith());
            }
    });

    [Fact]
    public void The_smith_set_is_the_smallest_that_beats_all_outside() => Election.Any(1, 6).Each(election =>
    {
        var duels = Duels.Of(election.Ballots);
        var all = Enumerable.Range(0, election.Options).ToList();
        // All sets of options, smallest first.
        var smallest = Enumerable.Range(1, (1 << election.Options) - 1)
            .Select(set => all.Where(option => (set & (1 << option)) != 0).ToList()).OrderBy(set => set.Count)
            .First(set => set.TrueForAll(one => all.Except(set).All(other => duels.Beats(one, other))));
        duels.Smith().ShouldBe(smallest);
    });

    [Fact]
    public void Whoever_wins_still_wins_when_a_paper_raises_it()
    {
        var cases =
            from election in Election.Full()
            from paper in Gen.Choose(0, election.Papers.Count - 1)
            select (election, paper);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (election, at) = one;
            foreach (var method in new[] { Method.Plurality, Method.Schulze })
            {
                var winner = Methods.Count(method, election.Ballots, new(1, election.Order)).Winners.Single();
                var raised = election.Papers.ToList();
                raised[at] = Ballot.InOrder(election.Options,
                    Enumerable.Range(0, election.Options).OrderByDescending(option => option == winner).ThenBy(option => election.Papers[at][option]));
                Methods.Count(method, Ballots.Of(election.Options, raised), new(1, election.Order)).Winners.ShouldBe([winner], method.ToString());
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261125, 1_000_003));
    }

    [Fact]
    public void More_marks_for_the_winner_keep_it_the_winner() => Election.Any(2).Each(election =>
    {
        foreach (var method in new[] { Method.Approval, Method.Score, Method.Dots })
        {
            var outcome = Methods.Count(method, election.Ballots, new(1, election.Order));
            if (outcome.Winners is not [var winner]) continue;
            var marks = new int[election.Options];
            marks[winner] = 1;
            Methods.Count(method, Ballots.Of(election.Options, election.Papers.Append(new(marks))), new(1, election.Order)).Winners.ShouldBe([winner]);
        }
    });

    [Fact]
    public void A_group_that_ranks_its_own_first_gets_a_seat_for_each_quota() => Election.Full(5, 20).Each(election =>
    {
        foreach (var method in new[] { Method.ScottishStv, Method.MeekStv })
        {
            var outcome = Methods.Count(method, election.Ballots, election.Rules);
            var quota = outcome.Rounds.First().Quota!.Value;
            for (var set = 1; set < 1 << election.Options; set++)
            {
                var group = Enumerable.Range(0, election.Options).Where(option => (set & (1 << option)) != 0).ToList();
                var solid = election.Papers.Count(paper => group.TrueForAll(option => paper[option] <= group.Count));
                // A whole paper more than the quotas, because the rules cut off decimals.
                var seats = (int)(((solid - 1) * new Fraction(1, 1)) / quota).Floor;
                outcome.Winners.Intersect(group).Count().ShouldBeGreaterThanOrEqualTo(Math.Min(seats, group.Count), method.ToString());
            }
        }
    });

    [Fact]
    public void Star_elects_of_two_finalists_the_one_whom_more_people_score_higher() => Election.Any(2).Each(election =>
    {
        var outcome = Star.Count(election.Ballots, election.Rules);
        if (outcome.Winners is not [var winner] || outcome.Steps.OfType<Runoff>().SingleOrDefault() is not { } runoff) return;
        var loser = winner == runoff.One ? runoff.Other : runoff.One;
        election.Papers.Count(paper => paper[winner] > paper[loser]).ShouldBeGreaterThanOrEqualTo(election.Papers.Count(paper => paper[loser] > paper[winner]));
        var totals = Enumerable.Range(0, election.Options).ToDictionary(option => option, option => election.Papers.Sum(paper => paper[option]));
        totals.Count(one => one.Value > Math.Min(totals[winner], totals[loser])).ShouldBeLessThan(2);
    });
}
