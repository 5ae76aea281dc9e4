using Bot.Core.Features.Assemblies.Voting;
using Bot.Core.Localization;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Assemblies.Voting;

public sealed class BallotRulesTests
{
    [Theory]
    [InlineData("0,1,0", null)]
    [InlineData("0,0,0", null)]
    [InlineData("1,1,0", "You chose 2 options; the most is 1.")]
    [InlineData("2,0,0", "Each option can be chosen once or not at all.")]
    [InlineData("-1,0,0", "A number on this ballot is below zero or far too large.")]
    [InlineData("1,0", "This ballot has another number of options than the question.")]
    public void One_of_several(string marks, string? complaint) => Said(BallotRules.ChooseOne(3), marks).ShouldBe(complaint);

    [Theory]
    [InlineData("1,1,0", null)]
    [InlineData("1,0,0", "You chose 1 of at least 2 options. Choose more, or hand in a blank ballot.")]
    [InlineData("0,0,0", null)]
    public void Two_at_least(string marks, string? complaint) => Said(BallotRules.ChooseAny(3) with { Least = 2 }, marks).ShouldBe(complaint);

    [Theory]
    [InlineData("2,1,3", null)]
    [InlineData("2,1,0", null)]
    [InlineData("1,1,2", "Two options have rank 1. Give each its own.")]
    [InlineData("1,3,0", "Rank 2 is missing: count 1, 2, 3 without a gap.")]
    [InlineData("4,1,2", "There is a rank 4, but only 3 options.")]
    public void A_ranking(string marks, string? complaint) => Said(BallotRules.Rank(3), marks).ShouldBe(complaint);

    [Theory]
    [InlineData("1,1,2", null)]
    [InlineData("1,1,1", null)]
    [InlineData("1,1,3", "Rank 2 is missing: count 1, 2, 3 without a gap.")]
    public void A_ranking_with_equal_ranks(string marks, string? complaint) => Said(BallotRules.Rank(3, equal: true), marks).ShouldBe(complaint);

    [Theory]
    [InlineData("5,0,5", null)]
    [InlineData("6,0,0", "The highest score is 5.")]
    public void Scores(string marks, string? complaint) => Said(BallotRules.Score(3, top: 5), marks).ShouldBe(complaint);

    [Theory]
    [InlineData("8,0,0", null)]
    [InlineData("5,4,0", "You gave 9 dots and have 8. Take some away.")]
    public void Dots(string marks, string? complaint) => Said(BallotRules.Share(3, budget: 8), marks).ShouldBe(complaint);

    [Fact]
    public void Dots_that_cost_their_square_and_a_cap_for_each_option()
    {
        // 9 + 4 = 13 of 16; 9 + 9 = 18.
        Said(BallotRules.Share(2, 16, quadratic: true), "3,2").ShouldBeNull();
        Said(BallotRules.Share(2, 16, quadratic: true), "3,3").ShouldBe(
            "This costs 18 of 16 credits. Two dots on one option cost 4, three cost 9. Take some away.");
        Said(BallotRules.Share(2, 8, most: 3), "4,0").ShouldBe("At most 3 dots fit on one option.");
        Said(BallotRules.Share(2, 8) with { Least = 5 }, "1,2").ShouldBe("You gave 3 of at least 5 dots. Give more, or hand in a blank ballot.");
    }

    [Fact]
    public void A_complaint_is_said_in_both_languages() =>
        BallotRules.Rank(3).Complaint(new(1, 1, 0))!.Es.ToString().ShouldBe("Dos opciones tienen el puesto 1. Da a cada una el suyo.");

    [Fact]
    public void What_is_taken_is_what_the_rule_says_and_nothing_that_is_thrown_at_it_breaks_it()
    {
        var cases =
            from marks in Gen.Choose(-1, 5).ListOf(4)
            from most in Gen.Choose(1, 4)
            from budget in Gen.Choose(1, 12)
            select (marks: marks.ToArray(), most, budget);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var ballot = new Ballot(one.marks);
            var positive = one.marks.Where(mark => mark > 0).ToList();
            var fine = one.marks.All(mark => mark >= 0);
            Taken(BallotRules.ChooseAny(4, one.most)).ShouldBe(fine && positive.TrueForAll(mark => mark == 1) && positive.Count <= one.most);
            Taken(BallotRules.Rank(4)).ShouldBe(fine && positive.Order().SequenceEqual(Enumerable.Range(1, positive.Count)));
            Taken(BallotRules.Rank(4, equal: true)).ShouldBe(fine && positive.Distinct().Order().SequenceEqual(Enumerable.Range(1, positive.Distinct().Count())));
            Taken(BallotRules.Score(4, one.most)).ShouldBe(fine && positive.TrueForAll(mark => mark <= one.most));
            Taken(BallotRules.Share(4, one.budget)).ShouldBe(fine && positive.Sum() <= one.budget);
            Taken(BallotRules.Share(4, one.budget, quadratic: true)).ShouldBe(fine && positive.Sum(mark => mark * mark) <= one.budget);

            bool Taken(BallotRules rules) => rules.Complaint(ballot) is null;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Equal_papers_are_one_pile_and_a_paper_of_another_question_is_none()
    {
        var ballots = Ballots.Of(2, new Ballot(1, 2), new Ballot(2, 1), new Ballot(1, 2), new Ballot(0, 0));
        ballots.Piles.Select(pile => (pile.Ballot.ToString(), pile.Count)).ShouldBe([("1,2", 2), ("2,1", 1), ("0,0", 1)]);
        (ballots.Papers, ballots.Blank).ShouldBe((4, 1));
        Should.Throw<ArgumentException>(() => Ballots.Of(3, new Ballot(1, 2)));
        Should.Throw<ArgumentException>(() => Ballots.Of(2, new Ballot(1, -1)));
        Should.Throw<ArgumentException>(() => Ballots.Of(101));
        Should.Throw<ArgumentException>(() => Ballots.Of(1, [new Pile(new Ballot(1), Ballots.MostPapers + 1)]));
    }

    [Fact]
    public void A_method_is_read_from_its_name_in_records()
    {
        foreach (var method in Enum.GetValues<Method>())
            foreach (var strength in Enum.GetValues<Strength>())
                Methods.Read(method.Code(strength))!.Value.Method.ShouldBe(method);
        Methods.Read("ranked-pairs-margin").ShouldBe((Method.RankedPairs, Strength.Margin));
        Methods.Read("pav").ShouldBe((Method.Committees, Strength.WinningVotes));
        Methods.Read("borda").ShouldBeNull();
    }

    private static string? Said(BallotRules rules, string marks) =>
        rules.Complaint(new([.. marks.Split(',').Select(mark => int.Parse(mark, System.Globalization.CultureInfo.InvariantCulture))]))?.In(Language.English).ToString();
}
