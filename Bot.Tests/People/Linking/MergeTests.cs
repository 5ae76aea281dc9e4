using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Members;
using Bot.Core.Features.Workshops.OnePerson;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.People;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Linking;

/// <summary>What becomes of everything when two people become one, and two again.</summary>
public sealed class MergeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_answer_goes_to_the_account_that_gave_it_and_one_put_aside_comes_back(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (pottery, _) = await world.Workshop(seats: 5);
        var (glazing, _) = await world.Workshop(seats: 5);
        var (clay, _) = await world.Workshop(seats: 5);
        var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
        await here.Answers(pottery.Id, RsvpAnswer.Maybe);
        await here.Fills(new WriteNote(pottery.Id, "left-handed"));
        await there.Answers(pottery.Id, RsvpAnswer.Going);
        await there.Fills(new WriteNote(pottery.Id, "vegan"));
        await there.Answers(glazing.Id, RsvpAnswer.Going);

        var linked = await there.Becomes(here);
        var mine = (await world.Answer(pottery.Id, here))!;
        (mine.Standing, mine.Note).ShouldBe((Standing.Going, "vegan · left-handed"));
        (await world.Answer(glazing.Id, here))!.Standing.ShouldBe(Standing.Going);
        // Given as one person, with the one account and with the other.
        await linked.Answers(clay.Id, RsvpAnswer.Going);
        await here.Answers(glazing.Id, RsvpAnswer.Cant);

        var apart = await linked.Parts();
        apart.Id.ShouldBe(there.Id, "the person that it was before");
        mine = (await world.Answer(pottery.Id, here))!;
        (mine.Standing, mine.Note).ShouldBe((Standing.Maybe, "left-handed"));
        var theirs = (await world.Answer(pottery.Id, apart))!;
        (theirs.Standing, theirs.Note).ShouldBe((Standing.Going, "vegan"));
        (await world.Answer(clay.Id, apart))!.Standing.ShouldBe(Standing.Going);
        (await world.Answer(clay.Id, here)).ShouldBeNull();
        (await world.Answer(glazing.Id, here))!.Standing.ShouldBe(Standing.Cant);
        (await world.Answer(glazing.Id, apart)).ShouldBeNull();
        foreach (var id in new[] { pottery.Id, glazing.Id, clay.Id }) await world.MustAddUp(id);
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM rsvps_aside"))).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_seat_that_went_on_meanwhile_becomes_the_first_place_on_the_waitlist_with_words_of_its_own(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 2);
        var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
        await here.Answers(workshop.Id, RsvpAnswer.Going);
        await there.Answers(workshop.Id, RsvpAnswer.Going);
        var (carmen, dora) = (await world.Person("Carmen"), await world.Person("Dora"));
        await carmen.Answers(workshop.Id, RsvpAnswer.Going);
        await dora.Answers(workshop.Id, RsvpAnswer.Going);

        var linked = await there.Becomes(here);
        (await world.Answer(workshop.Id, carmen))!.Standing.ShouldBe(Standing.Going, "one of the two seats was one too many");
        var apart = await linked.Parts();
        (await world.Answer(workshop.Id, here))!.Standing.ShouldBe(Standing.Going);
        (await world.Answer(workshop.Id, apart))!.Standing.ShouldBe(Standing.Waiting);
        await world.MustAddUp(workshop.Id);
        var note = (await world.Notes("w.apart:")).ShouldHaveSingleItem();
        (await world.Compose(note))!.Text.En.ToString().ShouldContain("you are 1st on the waitlist");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_was_taken_off_the_list_does_not_come_back_by_unlinking(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 5);
        var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
        await here.Answers(workshop.Id, RsvpAnswer.Going);
        await there.Answers(workshop.Id, RsvpAnswer.Going);
        var linked = await there.Becomes(here);
        await organiser.Presses(new ConfirmRemove(workshop.Id, here.Id));
        var apart = await linked.Parts();
        (await world.Answer(workshop.Id, here)).ShouldBeNull();
        (await world.Answer(workshop.Id, apart)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Workshops_stay_with_the_account_that_made_them(Engine engine)
    {
        await using var world = await World.Start(engine);
        var here = await world.Person("Juno", Power.Host);
        var there = await world.Person("Juno there", Power.Host);
        await there.Fills(new NewWorkshop("Glazing", world.When(days: 3)));
        var before = await world.Newest();
        var linked = await there.Becomes(here);
        (await world.Read(before.Id)).Organiser.ShouldBe(here.Id);
        await linked.Fills(new NewWorkshop("Firing", world.When(days: 4)));
        var during = await world.Newest();
        await here.Fills(new NewWorkshop("Clay", world.When(days: 5)));
        var mine = await world.Newest();
        await linked.Parts();
        (await world.Read(before.Id)).Organiser.ShouldBe(there.Id);
        (await world.Read(during.Id)).Organiser.ShouldBe(there.Id);
        (await world.Read(mine.Id)).Organiser.ShouldBe(here.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_person_chose_stays_what_they_had_not_chosen_is_taken_and_given_back(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (here, there) = (await world.Person("Ben"), await world.Person("Benito"));
        await world.Run("UPDATE persons SET zone = 'Europe/Lisbon', message_level = 3 WHERE id = @Id", new { here.Id });
        await world.Run("UPDATE persons SET zone = 'Europe/Rome', language = 'es', message_level = 1 WHERE id = @Id", new { there.Id });
        await world.Run(
            "INSERT INTO members (community_id, person_id, platform_power, granted_power, joined_at) VALUES (@Community, @Id, 3, 0, 5)",
            new { world.Community, there.Id });
        var linked = await there.Becomes(here);
        (await Choices(world, here)).ShouldBe("Ben es Europe/Lisbon 3");
        (await Powers(world)).ShouldBe([$"{here.Id.Value}:0"], "no power travels");
        await linked.Parts();
        (await Choices(world, here)).ShouldBe("Ben - Europe/Lisbon 3");
        (await Choices(world, there)).ShouldBe("Benito es Europe/Rome 1");
        (await Powers(world)).ShouldBe([$"{there.Id.Value}:0"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_forgotten_is_forgotten_with_everybody_they_were(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 5);
        var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
        await here.Answers(workshop.Id, RsvpAnswer.Maybe);
        await there.Answers(workshop.Id, RsvpAnswer.Going);
        await there.Becomes(here);
        await world.Forget(here.Id);
        foreach (var table in new[] { "rsvps", "rsvps_aside", "links", "link_members" })
            (await world.Db.Read(q => q.One<long>($"SELECT count(*) FROM {table}"))).ShouldBe(0, table);
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM persons WHERE name LIKE 'Ben%'"))).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_to_both_is_one_message_to_the_one(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, organiser) = await world.Workshop(seats: 5);
        var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
        foreach (var one in new[] { here, there }) await one.Answers(workshop.Id, RsvpAnswer.Going);
        await organiser.Presses(new ConfirmCancel(workshop.Id));
        (await world.Notes("w.cancel:")).Count.ShouldBe(2);
        await there.Becomes(here);
        (await world.Notes("w.cancel:")).ShouldHaveSingleItem().ShouldEndWith(here.Key);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Everything_is_in_the_file_of_the_one_who_holds_it(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 5);
        var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
        await here.Answers(workshop.Id, RsvpAnswer.Maybe);
        await there.Answers(workshop.Id, RsvpAnswer.Going);
        await there.Becomes(here);
        var file = await world.Get<WorkshopData>().Export(here.Id, CancellationToken.None);
        file.Count.ShouldBe(2);
        file.OfType<AsideFact>().ShouldHaveSingleItem().Standing.ShouldBe(Standing.Maybe);
    }

    private static async Task<string> Choices(World world, Someone who) => (await world.Db.Read(q => q.One<string>(
        """
        SELECT name || ' ' || COALESCE(language, '-') || ' ' || COALESCE(zone, '-') || ' ' || CAST(message_level AS TEXT)
        FROM persons WHERE id = @Id
        """,
        new { who.Id })))!;

    private static Task<IReadOnlyList<string>> Powers(World world) => world.Db.Read(q => q.Many<string>(
        "SELECT CAST(person_id AS TEXT) || ':' || CAST(platform_power AS TEXT) FROM members ORDER BY person_id"));
}
