using Bot.Core.Features.Assemblies.Voting;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Assemblies.Voting;

public sealed class MotionTests
{
    [Theory]
    // More than half of 52 is 27.
    [InlineData(27, 25, true)]
    [InlineData(26, 26, false)]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, true)]
    public void A_majority_is_more_than_half_and_a_tie_is_none(long yes, long no, bool adopted) =>
        Motion.Decide(new(yes, no), Threshold.SimpleMajority, Quorum.None).Verdict.ShouldBe(adopted ? Verdict.Adopted : Verdict.NotAdopted);

    [Fact]
    public void What_was_needed_is_part_of_the_decision()
    {
        // Two thirds of 52 are 34 2/3, so 35.
        Motion.Decide(new(31, 21), Threshold.TwoThirds, Quorum.None).ShouldBe(new(Verdict.NotAdopted, 31, 52, 35));
        // Three quarters of 8 are 6, four fifths 6.4, so 7; unanimity is 8.
        Motion.Decide(new(6, 2), Threshold.ThreeQuarters, Quorum.None).ShouldBe(new(Verdict.Adopted, 6, 8, 6));
        Motion.Decide(new(6, 2), Threshold.FourFifths, Quorum.None).ShouldBe(new(Verdict.NotAdopted, 6, 8, 7));
        Motion.Decide(new(7, 1), Threshold.Unanimity, Quorum.None).ShouldBe(new(Verdict.NotAdopted, 7, 8, 8));
        Motion.Decide(new(8, 0, Abstain: 3), Threshold.Unanimity, Quorum.None).Verdict.ShouldBe(Verdict.Adopted);
        // An absolute majority of 10 on the roll is 6, however few vote.
        Motion.Decide(new(5, 0, Entitled: 10), Threshold.AbsoluteMajority, Quorum.None).ShouldBe(new(Verdict.NotAdopted, 5, 10, 6));
    }

    [Fact]
    public void A_base_that_nobody_counted_is_an_error_and_not_a_guess()
    {
        Should.Throw<InvalidOperationException>(() => Motion.Decide(new(5, 0), Threshold.AbsoluteMajority, Quorum.None));
        Should.Throw<InvalidOperationException>(() => Motion.Decide(new(5, 0), Threshold.SimpleMajority, new(new(1, 2), Base.Present)));
    }

    [Fact]
    public void Abstentions_and_blank_papers_count_for_the_quorum()
    {
        var quorum = new Quorum(new(1, 3), Base.Entitled, AtLeast: 5);
        // A third of 10 is 3 1/3, so 4; but at least 5.
        quorum.Needed(10).ShouldBe(5);
        Motion.Decide(new(2, 0, Abstain: 1, Blank: 1, Entitled: 10), Threshold.SimpleMajority, quorum).ShouldBe(new(Verdict.NoQuorum, 4, 10, 5));
        Motion.Decide(new(2, 0, Abstain: 2, Blank: 1, Entitled: 10), Threshold.SimpleMajority, quorum).Verdict.ShouldBe(Verdict.Adopted);
    }

    [Fact]
    public void Consent_stands_while_nobody_objects_and_somebody_agrees()
    {
        Motion.Decide(new(4, 0, Abstain: 9), Threshold.Consent, Quorum.None).Verdict.ShouldBe(Verdict.Adopted);
        Motion.Decide(new(40, 0, Against: 1), Threshold.Consent, Quorum.None).ShouldBe(new(Verdict.NotAdopted, 1, 41, 0));
        Motion.Decide(new(0, 0, Abstain: 9), Threshold.Consent, Quorum.None).Verdict.ShouldBe(Verdict.NotAdopted);
        Motion.Decide(new(9, 0, Against: 2), new Threshold.Objections(2), Quorum.None).Verdict.ShouldBe(Verdict.Adopted);
    }

    [Fact]
    public void What_is_needed_is_the_fewest_that_satisfy_the_fraction()
    {
        var cases =
            from below in Gen.Choose(1, 40)
            from above in Gen.Choose(0, below)
            from of in Gen.Choose(0, 300)
            from more in Gen.Elements(true, false)
            select (above, below, of, more);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var needed = new Threshold.Share(new(one.above, one.below), one.more, Base.Cast).Needed(one.of);
            needed.ShouldBeGreaterThanOrEqualTo(1);
            Enough(needed).ShouldBeTrue();
            if (needed > 1) Enough(needed - 1).ShouldBeFalse();

            // Whole numbers alone, without our fractions.
            bool Enough(long yes) => one.more ? yes * one.below > (long)one.above * one.of : yes * one.below >= (long)one.above * one.of;
        }).QuickCheckThrowOnFailure();
    }
}
