using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.People;
using NodaTime;

namespace Bot.Tests.Workshops;

public sealed class AnswerRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly PersonId Ben = new(7);

    private static readonly Workshop Clay = new()
    {
        Id = new(1),
        Community = new(1),
        Card = 1,
        Title = "Clay smiles",
        LocalStart = new(2026, 11, 27, 18, 0),
        ZoneId = "Etc/UTC",
        LengthMinutes = 120,
        Start = Instant.FromUtc(2026, 11, 27, 18, 0),
        ChangedAt = Now,
        Seats = 2,
        Revision = 9,
    };

    private static Attendance Stands(Standing standing, int guests = 0) =>
        new() { Workshop = Clay.Id, Person = Ben, Standing = standing, Guests = guests, Position = 4 };

    [Fact]
    public void A_free_seat_is_taken()
    {
        var decision = AnswerRules.Answer(Clay with { CountSeats = 1 }, null, Ben, RsvpAnswer.Going, Now);
        decision.Said.ShouldBe(Said.In);
        decision.Next.Standing.ShouldBe(Standing.Going);
    }

    [Fact]
    public void Full_means_the_end_of_the_waitlist()
    {
        var decision = AnswerRules.Answer(Clay with { CountSeats = 2 }, null, Ben, RsvpAnswer.Going, Now);
        decision.Said.ShouldBe(Said.OnWaitlist);
        decision.Next.Position.ShouldBe(Clay.Revision);
    }

    [Fact]
    public void Going_again_while_waiting_keeps_the_place() =>
        AnswerRules.Answer(Clay with { CountSeats = 2 }, Stands(Standing.Waiting), Ben, RsvpAnswer.Going, Now)
            .ShouldBe(new(Stands(Standing.Waiting), Said.AlreadyWaiting));

    [Fact]
    public void The_same_answer_changes_nothing_but_settles_what_a_move_asked()
    {
        var decision = AnswerRules.Answer(Clay, Stands(Standing.Going) with { AskedAfterMove = 1 }, Ben, RsvpAnswer.Going, Now);
        decision.ShouldBe(new(Stands(Standing.Going), Said.AlreadyIn));
    }

    [Theory]
    [InlineData(RsvpAnswer.Going)]
    [InlineData(RsvpAnswer.Maybe)]
    public void Closed_sign_up_takes_nobody_new(RsvpAnswer answer)
    {
        var closed = Clay with { ClosesBeforeMinutes = 60 };
        Should.Throw<Problem>(() => AnswerRules.Answer(closed, null, Ben, answer, closed.Closes)).Words.En.ToString().ShouldContain("closed");
    }

    [Fact]
    public void Closed_sign_up_lets_people_step_back()
    {
        var closed = Clay with { ClosesBeforeMinutes = 60 };
        AnswerRules.Answer(closed, Stands(Standing.Going), Ben, RsvpAnswer.Maybe, closed.Closes).Next.Standing.ShouldBe(Standing.Maybe);
    }

    [Fact]
    public void Cancelled_begun_and_over_each_have_their_sentence()
    {
        Refused(Clay with { State = WorkshopState.Cancelled }, Now).ShouldContain("is cancelled");
        Refused(Clay, Clay.Start).ShouldContain("has begun");
        Refused(Clay, Clay.End).ShouldContain("is over");

        static string Refused(Workshop workshop, Instant now) =>
            Should.Throw<Problem>(() => AnswerRules.Answer(workshop, null, Ben, RsvpAnswer.Cant, now)).Words.En.ToString();
    }

    [Fact]
    public void Undo_gives_the_seat_back_with_its_guests_and_its_place()
    {
        var mine = Stands(Standing.Going, guests: 1);
        var left = AnswerRules.Answer(Clay with { CountSeats = 2 }, mine, Ben, RsvpAnswer.Cant, Now);
        left.CanBeUndone.ShouldBeTrue();
        var back = AnswerRules.Undo(Clay, left.Next, Now + AnswerRules.UndoFor);
        back.ShouldBe(new(mine, Said.In));
    }

    [Fact]
    public void Undo_when_the_seat_is_gone_leads_to_the_front_of_the_waitlist()
    {
        var left = AnswerRules.Answer(Clay with { CountSeats = 2 }, Stands(Standing.Going), Ben, RsvpAnswer.Cant, Now);
        var back = AnswerRules.Undo(Clay with { CountSeats = 2 }, left.Next, Now);
        back.Said.ShouldBe(Said.OnWaitlist);
        back.Next.Position.ShouldBe(-Clay.Revision);
    }

    [Fact]
    public void Undo_is_over_after_a_minute()
    {
        var left = AnswerRules.Answer(Clay, Stands(Standing.Going), Ben, RsvpAnswer.Cant, Now);
        Should.Throw<Problem>(() => AnswerRules.Undo(Clay, left.Next, Now + AnswerRules.UndoFor + Duration.Epsilon));
    }

    [Fact]
    public void Nothing_was_given_up_so_there_is_nothing_to_undo() =>
        AnswerRules.Answer(Clay, null, Ben, RsvpAnswer.Cant, Now).CanBeUndone.ShouldBeFalse();

    [Fact]
    public void A_guest_needs_a_seat_and_a_limit_that_allows_it()
    {
        AnswerRules.Bring(Clay with { CountSeats = 1 }, Stands(Standing.Going), 1, Now).Guests.ShouldBe(1);
        Should.Throw<Problem>(() => AnswerRules.Bring(Clay with { CountSeats = 2 }, Stands(Standing.Going), 1, Now));
        Should.Throw<Problem>(() => AnswerRules.Bring(Clay with { CountSeats = 1, Seats = 9 }, Stands(Standing.Going), 2, Now));
        Should.Throw<Problem>(() => AnswerRules.Bring(Clay, Stands(Standing.Maybe), 1, Now));
    }
}
