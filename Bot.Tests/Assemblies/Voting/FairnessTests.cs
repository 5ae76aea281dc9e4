using Bot.Core.Features.Assemblies.Voting;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Bot.Core.Features.Assemblies.Voting.Outcome;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>What holds for every election under a method, whoever votes how.</summary>
public sealed class FairnessTests
{
    [Fact]
    public void The_order_of_papers_does_not_matter() => Election.Any().Each(election =>
    {
        var turned = Ballots.Of(election.Options, election.Papers.Reverse().Chunk(3).SelectMany(some => some.Reverse()));
        foreach (var method in Election.AllMethods)
            foreach (var order in new[] { election.Order, null })
                Said(Methods.Count(method, turned, new(election.Seats, order))).ShouldBe(
                    Said(Methods.Count(method, election.Ballots, new(election.Seats, order))), method.ToString());
    });

    [Fact]
    public void The_order_of_options_does_not_matter()
    {
        var cases =
            from election in Election.Any()
            from to in Gen.Shuffle(Enumerable.Range(0, election.Options).ToArray())
            select (election, to);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var renamed = one.election.Renamed(one.to);
            foreach (var method in Election.AllMethods)
                foreach (var drawn in new[] { true, false })
                {
                    var before = Methods.Count(method, one.election.Ballots, new(one.election.Seats, drawn ? one.election.Order : null));
                    var after = Methods.Count(method, renamed.Ballots, new(one.election.Seats, drawn ? renamed.Order : null));
                    after.Winners.Order().ShouldBe(before.Winners.Select(option => one.to[option]).Order(), method.ToString());
                    after.Tied.Order().ShouldBe(before.Tied.Select(option => one.to[option]).Order(), method.ToString());
                    var rounds = after.Rounds.ToList();
                    rounds.Count.ShouldBe(before.Rounds.Count());
                    foreach (var (round, number) in before.Rounds.Select((round, number) => (round, number)))
                        for (var option = 0; option < one.election.Options; option++) rounds[number].Votes[one.to[option]].ShouldBe(round.Votes[option]);
                }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261125, 1_000_003));
    }

    [Fact]
    public void With_an_order_fixed_beforehand_all_is_decided_and_never_more_win_than_there_are_seats() => Election.Any().Each(election =>
    {
        foreach (var method in Election.AllMethods)
        {
            var outcome = Methods.Count(method, election.Ballots, election.Rules);
            var seats = method.ForSeveral() ? election.Seats : 1;
            outcome.Tied.ShouldBeEmpty(method.ToString());
            outcome.Winners.Count.ShouldBeLessThanOrEqualTo(seats, method.ToString());
            outcome.Winners.ShouldBeUnique();
            // Whatever wins without an order wins with one; of the tied so many as are wanted.
            var open = Methods.Count(method, election.Ballots, new(election.Seats));
            if (open.Tied.Count == 0) open.Winners.Order().ShouldBe(outcome.Winners.Order(), method.ToString());
            else if (open.Ties.Last().Over == TieOver.Seat)
            {
                outcome.Winners.Intersect(open.Tied).ShouldNotBeEmpty(method.ToString());
                open.Winners.ShouldBeSubsetOf(outcome.Winners);
            }
        }
    });

    [Fact]
    public void Transfers_lose_no_part_of_a_paper() => Election.Any(2, 5, 15).Each(election =>
    {
        foreach (var method in new[] { Method.InstantRunoff, Method.ScottishStv, Method.MeekStv, Method.Plurality, Method.Approval })
        {
            var rounds = Methods.Count(method, election.Ballots, election.Rules).Rounds.ToList();
            foreach (var round in rounds)
            {
                var sum = round.Votes.Aggregate(round.Idle + round.Cut, (all, votes) => all + votes);
                if (method != Method.Approval) sum.ShouldBe(election.Papers.Count, method.ToString());
                round.Votes.ShouldAllBe(votes => votes >= Fraction.Zero);
                round.Idle.ShouldBeGreaterThanOrEqualTo(Fraction.Zero);
                round.Cut.ShouldBeGreaterThanOrEqualTo(Fraction.Zero);
                foreach (var winner in round.Elected)
                    if (round.Quota is { } quota && !round.ForWantOfOthers) round.Votes[winner].ShouldBeGreaterThanOrEqualTo(quota);
            }
            // What is idle or cut off never comes back.
            if (method is Method.InstantRunoff or Method.ScottishStv)
                rounds.Zip(rounds.Skip(1)).ShouldAllBe(pair => pair.First.Idle <= pair.Second.Idle && pair.First.Cut <= pair.Second.Cut);
        }
    });

    [Fact]
    public void Quotas_are_the_smallest_that_no_more_can_reach_than_there_are_seats() => Election.Any(2, 5, 15).Each(election =>
    {
        foreach (var method in new[] { Method.ScottishStv, Method.MeekStv })
        {
            var round = Methods.Count(method, election.Ballots, election.Rules).Rounds.First();
            if (round.Quota is not { } quota) continue;
            var step = method == Method.ScottishStv ? 1 : new Fraction(1, 1_000_000_000);
            var valid = round.Votes.Aggregate(Fraction.Zero, (all, votes) => all + votes);
            ((election.Seats + 1) * quota).ShouldBeGreaterThan(valid);
            ((election.Seats + 1) * (quota - step)).ShouldBeLessThanOrEqualTo(valid);
        }
    });

    [Fact]
    public void Every_election_held_ten_times_over_elects_the_same() => Election.Any().Each(election =>
    {
        var tenfold = Ballots.Of(election.Options, election.Papers.Select(paper => new Pile(paper, 10)));
        // The whole-numbered quota of the Scottish rule makes an exception: a tenth of a paper can lie between two quotas.
        foreach (var method in Election.AllMethods.Except([Method.ScottishStv, Method.MeekStv]))
            Methods.Count(method, tenfold, election.Rules).Winners.ShouldBe(Methods.Count(method, election.Ballots, election.Rules).Winners, method.ToString());
    });

    private static string Said(Outcome outcome) => string.Join('\n',
        Explanation.Of(outcome, Board.Letters).Select(words => words.En.ToString())
            .Prepend(Board.Say(outcome.Tied)).Prepend(Board.Say(outcome.Winners)));
}
