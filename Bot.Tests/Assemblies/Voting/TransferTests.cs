using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>Counts in rounds, each worked out by hand.</summary>
public sealed class TransferTests
{
    [Fact]
    public void Of_equal_last_ones_whoever_had_fewer_in_the_round_before_is_out()
    {
        // 5 3 2 1: D is out, its paper goes to C. 5 3 3: B and C are equal, C had 2 before. C's three go to B: 5 6.
        var outcome = InstantRunoff.Count(Board.Ranked(4, "5: A", "3: B", "2: C>B", "1: D>C>B"), new());
        outcome.Rounds.Select(Board.Votes).ShouldBe(["5 3 2 1", "5 3 3 0", "5 6 0 0"]);
        var tie = outcome.Ties.Single();
        (Board.Say(tie.Tied), Board.Say(tie.Chosen), tie.By, tie.Round).ShouldBe(("BC", "C", TieBy.EarlierRound, 1));
        Board.Say(outcome.Winners).ShouldBe("B");
        outcome.Rounds.Last().Quota.ShouldBe(6);
    }

    [Fact]
    public void The_most_recent_round_where_they_differ_counts_and_not_the_first()
    {
        // E's two papers go to C: B 4, C 5. Of D's three one goes to B and two to A: B 5, C 5. B had more in round 1, C in round 2: B is out.
        var outcome = InstantRunoff.Count(Board.Ranked(5, "5: A", "4: B", "3: C", "1: D>B", "2: D>A", "2: E>C"), new());
        outcome.Rounds.Select(Board.Votes).Take(3).ShouldBe(["5 4 3 3 2", "5 4 5 3 0", "7 5 5 0 0"]);
        (Board.Say(outcome.Ties.Single().Chosen), outcome.Ties.Single().Round).ShouldBe(("B", 2));
    }

    [Fact]
    public void Where_they_were_equal_in_that_round_too_the_one_before_counts()
    {
        // Round 1: B 3, C 4. E's goes to B: both 4. D's two go to B and C: both 5. Round 2 says nothing, round 1 does: B is out.
        var outcome = InstantRunoff.Count(Board.Ranked(5, "7: A", "3: B", "4: C", "1: D>B", "1: D>C", "1: E>B"), new());
        outcome.Rounds.Select(Board.Votes).Take(3).ShouldBe(["7 3 4 2 1", "7 4 4 2 0", "7 5 5 0 0"]);
        (Board.Say(outcome.Ties.Single().Chosen), outcome.Ties.Single().Round).ShouldBe(("B", 1));
    }

    [Fact]
    public void A_tie_that_nothing_decides_ends_the_count_unless_an_order_was_fixed()
    {
        var ballots = Board.Ranked(3, "2: A", "1: B>A", "1: C>B");
        var open = InstantRunoff.Count(ballots, new());
        open.Winners.ShouldBeEmpty();
        Board.Say(open.Tied).ShouldBe("BC");
        // C last in the order: C is out, B gets its paper, 2:2; A had more in round 1.
        Board.Say(InstantRunoff.Count(ballots, new(1, Board.Order("BAC"))).Winners).ShouldBe("A");
        // B last: B's goes to A, which has 3 of 4.
        Board.Say(InstantRunoff.Count(ballots, new(1, Board.Order("ACB"))).Winners).ShouldBe("A");
    }

    [Fact]
    public void Who_cannot_catch_up_goes_together()
    {
        // C, D and E have 3 together, B has 4: they are out at once. Two of their papers go to B.
        var outcome = InstantRunoff.Count(Board.Ranked(5, "6: A", "4: B", "1: C>B", "1: D>E>B", "1: E"), new() { Batches = true });
        outcome.Rounds.Select(Board.Votes).ShouldBe(["6 4 1 1 1", "6 6 0 0 0", "6 0 0 0 0"]);
        ((Move.Out)outcome.Rounds.ElementAt(1).After).Options.Order().ShouldBe([2, 3, 4]);
        outcome.Rounds.ElementAt(1).Idle.ShouldBe(1);
    }

    [Fact]
    public void A_paper_says_nothing_from_two_equal_ranks_on()
    {
        // The last one names A and then B and C equally: with A out it is with nobody.
        var outcome = InstantRunoff.Count(Board.Ranked(3, "3: B", "2: C", "1: A>B=C"), new());
        outcome.Rounds.Last().Idle.ShouldBe(1);
        Board.Say(outcome.Winners).ShouldBe("B");
    }

    [Fact]
    public void Scottish_stv_passes_the_surplus_on_and_cuts_what_does_not_divide()
    {
        // 9 papers, 2 seats: quota 9/3 + 1 = 4. A has 6; 2 go on over six papers at 2/6, cut to 0.33333: B gets 1.99998 and 0.00002 is lost.
        // D is out, its paper goes to B: 2.99998. C is out, and B is all that is left.
        var outcome = ScottishStv.Count(Board.Ranked(4, "6: A>B", "2: C", "1: D>B"), new(Seats: 2));
        outcome.Rounds.Select(Board.Votes).ShouldBe(["6 0 2 1", "4 1.99998 2 1", "4 2.99998 2 0", "4 2.99998 2 0"]);
        outcome.Rounds.ElementAt(1).Cut.ShouldBe(new Fraction(2, 100_000));
        outcome.Rounds.Last().After.ShouldBe(new Move.OutLast(2));
        Board.Say(outcome.Winners).ShouldBe("AB");
        outcome.Rounds.Last().ForWantOfOthers.ShouldBeTrue();
    }

    [Fact]
    public void Exactly_on_the_quota_there_is_no_surplus()
    {
        // 8 papers, 2 seats: quota 8/3 + 1 = 3. A has exactly 3: nothing goes on, and D, the last, is out at once.
        var outcome = ScottishStv.Count(Board.Ranked(4, "3: A>D", "2: B", "2: C>B", "1: D>B"), new(Seats: 2));
        outcome.Rounds.Select(Board.Votes).ShouldBe(["3 2 2 1", "3 3 2 0"]);
        Board.Say(outcome.Winners).ShouldBe("AB");
    }

    [Fact]
    public void Equal_surpluses_go_in_the_order_that_was_fixed()
    {
        // 11 papers, 3 seats: quota 11/4 + 1 = 3. A and B have 4 each; C has 2, D 1.
        var ballots = Board.Ranked(4, "4: A>C", "4: B>D", "2: C", "1: D");
        var open = ScottishStv.Count(ballots, new(Seats: 3));
        (Board.Say(open.Winners), Board.Say(open.Tied)).ShouldBe(("AB", "AB"));
        var drawn = ScottishStv.Count(ballots, new(3, Board.Order("BACD")));
        drawn.Rounds.ElementAt(1).After.ShouldBe(new Move.Surplus(1, 1));
        // B's four papers carry 0.25 each to D: 2. A's four then carry 1 to C: 3, which is the quota.
        drawn.Rounds.Select(Board.Votes).ShouldBe(["4 4 2 1", "4 3 2 2", "3 3 3 2"]);
        Board.Say(drawn.Winners).ShouldBe("BAC");
    }

    [Fact]
    public void With_no_more_options_than_seats_all_win_at_once()
    {
        var outcome = ScottishStv.Count(Board.Ranked(2, "3: A"), new(Seats: 3));
        Board.Say(outcome.Winners).ShouldBe("AB");
        outcome.Rounds.ShouldHaveSingleItem();
        Board.Say(MeekStv.Count(Board.Ranked(2, "3: A"), new(Seats: 3)).Winners).ShouldBe("AB");
    }

    [Fact]
    public void Meek_keeps_of_each_paper_what_is_needed()
    {
        // 6 papers, 2 seats: quota 2.000000001. A has 4 and is elected; it needs 2.000000001/4 of each paper, rounded up 0.500000001, which is
        // 2.000000004 in all. The four papers go on with 0.499999999 each: B has 1 + 1.999999996 and is elected.
        var outcome = MeekStv.Count(Board.Ranked(3, "4: A>B", "1: B", "1: C"), new(Seats: 2));
        outcome.Rounds.Count().ShouldBe(2);
        var last = outcome.Rounds.Last();
        last.Votes.Select(votes => votes.Decimals(9)).ShouldBe(["2.000000004", "2.999999996", "1.000000000"]);
        last.Keep[0].Decimals(9).ShouldBe("0.500000001");
        Board.Say(outcome.Winners).ShouldBe("AB");
    }
}
