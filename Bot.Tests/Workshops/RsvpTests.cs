using Bot.Core.Chat;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Members;
using Bot.Core.Features.Workshops.Organising;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Workshops;

public sealed class RsvpTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_card_shows_who_comes_and_how_full_it_is(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 20, where: "Library");
        var ben = await world.Person("Ben");
        await ben.Presses(new Rsvp(workshop.Id, RsvpAnswer.Going));
        var reply = (Reply.Update)await ben.Presses(new BringGuests(workshop.Id, 1));
        reply.Message.Card!.Blocks.OfType<Block.Paragraph>().First().Text.En.ToString().ShouldBe("You are in, with 1 guest.");
        var card = await world.Get<WorkshopCards>().Card(workshop.Card, CancellationToken.None);
        card!.Blocks.OfType<Block.Bar>().Single().Label.En.ToString().ShouldBe("2 of 20 seats");
        card.Blocks.OfType<Block.Roster>().Single().Names.Select(name => name.ToString()).ShouldBe(["Ben +1"]);
        card.Buttons.SelectMany(row => row).Select(button => button.Label.En.ToString()).ShouldBe(["Going", "Maybe", "Can't", "More"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_freed_seat_goes_to_the_first_who_waits_and_only_that_person_is_told(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 1);
        var (ben, carmen, eli) = (await world.Person("Ben"), await world.Person("Carmen"), await world.Person("Eli"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        (await eli.Answers(workshop.Id, RsvpAnswer.Going)).ShouldContain("You are 2nd on the waitlist");
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Answer(workshop.Id, carmen))!.Standing.ShouldBe(Standing.Going);
        var note = (await world.Notes("w.up:")).ShouldHaveSingleItem();
        note.ShouldEndWith(carmen.Key);
        (await world.Compose(note))!.Text.En.ToString().ShouldStartWith("A seat is free: you are in.");
        await carmen.Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Compose(note)).ShouldBeNull("she gave the seat up before she was told");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_comes_back_to_a_free_seat_and_else_to_the_front_of_the_waitlist(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 1);
        var (ben, carmen, eli) = (await world.Person("Ben"), await world.Person("Carmen"), await world.Person("Eli"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        Text(await ben.Presses(new UndoRsvp(workshop.Id))).ShouldBe("You are in.");
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        await eli.Answers(workshop.Id, RsvpAnswer.Going);
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        Text(await ben.Presses(new UndoRsvp(workshop.Id))).ShouldContain("You are 1st on the waitlist");
        await carmen.Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Answer(workshop.Id, ben))!.Standing.ShouldBe(Standing.Going);
        world.Clock.Advance(minutes: 2);
        (await carmen.IsRefused(() => carmen.Presses(new UndoRsvp(workshop.Id)))).ShouldContain("is over");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_cannot_be_messaged_is_told_how_and_keeps_the_seat(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 3);
        var ben = await world.Person("Ben", reachable: false);
        (await ben.Answers(workshop.Id, RsvpAnswer.Going)).ShouldBe("You are in. To be reminded: tap Start");
        (await ben.Answers(workshop.Id, RsvpAnswer.Going)).ShouldBe("You are in already; nothing to do.");
        var people = (Reply.Say)await organiser.Presses(new OpenPeople(workshop.Id));
        people.Message.Card!.Blocks.OfType<Block.Paragraph>().Last().Text.En.ToString().ShouldBe("1 of 1 cannot be messaged: Ben.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_guest_needs_a_seat_and_dropping_one_frees_it(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 2);
        var (ben, carmen) = (await world.Person("Ben"), await world.Person("Carmen"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await ben.Presses(new BringGuests(workshop.Id, 1));
        (await carmen.Answers(workshop.Id, RsvpAnswer.Going)).ShouldContain("1st on the waitlist");
        await ben.Presses(new BringGuests(workshop.Id, 0));
        (await world.Answer(workshop.Id, carmen))!.Standing.ShouldBe(Standing.Going);
        (await ben.IsRefused(() => ben.Presses(new BringGuests(workshop.Id, 1)))).ShouldContain("No seat is free");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_waiting_party_that_grows_smaller_gets_the_seat_it_now_fits_and_no_note(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 2);
        var (ben, carmen, eli) = (await world.Person("Ben"), await world.Person("Carmen"), await world.Person("Eli"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        await eli.Answers(workshop.Id, RsvpAnswer.Going);
        await eli.Presses(new BringGuests(workshop.Id, 1));
        await ben.Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Answer(workshop.Id, eli))!.Standing.ShouldBe(Standing.Waiting);
        await eli.Presses(new BringGuests(workshop.Id, 0));
        (await world.Answer(workshop.Id, eli))!.Standing.ShouldBe(Standing.Going);
        (await world.Notes("w.up:")).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Notes_are_for_organisers_alone(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop();
        var ben = await world.Person("Ben");
        (await ben.IsRefused(() => ben.Presses(new OpenNote(workshop.Id)))).ShouldContain("first");
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await ben.Fills(new WriteNote(workshop.Id, "comes by wheelchair"));
        Written(await organiser.Presses(new OpenPeople(workshop.Id))).ShouldContain("Ben: comes by wheelchair");
        Written(await ben.Presses(new WhoComes(workshop.Id))).ShouldNotContain("wheelchair");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Five_hundred_names_come_in_pages(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop();
        var ben = await world.Person("Ben");
        for (var i = 0; i < 45; i++) await (await world.Person($"Person {i}")).Answers(workshop.Id, RsvpAnswer.Going);
        var first = (Reply.Update)await ben.Presses(new WhoComes(workshop.Id));
        first.Message.Card!.Blocks.OfType<Block.Roster>().Single().Names.Count.ShouldBe(20);
        var last = (Reply.Update)await ben.Presses(new WhoComes(workshop.Id, Page: 99));
        last.Message.Card!.Blocks.OfType<Block.Roster>().Single().Names.Count.ShouldBe(5);
        var card = await world.Get<WorkshopCards>().Card(workshop.Card, CancellationToken.None);
        card!.Blocks.OfType<Block.Roster>().Single().ShouldSatisfyAllConditions(
            roster => roster.Names.Count.ShouldBe(20), roster => roster.More.ShouldBe(25));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Hidden_names_are_counts_for_members(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 5);
        var ben = await world.Person("Ben");
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await organiser.Presses(new HideNames(workshop.Id, Hidden: true));
        var card = await world.Get<WorkshopCards>().Card(workshop.Card, CancellationToken.None);
        card!.Blocks.OfType<Block.Roster>().ShouldBeEmpty();
        Written(await ben.Presses(new WhoComes(workshop.Id))).ShouldNotContain("Ben");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_workshop_of_another_community_is_not_there_unless_one_has_answered_to_it(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop();
        var ben = await world.Person("Ben");
        var elsewhere = world.Caller(ben) with { Community = new(99) };
        (await ben.IsRefused(() => world.Press(new Rsvp(workshop.Id, RsvpAnswer.Going), elsewhere))).ShouldContain("does not exist here");
        (await world.Read(workshop.Id)).CountGoing.ShouldBe(0);
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await world.Press(new Rsvp(workshop.Id, RsvpAnswer.Cant), world.Caller(ben) with { Community = new(99) });
        (await world.Read(workshop.Id)).CountGoing.ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Closed_sign_up_says_so_on_the_card_and_keeps_no_Going(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(closes: Duration.FromHours(2));
        world.Clock.Advance(workshop.Closes.ToDateTimeOffset() - world.Clock.GetUtcNow());
        var card = await world.Get<WorkshopCards>().Card(workshop.Card, CancellationToken.None);
        card!.Buttons[0].Select(button => button.Label.En.ToString()).ShouldBe(["Can't"]);
        card.Blocks.OfType<Block.Paragraph>().Last().Text.En.ToString().ShouldBe("Sign-up is closed.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_card_changes_by_itself_when_sign_up_closes_when_it_begins_and_when_it_is_over(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(closes: Duration.FromHours(2));
        await world.Run("DELETE FROM dirty_cards", new { });
        var ticks = await world.Notes("w.tick:");
        ticks.Count.ShouldBe(3);
        (await world.Compose(ticks[0])).ShouldBeNull();
        (await world.Db.Read(q => q.Many<long>("SELECT subject_id FROM dirty_cards"))).ShouldBe([workshop.Card]);
        world.Clock.Advance(days: 5);
        var card = await world.Get<WorkshopCards>().Card(workshop.Card, CancellationToken.None);
        card!.Closed.ShouldBeTrue();
        card.Buttons.SelectMany(row => row).ShouldHaveSingleItem().Label.En.ToString().ShouldBe("More");
    }

    internal static string Text(Reply reply) => reply switch
    {
        Reply.Update update => update.Message.Text.En.ToString(),
        Reply.Say say => say.Message.Text.En.ToString(),
        _ => reply.ToString(),
    };

    /// <summary>All names and paragraphs of a card.</summary>
    internal static string Written(Reply reply)
    {
        var message = reply is Reply.Say say ? say.Message : ((Reply.Update)reply).Message;
        var blocks = (message.Card?.Blocks ?? []).Select(block => block switch
        {
            Block.Paragraph paragraph => paragraph.Text.En.ToString(),
            Block.Roster roster => $"{roster.Title.En} {string.Join(" | ", roster.Names)}",
            _ => "",
        });
        return string.Join("\n", blocks.Prepend(message.Text.En.ToString()));
    }
}
