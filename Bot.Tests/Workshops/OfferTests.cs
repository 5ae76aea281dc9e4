using Bot.Core.Chat;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Moving;
using Bot.Core.Features.Workshops.Offers;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Seats;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Workshops;

/// <summary>A seat that becomes free on the last day is offered, held, and passed on.</summary>
public sealed class OfferTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task More_than_a_day_before_a_free_seat_is_given_at_once(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 1);
        var (ben, zara) = (await world.Person("Ben"), await world.Person("Zara"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await zara.Answers(workshop.Id, RsvpAnswer.Going);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Answer(workshop.Id, zara))!.Standing.ShouldBe(Standing.Going);
        (await world.Notes("w.offer:")).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task On_the_last_day_it_is_held_for_the_first_who_waits_and_nobody_else_gets_it(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, ben, zara, carmen) = await Full(world);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        var held = (await world.Answer(workshop.Id, zara))!;
        (held.Standing, held.OfferedUntil).ShouldBe((Standing.Offered, world.Now + Duration.FromHours(2)));
        (await carmen.Answers(workshop.Id, RsvpAnswer.Going)).ShouldStartWith("You are on the waitlist already: 1st");
        var late = await world.Person("Late");
        (await late.Answers(workshop.Id, RsvpAnswer.Going)).ShouldStartWith("It is full.");
        CardText(await world.Get<WorkshopCards>().Show(await world.Read(workshop.Id), default)).ShouldContain("1 held for who was asked · 2 on the waitlist");

        var asked = (await world.Compose((await world.Notes("w.offer:")).ShouldHaveSingleItem()))!;
        asked.Text.En.ToString().ShouldStartWith("A seat is free at Clay smiles");
        var take = asked.Buttons.SelectMany(row => row).OfType<Button.Press>().Select(button => button.Act).First();
        (await carmen.IsRefused(() => carmen.Presses(take))).ShouldStartWith("This seat is held for somebody else");
        RsvpTests.Text(await zara.PressesInPrivate(take)).ShouldBe("You are in.");
        var after = await world.Read(workshop.Id);
        (after.CountSeats, after.CountHeld, after.CountWaiting).ShouldBe((1, 0, 2));
        (await zara.IsRefused(() => zara.PressesInPrivate(new AnswerOffer(workshop.Id, zara.Id, Yes: false)))).ShouldStartWith("This offer is over");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_offer_that_nobody_answers_passes_on_and_does_not_come_back(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, ben, zara, carmen) = await Full(world);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        var chore = world.Get<OfferChore>();
        (await chore.Next(default)).ShouldBe(world.Now + Duration.FromHours(2));
        world.Clock.Advance(TimeSpan.FromMinutes(119));
        (await chore.Work(default)).ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await chore.Work(default)).ShouldBe(1);
        (await world.Answer(workshop.Id, zara))!.Standing.ShouldBe(Standing.Cant);
        (await world.Answer(workshop.Id, carmen))!.Standing.ShouldBe(Standing.Offered);
        var over = (await world.Compose((await world.Notes("w.over:")).ShouldHaveSingleItem()))!;
        over.Text.En.ToString().ShouldContain("has passed on");

        world.Clock.Advance(TimeSpan.FromHours(2));
        while (await chore.Work(default) > 0) { }
        var after = await world.Read(workshop.Id);
        (after.CountSeats, after.CountHeld, after.CountWaiting).ShouldBe((0, 0, 0));
        (await zara.Answers(workshop.Id, RsvpAnswer.Going)).ShouldStartWith("You are in.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task In_the_last_three_hours_it_is_held_for_twenty_minutes_and_never_past_the_start(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, ben, zara, _) = await Full(world);
        world.Clock.Advance((workshop.Start - Duration.FromMinutes(90) - world.Now).ToTimeSpan());
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Answer(workshop.Id, zara))!.OfferedUntil.ShouldBe(world.Now + Duration.FromMinutes(20));
        OfferTimes.Until(workshop.Start, workshop.Start - Duration.FromMinutes(5), workshop.Start - Duration.FromMinutes(5)).ShouldBe(workshop.Start);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task At_night_the_time_to_answer_begins_in_the_morning(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, ben, zara, _) = await Full(world, hoursBefore: 24);
        await world.Run("UPDATE persons SET zone = 'Europe/Madrid' WHERE id = @Id", new { zara.Id });
        // 23:00 on the day before; Zara sleeps until eight.
        world.Clock.Advance((workshop.Start - Duration.FromHours(19) - world.Now).ToTimeSpan());
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Answer(workshop.Id, zara))!.OfferedUntil.ShouldBe(workshop.Start - Duration.FromHours(8));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_cannot_be_messaged_is_called_in_the_room_or_where_names_are_hidden_the_organiser_is_told(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 1);
        var (ben, zara) = (await world.Person("Ben"), await world.Person("Zara", reachable: false));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await zara.Answers(workshop.Id, RsvpAnswer.Going);
        ToTheLastDay(world, workshop);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        var called = (await world.Compose((await world.Notes("w.call:")).ShouldHaveSingleItem()))!;
        called.Text.En.ToString().ShouldContain("Zara");
        var take = called.Buttons.SelectMany(row => row).OfType<Button.Press>().Select(button => button.Act).First();
        // All read what stands there: only that it is answered.
        var answered = (await zara.Presses(take)).ShouldBeOfType<Reply.Update>();
        answered.Message.Text.En.ToString().ShouldBe("This is answered. Thank you.");
        answered.Aside!.Text.En.ToString().ShouldStartWith("You are in.");

        await organiser.Presses(new HideNames(workshop.Id, Hidden: true));
        var ada = await world.Person("Ada", reachable: false);
        await ada.Answers(workshop.Id, RsvpAnswer.Going);
        await zara.Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Notes("w.call:")).Count.ShouldBe(1);
        var unheard = (await world.Compose((await world.Notes("w.unheard:")).ShouldHaveSingleItem()))!;
        unheard.Text.En.ToString().ShouldContain("a seat is held for Ada");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Everybody_who_organises_hears_of_who_cannot_be_messaged(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 1);
        await organiser.Presses(new HideNames(workshop.Id, Hidden: true));
        var (ben, zara, kim) = (await world.Person("Ben"), await world.Person("Zara", reachable: false), await world.Person("Kim"));
        await world.Run(
            "INSERT INTO workshop_organisers (workshop_id, person_id, account_id, standing, since) VALUES (@workshop, @kim, @account, 'Organises', 0)",
            new { workshop = workshop.Id, kim = kim.Id, account = kim.Account });
        await world.Run("UPDATE workshops SET helpers = 1", new { });
        foreach (var one in (Someone[])[ben, zara]) await one.Answers(workshop.Id, RsvpAnswer.Going);
        ToTheLastDay(world, workshop);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Notes("w.unheard:")).Count.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_became_another_person_meanwhile_still_answers_in_private(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, ben, zara, carmen) = await Full(world);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        var before = new AnswerOffer(workshop.Id, new(12345), Yes: true);
        (await carmen.IsRefused(() => carmen.PressesInPrivate(before))).ShouldStartWith("This offer is over");
        RsvpTests.Text(await zara.PressesInPrivate(before)).ShouldBe("You are in.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_has_a_page_for_those_who_were_asked(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 21);
        var people = new List<Someone>();
        for (var i = 0; i < 22; i++) people.Add(await world.Person($"P{i}"));
        foreach (var one in people) await one.Answers(workshop.Id, RsvpAnswer.Going);
        ToTheLastDay(world, workshop);
        await people[0].Answers(workshop.Id, RsvpAnswer.Cant);
        foreach (var open in (Bot.Core.Commands.IPress[])[new OpenPeople(workshop.Id), new OpenRemove(workshop.Id)])
        {
            var reply = await organiser.Presses(open);
            var message = reply is Reply.Update update ? update.Message : ((Reply.Say)reply).Message;
            message.Card!.Buttons.SelectMany(row => row).OfType<Button.Press>()
                .Count(button => button.Act is TurnPeople { Page: 1 } or OpenRemove { Page: 1 }).ShouldBe(1, open.ToString());
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_move_takes_the_offer_back_and_gives_or_offers_it_anew(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, ben, zara, _) = await Full(world);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        var moderator = await world.Person("Mod", Bot.Core.People.Power.Moderator);
        var ask = (Reply.Say)await moderator.Fills(new MoveTo(workshop.Id, world.When(days: 5)));
        await moderator.Presses(ask.Message.Buttons.SelectMany(row => row).OfType<Button.Press>().Select(button => button.Act).OfType<ConfirmMove>().Single());
        (await world.Answer(workshop.Id, zara))!.Standing.ShouldBe(Standing.Going);
        (await world.Read(workshop.Id)).CountHeld.ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromHours(3));
        (await world.Get<OfferChore>().Work(default)).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_thanks_passes_it_on_at_once_and_can_be_undone_to_the_front_of_the_line(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, ben, zara, carmen) = await Full(world);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        await zara.PressesInPrivate(new AnswerOffer(workshop.Id, zara.Id, Yes: false));
        (await world.Answer(workshop.Id, carmen))!.Standing.ShouldBe(Standing.Offered);
        await zara.Presses(new UndoRsvp(workshop.Id));
        (await world.Answer(workshop.Id, zara))!.Standing.ShouldBe(Standing.Waiting);
        await carmen.Answers(workshop.Id, RsvpAnswer.Maybe);
        (await world.Answer(workshop.Id, zara))!.Standing.ShouldBe(Standing.Offered);
        RsvpTests.Text(await zara.Presses(new UndoRsvp(workshop.Id))).ShouldBe("You are in.", "whoever undoes twice wants to come");
    }

    /// <summary>One seat, Ben has it, Zara and Carmen wait; it is eleven in the morning of the day, seven hours before the start, unless said otherwise.</summary>
    private static async Task<(Workshop, Someone Ben, Someone Zara, Someone Carmen)> Full(World world, int hoursBefore = 7)
    {
        var (workshop, _) = await world.Workshop(seats: 1);
        var (ben, zara, carmen) = (await world.Person("Ben"), await world.Person("Zara"), await world.Person("Carmen"));
        foreach (var one in (Someone[])[ben, zara, carmen]) await one.Answers(workshop.Id, RsvpAnswer.Going);
        world.Clock.Advance((workshop.Start - Duration.FromHours(hoursBefore) - world.Now).ToTimeSpan());
        return (workshop, ben, zara, carmen);
    }

    private static void ToTheLastDay(World world, Workshop workshop) =>
        world.Clock.Advance((workshop.Start - Duration.FromHours(7) - world.Now).ToTimeSpan());

    private static string CardText(Card card) =>
        string.Join('\n', card.Blocks.OfType<Block.Paragraph>().Select(paragraph => paragraph.Text.En.ToString()));
}
