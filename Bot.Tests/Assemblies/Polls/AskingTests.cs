using Bot.Core.Features.Assemblies.Polls;
using Bot.Core.Features.Assemblies.Voting;
using NodaTime;

namespace Bot.Tests.Assemblies.Polls;

public sealed class AskingTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 18, 0);
    private static readonly Instant Closes = Now + Duration.FromDays(4);
    private static readonly string[] Three = ["Ana", "Bilal", "Inés"];

    [Theory]
    [InlineData(Asks.YesOrNo, 1, null)]
    [InlineData(Asks.OneOfSeveral, 1, Method.InstantRunoff)]
    [InlineData(Asks.Date, 1, Method.Approval)]
    [InlineData(Asks.PeopleForRoles, 2, Method.ScottishStv)]
    [InlineData(Asks.PeopleForRoles, 1, Method.InstantRunoff)]
    [InlineData(Asks.ShareABudget, 1, Method.Dots)]
    public void People_pick_the_question_and_the_method_follows(Asks asks, int seats, Method? method)
    {
        var manifest = Asking.Start("p1", "Who?", asks, Three, seats, Closes);
        manifest.Method.ShouldBe(method);
        if (method is { } counted) manifest.Ballot.Kind.ShouldBe(counted.Ballot());
        Asking.Complaints(manifest, Now).ShouldBeEmpty();
    }

    [Fact]
    public void A_motion_is_one_choice_of_yes_no_abstain_or_object()
    {
        var motion = Asking.Start("p1", "Do we?", Asks.YesOrNo, Three, 1, Closes);
        motion.Options.ShouldBe(["yes", "no", "abstain", "object"]);
        motion.Ballot.Complaint(new(1, 0, 0, 0)).ShouldBeNull();
        motion.Ballot.Complaint(new(1, 1, 0, 0)).ShouldNotBeNull();
    }

    [Fact]
    public void Long_rankings_are_fingerprints_and_only_their_sums_are_published()
    {
        string[] six = ["a", "b", "c", "d", "e", "f"];
        Asking.Start("p1", "Who?", Asks.PeopleForRoles, six[..5], 2, Closes).PublishesBallots.ShouldBeTrue();
        var manifest = Asking.Start("p1", "Who?", Asks.PeopleForRoles, six, 2, Closes);
        manifest.PublishesBallots.ShouldBeFalse();
        Asking.Warnings(manifest, 40).Single().En.ToString().ShouldBe("Single ballots are not published; the sums of each round are.");
        Asking.Start("p1", "When?", Asks.Date, six, 1, Closes).PublishesBallots.ShouldBeTrue();
    }

    [Fact]
    public void What_cannot_be_opened_is_said()
    {
        var fine = Asking.Start("p1", "Who?", Asks.OneOfSeveral, Three, 1, Closes);
        Said(fine with { Question = " " }).ShouldBe(["Write the question first."]);
        Said(Asking.Start("p1", "Who?", Asks.OneOfSeveral, ["Ana"], 1, Closes)).ShouldBe(["A vote needs at least two options."]);
        Said(Asking.Start("p1", "Who?", Asks.OneOfSeveral, ["Ana", " ana"], 1, Closes)).ShouldBe(["Two options have the same words."]);
        Said(fine with { Seats = 2 }).Single().ShouldStartWith("Instant runoff finds one winner only.");
        Said(fine with { Seats = 4, Method = Method.MeekStv }).ShouldBe(["There can be from 1 to 3 seats."]);
        Said(fine with { Method = Method.Score }).ShouldHaveSingleItem();
        Said(fine with { Closes = Now }).ShouldBe(["The closing time has passed."]);
        Said(Asking.Start("p1", "Who?", Asks.OneOfSeveral, [.. Enumerable.Range(0, 26).Select(option => $"{option}")], 1, Closes))
            .ShouldBe(["A vote has at most 25 options."]);
        var many = Asking.Start("p1", "Who?", Asks.Date, [.. Enumerable.Range(0, 25).Select(option => $"{option}")], 10, Closes);
        Said(many with { Method = Method.Committees }).Single().ShouldStartWith("There are too many possible groups");
    }

    [Fact]
    public void Nothing_is_measured_by_what_nobody_counts()
    {
        var motion = Asking.Start("p1", "Do we?", Asks.YesOrNo, [], 1, Closes);
        Said(motion with { Threshold = Threshold.AbsoluteMajority }).ShouldBeEmpty();
        Said(motion with { Threshold = Threshold.AbsoluteMajority, Electorate = Electorate.Everyone }).Single().ShouldStartWith("There is no roll here");
        Said(motion with { Quorum = new(new(1, 2), Base.Present) }).Single().ShouldStartWith("Nobody counts who is present");
        Said(motion with { Quorum = new(new(1, 2), Base.Present), Electorate = Electorate.Present }).ShouldBeEmpty();
        Said(motion with { Quorum = Quorum.Of(10), Electorate = Electorate.Everyone }).ShouldBeEmpty();
    }

    [Fact]
    public void A_small_confidential_vote_says_that_it_cannot_be_secret()
    {
        var motion = Asking.Start("p1", "Do we?", Asks.YesOrNo, [], 1, Closes);
        Asking.Warnings(motion, 4).Single().En.ToString().ShouldBe("With 4 people on the roll this vote cannot be secret.");
        Asking.Warnings(motion, 5).ShouldBeEmpty();
        Asking.Warnings(motion with { Secrecy = Secrecy.Open }, 4).ShouldBeEmpty();
        Asking.Warnings(motion with { Secrecy = Secrecy.Straw, Electorate = Electorate.Everyone }, null).Count.ShouldBe(2);
    }

    [Fact]
    public void Thresholds_and_quorums_are_read_as_they_were_written()
    {
        foreach (var threshold in new[]
        {
            Threshold.SimpleMajority, Threshold.AbsoluteMajority, Threshold.TwoThirds, Threshold.Unanimity, Threshold.Consent, new Threshold.Objections(2),
            new Threshold.Share(new(5, 7), Above: true, Base.Present), new Threshold.Share(new(1, 2), Above: true, Base.Cast),
        })
            RuleCodes.ReadThreshold(threshold.Code()).ShouldBe(threshold);
        foreach (var quorum in new[] { Quorum.None, Quorum.Of(9), new Quorum(new(1, 3), Base.Present, 4) }) RuleCodes.ReadQuorum(quorum.Code()).ShouldBe(quorum);
        Threshold.TwoThirds.Code().ShouldBe("at least 2/3 of yes and no");
        RuleCodes.ReadThreshold("at least 2/0 of cast").ShouldBeNull();
        RuleCodes.ReadThreshold("most of cast").ShouldBeNull();
        RuleCodes.ReadQuorum("1/2 of moon and 0 people").ShouldBeNull();
    }

    private static string[] Said(Manifest manifest) => [.. Asking.Complaints(manifest, Now).Select(words => words.En.ToString())];
}
