using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Roll;
using Bot.Core.People;
using Bot.Tests.Storage;
using NodaTime;

namespace Bot.Tests.Workshops;

public sealed class OrganisingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Title_and_time_are_enough_and_the_card_stands_in_the_room_at_once(Engine engine)
    {
        await using var world = await World.Start(engine);
        var juno = await world.Person("Juno", Power.Host);
        var said = (Reply.Say)await juno.Fills(new NewWorkshop("Clay smiles", world.When(days: 4)));
        said.To.ShouldBe(Audience.Everyone);
        said.Message.Card!.Title.En.ToString().ShouldBe("Clay smiles");
        var workshop = await world.Newest();
        said.Message.Subject.ShouldBe(new CardSubject("workshop", workshop.Card));
        said.Aside!.Text.En.ToString().ShouldBe("Posted. You can change anything:");
        workshop.LengthMinutes.ShouldBe(120);
        workshop.Place.ShouldBe(world.Room);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Asked_for_in_private_the_card_goes_to_the_announcements(Engine engine)
    {
        await using var world = await World.Start(engine);
        var juno = await world.Person("Juno", Power.Host);
        var said = (Reply.Say)await juno.Fills(new NewWorkshop("Clay smiles", world.When(days: 4)), privately: true);
        said.To.ShouldBe(Audience.OnlyYou);
        said.Message.Text.En.ToString().ShouldStartWith("Posted in the community's announcement room.");
        var posted = await world.Compose((await world.Notes("w.card:")).ShouldHaveSingleItem());
        posted!.Subject.ShouldBe(new CardSubject("workshop", (await world.Newest()).Card));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_not_said_is_as_last_time_at_that_place(Engine engine)
    {
        await using var world = await World.Start(engine);
        var juno = await world.Person("Juno", Power.Host);
        await juno.Fills(new NewWorkshop(
            "Clay smiles", world.When(days: 4), "Library", Seats: 12, Length: Duration.FromMinutes(90), Guests: 0, Language: "español"));
        var said = (Reply.Say)await juno.Fills(new NewWorkshop("Paper smiles", world.When(days: 11), "LIBRARY", Guests: 2));
        var second = await world.Newest();
        (second.Seats, second.LengthMinutes, second.Guests, second.SpokenLanguage).ShouldBe((12, 90, 2, "español"));
        said.Aside!.Text.En.ToString().ShouldStartWith("Same as last time there: how long it takes, the number of seats, the language.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_the_organiser_and_moderators_may_change_it(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop();
        var (other, moderator) = (await world.Person("Milo", Power.Host), await world.Person("Zara", Power.Moderator));
        (await other.IsRefused(() => other.Presses(new OpenEdit(workshop.Id)))).ShouldContain("Only whoever organises");
        (await other.IsRefused(() => other.Presses(new ConfirmCancel(workshop.Id)))).ShouldContain("Only whoever organises");
        (await moderator.Presses(new OpenEdit(workshop.Id))).ShouldBeOfType<Reply.Say>();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_who_edit_the_same_thing_at_once_do_not_write_over_each_other(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(where: "Library");
        var moderator = await world.Person("Zara", Power.Moderator);
        await moderator.Fills(new EditWhere(workshop.Id, "Park", Was: "Library"));
        var ask = (Reply.Ask)await organiser.Fills(new EditWhere(workshop.Id, "Café", Was: "Library"));
        ask.Form.Problem!.En.ToString().ShouldContain("Now it is: Park");
        ask.Form.Known["where"].ShouldBe("Café");
        ask.Form.Known["was"].ShouldBe("Park");
        (await world.Read(workshop.Id)).Location.ShouldBe("Park");
        await organiser.Fills(new EditTitle(workshop.Id, "Clay for all", Was: "Clay smiles"));
        (await world.Read(workshop.Id)).ShouldSatisfyAllConditions(
            now => now.Title.ShouldBe("Clay for all"), now => now.Location.ShouldBe("Park"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_edit_tells_only_those_whom_it_affects(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 1);
        var (ben, carmen, eli) = (await world.Person("Ben"), await world.Person("Carmen"), await world.Person("Eli"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        await eli.Answers(workshop.Id, RsvpAnswer.Maybe);
        await organiser.Fills(new EditTitle(workshop.Id, "Clay", Was: "Clay smiles"));
        (await world.Notes("w.edit:")).ShouldBeEmpty();
        RsvpTests.Text(await organiser.Fills(new EditWhere(workshop.Id, "Park"))).ShouldContain("2 people will be told");
        var told = await world.Notes("w.edit:");
        told.Select(key => key.Split(':')[^1]).ShouldBe([ben.Key, eli.Key], ignoreOrder: true);
        (await world.Compose(told[0]))!.Text.En.ToString().ShouldEndWith("it meets somewhere else. Now: Park");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task More_seats_promote_and_fewer_take_nobodys_away(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 1);
        var (ben, carmen, eli) = (await world.Person("Ben"), await world.Person("Carmen"), await world.Person("Eli"));
        foreach (var one in new[] { ben, carmen, eli }) await one.Answers(workshop.Id, RsvpAnswer.Going);
        RsvpTests.Text(await organiser.Fills(new EditSeats(workshop.Id, 2, Was: "1"))).ShouldContain("1 person from the waitlist got a seat");
        (await world.Notes("w.up:")).ShouldHaveSingleItem().ShouldEndWith(carmen.Key);
        RsvpTests.Text(await organiser.Fills(new EditSeats(workshop.Id, 1, Was: "2"))).ShouldContain("nobody loses theirs");
        (await world.Read(workshop.Id)).CountSeats.ShouldBe(2);
        await organiser.Fills(new EditSeats(workshop.Id, null, Was: "1"));
        (await world.Answer(workshop.Id, eli))!.Standing.ShouldBe(Standing.Going);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Cancelling_asks_once_and_tells_everyone_concerned_once(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 1);
        var (ben, carmen, eli, zara) = (await world.Person("Ben"), await world.Person("Carmen"), await world.Person("Eli"), await world.Person("Zara"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        await eli.Answers(workshop.Id, RsvpAnswer.Maybe);
        await zara.Answers(workshop.Id, RsvpAnswer.Cant);
        RsvpTests.Text(await organiser.Presses(new AskCancel(workshop.Id))).ShouldContain("This tells 3 people");
        (await world.Read(workshop.Id)).Cancelled.ShouldBeFalse();
        await organiser.Presses(new ConfirmCancel(workshop.Id));
        (await organiser.IsRefused(() => organiser.Presses(new ConfirmCancel(workshop.Id)))).ShouldContain("already");
        var told = await world.Notes("w.cancel:");
        told.Select(key => key.Split(':')[^1]).ShouldBe([ben.Key, carmen.Key, eli.Key], ignoreOrder: true);
        (await world.Compose(told[0]))!.Text.En.ToString().ShouldStartWith("CANCELLED: Clay smiles");
        var card = await world.Get<WorkshopCards>().Card(workshop.Card, CancellationToken.None);
        card!.Title.En.ToString().ShouldBe("CANCELLED · Clay smiles");
        card.Buttons.ShouldBeEmpty();
        (await ben.IsRefused(() => ben.Presses(new Rsvp(workshop.Id, RsvpAnswer.Going)))).ShouldContain("is cancelled");
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM reminder_steps"))).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_can_be_taken_off_the_list_and_the_seat_goes_on(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 1);
        var (ben, carmen) = (await world.Person("Ben"), await world.Person("Carmen"));
        await ben.Answers(workshop.Id, RsvpAnswer.Going);
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        RsvpTests.Text(await organiser.Presses(new AskRemove(workshop.Id, ben.Id))).ShouldBe("Take Ben off the list of Clay smiles? Ben is told.");
        await organiser.Presses(new ConfirmRemove(workshop.Id, ben.Id));
        (await world.Answer(workshop.Id, ben)).ShouldBeNull();
        (await world.Answer(workshop.Id, carmen))!.Standing.ShouldBe(Standing.Going);
        (await world.Compose((await world.Notes("w.out:")).ShouldHaveSingleItem()))!.Text.En.ToString().ShouldContain("took you off the list");
        (await organiser.IsRefused(() => organiser.Presses(new ConfirmRemove(workshop.Id, ben.Id)))).ShouldContain("not on the list");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_a_name_the_only_workshop_is_meant_and_of_several_one_is_asked(Engine engine)
    {
        await using var world = await World.Start(engine);
        var juno = await world.Person("Juno", Power.Host);
        RsvpTests.Text(await juno.Fills(new EditWorkshop())).ShouldStartWith("No workshop of yours");
        await juno.Fills(new NewWorkshop("Clay smiles", world.When(days: 4)));
        ((Reply.Say)await juno.Fills(new EditWorkshop())).Message.Card!.Title.En.ToString().ShouldBe("Clay smiles");
        await juno.Fills(new NewWorkshop("Paper smiles", world.When(days: 5)));
        var which = (Reply.Say)await juno.Fills(new WorkshopPeople());
        which.Message.Text.En.ToString().ShouldBe("Which workshop?");
        which.Message.Buttons.SelectMany(row => row).Count().ShouldBe(2);
        var suggested = await world.Get<MyWorkshops>().Suggest("paper", world.Caller(juno), CancellationToken.None);
        suggested.ShouldHaveSingleItem().Value.ShouldBe(Base32.Write((await world.Newest()).Id.Value));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Again_fills_in_everything_but_the_date(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 7, where: "Library");
        var ask = (Reply.Ask)await organiser.Presses(new Again(workshop.Id));
        ask.Form.Command.ShouldBe(typeof(NewWorkshop));
        ask.Form.Known.Keys.ShouldNotContain("when");
        (ask.Form.Known["title"], ask.Form.Known["where"], ask.Form.Known["seats"]).ShouldBe(("Clay smiles", "Library", "7"));
    }
}
