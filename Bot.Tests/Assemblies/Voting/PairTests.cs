using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>Methods that compare one against one, worked out by hand.</summary>
public sealed class PairTests
{
    /// <summary>A beats B 6:3, B beats C 7:2, C beats A 5:4.</summary>
    private static readonly Ballots Circle = Board.Ranked(3, "4: A>B>C", "3: B>C>A", "2: C>A>B");

    [Fact]
    public void Schulze_follows_the_strongest_chains()
    {
        // To C, A comes over B by links of 6 and 7: 6, and back C comes by 5. From B to A it is over C by 7 and 5: 5, against 6. A stands
        // before both.
        var outcome = Schulze.Count(Circle, new());
        var chains = outcome.Steps.OfType<Chains>().Single().Strengths;
        (chains[0][1], chains[0][2], chains[1][0], chains[1][2], chains[2][0], chains[2][1]).ShouldBe((6, 6, 5, 7, 5, 5));
        outcome.Places.Select(Board.Say).ShouldBe(["A", "B", "C"]);
        Board.Say(outcome.Winners).ShouldBe("A");
    }

    [Fact]
    public void Ranked_pairs_leaves_out_the_weakest_victory_of_a_circle()
    {
        var outcome = RankedPairs.Count(Circle, new());
        var steps = outcome.Steps.OfType<Locked>().ToList();
        steps.Select(step => step.Strength).ShouldBe([new(7, 2), new(6, 3), new(5, 4)]);
        steps[2].Dropped.ShouldBe([(2, 0)]);
        outcome.Places.Select(Board.Say).ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public void In_a_circle_of_equals_no_order_of_counting_decides()
    {
        var ballots = Board.Ranked(3, "1: A>B>C", "1: B>C>A", "1: C>A>B");
        foreach (var method in new[] { Method.Schulze, Method.RankedPairs })
        {
            var open = Methods.Count(method, ballots, new());
            Board.Say(open.Tied).ShouldBe("ABC");
            open.Winners.ShouldBeEmpty();
            var drawn = Methods.Count(method, ballots, new(1, Board.Order("BCA")));
            Board.Say(drawn.Winners).ShouldBe("B");
            Board.Say(drawn.Ties.Single().Tied).ShouldBe("ABC");
        }
    }

    [Fact]
    public void An_option_without_a_rank_is_last_or_no_opinion_and_the_winner_flips()
    {
        // Three rank A alone, two rank B before A.
        var ballots = Board.Ranked(2, "3: A", "2: B>A");
        Board.Say(Schulze.Count(ballots, new()).Winners).ShouldBe("A");
        Board.Say(Schulze.Count(ballots, new() { Unranked = Unranked.NoOpinion }).Winners).ShouldBe("B");
        Board.Say(RankedPairs.Count(ballots, new() { Unranked = Unranked.NoOpinion }).Winners).ShouldBe("B");
    }

    [Fact]
    public void Winning_votes_or_margins_can_decide_differently()
    {
        var ballots = Board.Ranked(3, "6: A>B", "2: A=B>C", "4: B>C>A", "3: C>A", "2: B=C>A");
        var pairs = Duels.Of(ballots);
        // A against B: 6 + 3 prefer A, 4 + 2 prefer B.
        (pairs[0, 1], pairs[1, 0]).ShouldBe((9, 6));
        // B against C: 6 + 2 + 4 prefer B, 3 prefer C.
        (pairs[1, 2], pairs[2, 1]).ShouldBe((12, 3));
        // C against A: 4 + 3 + 2 prefer C, 6 + 2 prefer A.
        (pairs[2, 0], pairs[0, 2]).ShouldBe((9, 8));
        pairs.Champion.ShouldBeNull();
        Board.Say(pairs.Smith()).ShouldBe("ABC");
        // Both have 9 winning votes, but A over B has the smaller opposition, 6 against 8, and comes first in ranked pairs.
        Board.Say(RankedPairs.Count(ballots, new()).Winners).ShouldBe("A");
        // For Schulze both links of the circle are 9 strong, so A and C, and with them B, reach each other equally; by margins (3, 9, 1) A
        // stands first.
        Board.Say(Schulze.Count(ballots, new()).Tied).ShouldBe("AB");
        Board.Say(Schulze.Count(ballots, new() { Strength = Strength.Margin }).Winners).ShouldBe("A");
    }

    [Fact]
    public void Whoever_beats_all_is_the_champion_and_alone_in_the_smith_set()
    {
        var duels = Duels.Of(Board.Ranked(3, "2: A>B>C", "1: B>C>A"));
        duels.Champion.ShouldBe(0);
        duels.Smith().ShouldBe([0]);
        Duels.Of(Board.Ranked(3, "1: A>B>C", "1: B>A>C")).Smith().ShouldBe([0, 1]);
    }
}
