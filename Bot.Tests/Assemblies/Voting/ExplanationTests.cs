using Bot.Core.Features.Assemblies.Voting;
using Bot.Core.Localization;

namespace Bot.Tests.Assemblies.Voting;

/// <summary>What people read about a count.</summary>
public sealed class ExplanationTests
{
    private static readonly string[] Names = ["Ana", "Bilal", "Inés", "Dov"];

    [Fact]
    public void Instant_runoff_round_by_round()
    {
        var outcome = InstantRunoff.Count(Board.Ranked(4, "5: A", "3: B", "2: C>B", "1: D>C>B"), new());
        In(outcome, Language.English).ShouldBe(
        [
            "Round 1: Ana 5, Bilal 3, Inés 2, Dov 1. Enough to win: 6.",
            "Round 2: Dov is out. Votes go to Inés 1. Ana 5, Bilal 3, Inés 3. Enough to win: 6.",
            "A tie: Bilal and Inés are equal. In round 1 Inés had fewest of them. Inés is out.",
            "Round 3: Inés is out. Votes go to Bilal 3. Bilal 6, Ana 5. Enough to win: 6. Bilal wins.",
            "Bilal wins.",
        ]);
        In(outcome, Language.Spanish).ShouldBe(
        [
            "Ronda 1: Ana 5; Bilal 3; Inés 2; Dov 1. Para ganar hacen falta 6.",
            "Ronda 2: Dov queda fuera. Sus votos pasan a Inés 1. Ana 5; Bilal 3; Inés 3. Para ganar hacen falta 6.",
            "Empate: Bilal e Inés están igualadas. En la ronda 1 Inés tenía menos. Inés queda fuera.",
            "Ronda 3: Inés queda fuera. Sus votos pasan a Bilal 3. Bilal 6; Ana 5. Para ganar hacen falta 6. Gana Bilal.",
            "Gana Bilal.",
        ]);
    }

    [Fact]
    public void Transfers_of_parts_of_papers()
    {
        var outcome = ScottishStv.Count(Board.Ranked(4, "6: A>B", "2: C", "1: D>B"), new(Seats: 2));
        In(outcome, Language.English).ShouldBe(
        [
            "Round 1: Ana 6, Inés 2, Dov 1. Enough to win: 4. Ana wins.",
            "Round 2: Ana has 2 more than needed, which goes on. Votes go to Bilal 1.99998. Ana 4, Inés 2, Bilal 1.99998, Dov 1. Enough to win: 4. 0.00002 was cut off in sharing out.",
            "Round 3: Dov is out. Votes go to Bilal 1. Ana 4, Bilal 2.99998, Inés 2. Enough to win: 4. 0.00002 was cut off in sharing out.",
            "Round 4: Inés is out. As many are left as there are seats, so no ballot moves any more. Ana 4, Bilal 2.99998, Inés 2. Enough to win: 4. 0.00002 was cut off in sharing out. Bilal wins. No more are left than there are seats.",
            "Ana and Bilal win.",
        ]);
        In(outcome, Language.Spanish)[1].ShouldContain("1,99998");
    }

    [Fact]
    public void A_runoff_of_two() => In(Star.Count(Board.Marked(3, "2: A5 B3", "3: B4 C5"), new()), Language.English).ShouldBe(
    [
        "Bilal 18, Inés 15, Ana 10.",
        "Runoff: 2 prefer Bilal, 3 prefer Inés, 0 prefer neither.",
        "Inés wins.",
    ]);

    [Fact]
    public void A_circle_and_what_is_left_out() => In(RankedPairs.Count(Board.Ranked(3, "4: A>B>C", "3: B>C>A", "2: C>A>B"), new()), Language.English).ShouldBe(
    [
        "One against one, no option beats every other.",
        "7 to 2: Bilal before Inés.",
        "6 to 3: Ana before Bilal.",
        "5 to 4, left out because it closes a circle: Inés before Ana.",
        "Order: Ana > Bilal > Inés.",
        "Ana wins.",
    ]);

    [Fact]
    public void What_nothing_decides_is_said() => In(Plurality.Count(Board.Ranked(2, "1: A", "1: B"), new()), Language.English).ShouldBe(
    [
        "Ana 1, Bilal 1.",
        "A tie: Ana and Bilal are equal. Nothing was fixed before the vote that decides between them, so the count ends here.",
        "Undecided between Ana and Bilal.",
    ]);

    [Fact]
    public void Why_a_motion_was_adopted_or_not()
    {
        Result(new(31, 21), Threshold.TwoThirds).ShouldBe("Not adopted: 31 of 52 votes for and against; two thirds is 35.");
        Result(new(27, 25), Threshold.SimpleMajority).ShouldBe("Adopted: 27 of 52 votes for and against; more than half is 27.");
        Result(new(5, 0, Entitled: 10), Threshold.AbsoluteMajority).ShouldBe("Not adopted: 5 of 10 people on the roll; more than half is 6.");
        Result(new(40, 0, Against: 1), Threshold.Consent).ShouldBe("Not adopted: 1 objection.");
        Result(new(40, 0), Threshold.Consent).ShouldBe("Adopted: nobody objects.");
        Result(new(0, 0, 3), Threshold.Consent).ShouldBe("Not adopted: nobody agreed.");
        Result(new(9, 0, Against: 3), new Threshold.Objections(2)).ShouldBe("Not adopted: 3 blocks; the most is 2.");
        var quorum = new Quorum(new(2, 5), Base.Entitled);
        var votes = new MotionVotes(10, 7, Entitled: 48);
        MotionTexts.Result(Motion.Decide(votes, Threshold.SimpleMajority, quorum), Threshold.SimpleMajority).En.ToString()
            .ShouldBe("No decision: 17 of 48 took part, 20 needed.");
        MotionTexts.Missing(quorum.Needed(48) - votes.Cast).En.ToString().ShouldBe("3 more people needed.");
        MotionTexts.Rule(quorum).En.ToString().ShouldBe("At least 2/5 of the people on the roll must take part; who abstains takes part.");
        MotionTexts.Rule(Threshold.TwoThirds).Es.ToString().ShouldBe(
            "Se aprueba con dos tercios de los votos a favor y en contra. Un empate no se aprueba.");

        static string Result(MotionVotes votes, Threshold threshold) => MotionTexts.Result(Motion.Decide(votes, threshold, Quorum.None), threshold).En.ToString();
    }

    [Fact]
    public void Every_count_is_explained_in_both_languages_and_names_who_wins() => Election.Any().Each(election =>
    {
        foreach (var method in Election.AllMethods)
            foreach (var order in new[] { election.Order, null })
            {
                var outcome = Methods.Count(method, election.Ballots, new(election.Seats, order));
                var words = Explanation.Of(outcome, Board.Letters);
                words.Count.ShouldBeGreaterThanOrEqualTo(2);
                words.ShouldAllBe(one => !one.En.IsEmpty && !one.Es.IsEmpty);
                foreach (var winner in outcome.Winners) words[^1].Es.ToString().ShouldContain(Board.Letters[winner]);
                words.ShouldAllBe(one => !one.En.ToString().Contains("  ") && !one.Es.ToString().Contains(".."));
            }
    });

    [Fact]
    public void Every_method_says_its_rule_and_what_happens_in_a_tie()
    {
        foreach (var method in Election.AllMethods)
            foreach (var words in new[] { method.Name(), method.Rule(), method.TieRule() }) (words.En.IsEmpty || words.Es.IsEmpty).ShouldBeFalse();
        Election.AllMethods.Select(method => method.Name().En.ToString()).ShouldBeUnique();
        Election.AllMethods.Select(method => method.Rule().Es.ToString()).ShouldBeUnique();
    }

    private static string[] In(Outcome outcome, Language language) => [.. Explanation.Of(outcome, Names).Select(words => words.In(language).ToString())];
}
