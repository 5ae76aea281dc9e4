using Bot.Core.Features.Assemblies.Voting;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>Methods that add up, with sums that one does in the head.</summary>
public sealed class TotalsTests
{
    [Fact]
    public void The_most_first_choices_win_and_blank_papers_are_with_nobody()
    {
        // A has 3, B 2, C 1; one paper is blank and one has two first choices.
        var outcome = Plurality.Count(Board.Ranked(3, "3: A>B", "2: B", "1: C>B", "1:", "1: B=C"), new());
        Board.Say(outcome.Winners).ShouldBe("A");
        Board.Votes(outcome.Rounds.Single()).ShouldBe("3 2 1");
        outcome.Rounds.Single().Idle.ShouldBe(2);
    }

    [Fact]
    public void Approval_counts_every_cross()
    {
        // A: 2 + 1 = 3. B: 2. C: 1 + 1 = 2.
        var outcome = Approval.Count(Board.Marked(3, "2: A B", "1: A C", "1: C"), new());
        Board.Votes(outcome.Rounds.Single()).ShouldBe("3 2 2");
        Board.Say(outcome.Winners).ShouldBe("A");
    }

    [Fact]
    public void Equals_for_the_last_seat_are_reported_and_the_order_takes_one_of_them()
    {
        var ballots = Board.Marked(3, "2: A B", "1: A C", "1: C");
        var open = Approval.Count(ballots, new(Seats: 2));
        Board.Say(open.Winners).ShouldBe("A");
        Board.Say(open.Tied).ShouldBe("BC");
        open.Ties.Single().By.ShouldBe(TieBy.Nothing);
        var drawn = Approval.Count(ballots, new(2, Board.Order("CBA")));
        Board.Say(drawn.Winners).ShouldBe("AC");
        drawn.Tied.ShouldBeEmpty();
        Board.Say(drawn.Ties.Single().Tied).ShouldBe("BC");
        Board.Say(drawn.Ties.Single().Chosen).ShouldBe("C");
    }

    [Fact]
    public void Scores_and_dots_are_added_up()
    {
        // A: 2·5 + 0 = 10. B: 2·3 + 5 = 11.
        var ballots = Board.Marked(2, "2: A5 B3", "1: B5");
        Board.Say(Score.Count(ballots, new()).Winners).ShouldBe("B");
        Board.Votes(Dots.Count(ballots, new()).Rounds.Single()).ShouldBe("10 11");
    }

    [Fact]
    public void Nobody_wins_with_nothing_even_where_seats_stay_empty()
    {
        Approval.Count(Board.Marked(3, "2: A", "1:"), new(Seats: 2)).Winners.ShouldBe([0]);
        foreach (var method in Enum.GetValues<Method>())
        {
            foreach (var ballots in new[] { Board.Ranked(3), Board.Ranked(3, "4:") })
            {
                var outcome = Methods.Count(method, ballots, new(1, Board.Order("ABC")));
                outcome.Winners.ShouldBeEmpty(method.ToString());
                outcome.Tied.ShouldBeEmpty(method.ToString());
                outcome.Rounds.Sum(round => (long)round.Idle.Floor).ShouldBe(ballots.Papers, method.ToString());
            }
        }
    }

    [Fact]
    public void Star_lets_the_two_best_run_off()
    {
        // Totals: A 5·2 + 0 = 10, B 3·2 + 4·3 = 18, C 5·3 = 15. B and C run off: 2 prefer B, 3 prefer C.
        var outcome = Star.Count(Board.Marked(3, "2: A5 B3", "3: B4 C5"), new());
        Board.Votes(outcome.Rounds.Single()).ShouldBe("10 18 15");
        outcome.Steps.OfType<Runoff>().Single().ShouldBe(new Runoff(1, 2, 2, 3, 0));
        Board.Say(outcome.Winners).ShouldBe("C");
    }

    [Fact]
    public void Star_breaks_a_tie_for_the_runoff_by_duels_then_by_top_scores()
    {
        // A 9, B and C 6 each. Between B and C one prefers B (3:2) and one C (4:3), so duels say nothing; C has no 5, B has none; D has 0.
        var equal = Board.Marked(4, "1: A5 B3 C2", "1: A4 B3 C4");
        var open = Star.Count(equal, new());
        Board.Say(open.Tied).ShouldBe("BC");
        open.Ties.Single().Over.ShouldBe(TieOver.Finalist);
        Star.Count(equal, new(1, Board.Order("CABD"))).Steps.OfType<Runoff>().Single().Other.ShouldBe(2);
        // The same, but B has one 5: 1 + 5 against 2 + 4.
        var tops = Star.Count(Board.Marked(4, "1: A5 B1 C2", "1: A5 B5 C4"), new());
        tops.Ties.Single().By.ShouldBe(TieBy.TopScores);
        Board.Say(tops.Ties.Single().Chosen).ShouldBe("B");
    }

    [Fact]
    public void Who_lost_by_duels_does_not_come_back_by_top_scores()
    {
        // A has 20; B, C and D 5 each. Three prefer B to D and three C to D, one D to each of them: 3, 3 and 2 votes. D's one 5 does not
        // count any more.
        var outcome = Star.Count(Board.Marked(4, "1: A5 D5 B2 C2", "3: A5 B1 C1"), new());
        Board.Say(outcome.Tied).ShouldBe("BC");
        Board.Say(Star.Count(Board.Marked(4, "1: A5 D5 B2 C2", "3: A5 B1 C1"), new(1, Board.Order("DCBA"))).Ties.Single().Chosen).ShouldBe("C");
    }

    [Fact]
    public void A_committee_shares_satisfaction_out()
    {
        // AB: 3·(1 + 1/2) = 4 1/2. AC and BC: 3 + 2 = 5. A and B are equal beside C.
        var ballots = Board.Marked(3, "3: A B", "2: C");
        var outcome = Committees.Count(ballots, new(Seats: 2));
        outcome.Steps.OfType<Committee>().Single().Satisfaction.ShouldBe(5);
        Board.Say(outcome.Tied).ShouldBe("AB");
        Board.Say(Committees.Count(ballots, new(2, Board.Order("BAC"))).Winners).ShouldBe("BC");
        Committees.CanCount(25, 4).ShouldBeTrue();
        Committees.CanCount(25, 12).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => Committees.Count(Ballots.Of(30, Ballot.Chosen(30, 1)), new(15)));
    }
}
