using Bot.Core.Commands;
using Bot.Core.Features.Assemblies.Polls;
using Bot.Core.Features.Assemblies.Voting;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Assemblies.Polls;

public sealed class ClosingTests
{
    private static readonly Instant Opened = Instant.FromUtc(2026, 11, 20, 18, 0);
    private static readonly Instant Closes = Opened + Duration.FromDays(4);

    private static readonly Manifest Motion = Asking.Start("p1", "Do we buy the kiln?", Asks.YesOrNo, [], 1, Closes) with
    {
        Quorum = new(new(2, 5), Base.Entitled),
        EarlyClose = true,
    };

    private static readonly Standing Open = Standing.Opening(Motion, Opened);

    [Fact]
    public void It_stays_open_until_its_time_and_then_closes_when_enough_took_part()
    {
        // Two fifths of 48 are 19 1/5, so 20.
        Closing.Look(Motion, Open, 30, 48, Closes - Duration.Epsilon).ShouldBe(Open);
        Closing.Look(Motion, Open, 20, 48, Closes).Stage.ShouldBe(Stage.Closed);
        Open.Takes(Closes - Duration.Epsilon).ShouldBeTrue();
        Open.Takes(Closes).ShouldBeFalse();
    }

    [Fact]
    public void With_too_few_it_is_extended_once_and_then_there_is_no_decision()
    {
        var longer = Closing.Look(Motion, Open, 19, 48, Closes);
        longer.ShouldBe(Open with { Closes = Closes + Duration.FromHours(48), Extended = true });
        Closing.Look(Motion, longer, 19, 48, Closes).ShouldBe(longer);
        Closing.Look(Motion, longer, 20, 48, longer.Closes).Stage.ShouldBe(Stage.Closed);
        Closing.Look(Motion, longer, 19, 48, longer.Closes).Stage.ShouldBe(Stage.NoQuorum);
        Closing.Look(Motion with { Extension = null }, Open, 19, 48, Closes).Stage.ShouldBe(Stage.NoQuorum);
    }

    [Fact]
    public void When_everyone_on_the_roll_has_voted_it_closes_at_once()
    {
        Closing.Look(Motion, Open, 48, 48, Opened + Duration.FromHours(1)).Stage.ShouldBe(Stage.Closed);
        // Where there is no roll, nobody knows who everyone is.
        var everyone = Motion with { Electorate = Electorate.Everyone, Quorum = Quorum.None };
        Closing.Look(everyone, Open, 48, 0, Opened + Duration.FromHours(1)).Stage.ShouldBe(Stage.Open);
    }

    [Fact]
    public void Two_moderators_close_it_after_half_the_time_and_say_why()
    {
        var half = Opened + Duration.FromDays(2);
        Refused(() => Closing.Early(Motion, Open, 1, "The kiln is sold tomorrow", 20, 48, half - Duration.Epsilon)).ShouldContain("half");
        Refused(() => Closing.Early(Motion, Open, 1, " ", 20, 48, half)).ShouldContain("why");
        Refused(() => Closing.Early(Motion, Open, 1, "Reason", 19, 48, half)).ShouldContain("Too few");
        Refused(() => Closing.Early(Motion with { EarlyClose = false }, Open, 1, "Reason", 20, 48, half)).ShouldContain("without early closing");
        var asked = Closing.Early(Motion, Open, 1, "The kiln is sold tomorrow", 20, 48, half);
        Closing.Look(Motion, asked, 20, 48, half).Stage.ShouldBe(Stage.Open);
        Refused(() => Closing.Early(Motion, asked, 1, "Again", 20, 48, half)).ShouldContain("two different");
        var both = Closing.Early(Motion, asked, 2, "", 20, 48, half);
        both.Reason.ShouldBe("The kiln is sold tomorrow");
        both.Takes(half).ShouldBeFalse();
        Closing.Look(Motion, both, 20, 48, half).Stage.ShouldBe(Stage.Closed);
    }

    [Fact]
    public void What_is_over_stays_over()
    {
        var withdrawn = Closing.Withdraw(Open, "Wrong question");
        withdrawn.Stage.ShouldBe(Stage.Withdrawn);
        Refused(() => Closing.Withdraw(withdrawn, "Again")).ShouldContain("not open");
        Refused(() => Closing.Early(Motion, withdrawn, 1, "Reason", 20, 48, Closes - Duration.Epsilon)).ShouldContain("not open");
        Closing.Look(Motion, withdrawn, 48, 48, Closes).ShouldBe(withdrawn);
    }

    [Fact]
    public void However_often_one_looks_it_ends_once_and_never_closes_without_a_quorum_or_in_its_time()
    {
        var cases =
            from of in Gen.Choose(1, 50)
            from looks in Gen.Zip(Gen.Choose(0, 200), Gen.Choose(0, 50)).NonEmptyListOf()
            select (of, looks: looks.Select(look => (Hours: look.Item1, TookPart: Math.Min(look.Item2, of))).OrderBy(look => look.Hours).ToList());
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var standing = Open;
            var most = 0;
            foreach (var (hours, tookPart) in one.looks)
            {
                var now = Opened + Duration.FromHours(hours);
                // People only come in addition.
                most = Math.Max(most, tookPart);
                var next = Closing.Look(Motion, standing, most, one.of, now);
                // Until its new time an extended one stays as it is, however often one looks.
                if (now < next.Closes || next.Stage != Stage.Open) Closing.Look(Motion, next, most, one.of, now).ShouldBe(next);
                if (standing.Stage != Stage.Open) next.ShouldBe(standing);
                if (next.Stage == Stage.Closed && standing.Stage == Stage.Open)
                {
                    most.ShouldBeGreaterThanOrEqualTo((int)Motion.Quorum.Needed(one.of));
                    (now >= standing.Closes || most == one.of).ShouldBeTrue();
                }
                if (next.Stage == Stage.NoQuorum) (next.Extended && now >= Closes + Duration.FromHours(48)).ShouldBeTrue();
                standing = next;
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string Refused(Action act) => Should.Throw<Problem>(act).Words.En.ToString();
}
