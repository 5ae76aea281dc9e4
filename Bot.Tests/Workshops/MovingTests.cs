using Bot.Core.Chat;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Moving;
using Bot.Core.Features.Workshops.Organising;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Workshops;

public sealed class MovingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_there_nothing_to_ask(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop();
        RsvpTests.Text(await organiser.Fills(new MoveTo(workshop.Id, world.When(days: 5)))).ShouldStartWith("Moved. Clay smiles now begins:");
        (await world.Read(workshop.Id)).Start.ShouldBe(world.When(days: 5).StartInstant);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_move_says_whom_it_reaches_first_and_then_asks_each_whether_they_still_come(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 1);
        var (ben, carmen) = (await world.Person("Ben"), await world.Person("Carmen"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        var ask = (Reply.Say)await organiser.Fills(new MoveTo(workshop.Id, world.When(days: 6)));
        ask.Message.Text.En.ToString().ShouldContain("2 people will be told");
        (await world.Read(workshop.Id)).Moves.ShouldBe(0);

        await organiser.Presses(Confirm(ask));

        var told = await world.Notes("w.move:");
        told.Count.ShouldBe(2);
        var message = await world.Compose(told.Single(key => key.Contains(ben.Key, StringComparison.Ordinal)));
        message!.Text.En.ToString().ShouldStartWith("MOVED · Clay smiles\nWas: ");
        message.Buttons.SelectMany(row => row).Select(button => button.Label.En.ToString()).ShouldBe(["Still coming", "Can't"]);
        RsvpTests.Text(await ben.Presses(new StillComing(workshop.Id, Move: 1, Yes: true))).ShouldStartWith("Thank you. You keep your seat.");
        (await world.Compose(told.Single(key => key.Contains(ben.Key, StringComparison.Ordinal)))).ShouldBeNull("he has answered");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_room_gets_a_new_message_and_the_old_card_points_to_it(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop();
        await organiser.Fills(new MoveTo(workshop.Id, world.When(days: 6)));
        var moved = await world.Read(workshop.Id);
        var posted = await world.Compose((await world.Notes("w.room:")).ShouldHaveSingleItem());
        posted!.Text.En.ToString().ShouldStartWith("MOVED · Clay smiles\nWas: ");
        posted.Subject.ShouldBe(new CardSubject("workshop", moved.Card));
        moved.Card.ShouldNotBe(workshop.Card);
        var old = await world.Get<WorkshopCards>().Card(workshop.Card, CancellationToken.None);
        old!.Closed.ShouldBeTrue();
        old.Buttons.SelectMany(row => row).ShouldHaveSingleItem().Label.En.ToString().ShouldBe("Open");
        var now = await world.Get<WorkshopCards>().Card(moved.Card, CancellationToken.None);
        now!.Blocks.OfType<Block.Paragraph>().First().Text.En.ToString().ShouldStartWith("Moved: was ");
        (await world.Db.Read(q => q.Many<long>("SELECT subject_id FROM dirty_cards"))).ShouldContain(workshop.Card);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Silence_costs_the_seat_only_after_two_delivered_messages_and_only_when_somebody_waits(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 2);
        var (ben, eli, carmen) = (await world.Person("Ben"), await world.Person("Eli"), await world.Person("Carmen"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await eli.Answers(workshop.Id, RsvpAnswer.Going);
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        await organiser.Presses(Confirm((Reply.Say)await organiser.Fills(new MoveTo(workshop.Id, world.When(days: 6)))));
        await world.Deliver($"w.move:%:{ben.Key}:1");
        world.Clock.Advance(hours: 12);
        await world.Compose((await world.Notes("w.again:")).ShouldHaveSingleItem());
        await world.Deliver($"w.move:%:{ben.Key}:2");
        world.Clock.Advance(hours: 12);

        await world.Compose((await world.Notes("w.lapse:")).ShouldHaveSingleItem());

        (await world.Answer(workshop.Id, ben))!.Standing.ShouldBe(Standing.Waiting, "he was reached twice and said nothing");
        (await world.Answer(workshop.Id, carmen))!.Standing.ShouldBe(Standing.Going);
        (await world.Answer(workshop.Id, eli))!.Standing.ShouldBe(Standing.Going, "nobody reached him");
        (await world.Compose((await world.Notes("w.lost:")).ShouldHaveSingleItem()))!.Text.En.ToString().ShouldContain("1st on the waitlist");
        var report = await world.Compose((await world.Notes("w.silent:")).ShouldHaveSingleItem());
        report!.Text.En.ToString().ShouldContain("Could not be reached, so their seats are kept: Eli.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_nobody_waits_a_silent_person_keeps_the_seat(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 1);
        var ben = await world.Person("Ben");
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await organiser.Presses(Confirm((Reply.Say)await organiser.Fills(new MoveTo(workshop.Id, world.When(days: 6)))));
        world.Clock.Advance(hours: 12);
        await world.Compose((await world.Notes("w.again:")).ShouldHaveSingleItem());
        await world.Deliver("w.move:");
        world.Clock.Advance(hours: 12);
        await world.Compose((await world.Notes("w.lapse:")).ShouldHaveSingleItem());
        (await world.Answer(workshop.Id, ben))!.Standing.ShouldBe(Standing.Going);
        (await world.Notes("w.lost:")).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_button_that_was_offered_before_another_move_does_nothing(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop();
        var ben = await world.Person("Ben");
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        var first = Confirm((Reply.Say)await organiser.Fills(new MoveTo(workshop.Id, world.When(days: 6))));
        await organiser.Presses(first);
        var second = first with { Start = world.When(days: 7).StartInstant.ToUnixTimeMilliseconds() };
        (await organiser.IsRefused(() => organiser.Presses(second))).ShouldContain("moved meanwhile");
        await organiser.Presses(second with { Moves = 1 });
        (await ben.IsRefused(() => ben.Presses(new StillComing(workshop.Id, Move: 1, Yes: true)))).ShouldContain("moved once more");
    }

    [Theory]
    [InlineData(96, 24)]
    [InlineData(48, 24)]
    [InlineData(10, 5)]
    public void The_time_to_answer_is_a_day_or_half_of_what_is_left(int hoursLeft, int hoursToAnswer)
    {
        var moved = Instant.FromUtc(2026, 11, 23, 9, 0);
        var start = moved + Duration.FromHours(hoursLeft);
        AnswerTime.Lapse(moved, start).ShouldBe(moved + Duration.FromHours(hoursToAnswer));
        AnswerTime.AskAgain(moved, start).ShouldBe(moved + Duration.FromHours(hoursToAnswer) / 2);
    }

    private static ConfirmMove Confirm(Reply.Say ask) =>
        (ConfirmMove)((Button.Press)ask.Message.Buttons[0][0]).Act;
}
