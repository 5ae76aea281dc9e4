using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.People;
using Bot.Core.People.Abuse.Reports;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

public sealed class OrganisersTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Who_agrees_organises_it_without_any_power_elsewhere_until_it_is_ended(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var juno = await bot.Meet("juno", "host");
        var milo = await bot.Meet("milo");
        await juno.Types("/workshop new \"Clay smiles\" fri 18:00");
        await milo.Presses("Going");
        (await milo.Presses("More")).DoesNotSay("Organise");

        await Ask(bot, juno, "Ask somebody", "milo");
        (await juno.Sees("general"))[^1].Text.ShouldContain("Asked, no answer yet: Milo");
        await bot.Later(minutes: 1);
        await milo.GetsDirect("Would you help to organise Clay smiles");
        (await milo.PressesDirect("Yes, I organise it")).Says("You organise it now, too");
        await bot.Later(minutes: 1);
        await juno.GetsDirect("is now organised by Juno, Milo");

        (await milo.Types("/mine")).Messages[^1].Buttons.Select(button => button.Label).ShouldContain("Workshops");
        (await milo.Presses("Workshops")).Messages[^1].Buttons.Select(button => button.Label).ShouldNotContain("New workshop");
        await milo.Presses("Clay smiles ·");
        (await milo.Presses("People")).Says("milo");
        (await milo.Presses("Door")).DoesNotSay("Only organisers");
        await milo.Presses("Change…");
        await milo.Presses("Where");
        (await milo.Fills(("where", "Park"))).Says("Changed");

        await juno.Presses("Everything else…");
        await juno.Presses("Organisers");
        (await juno.Presses("Without Milo")).Says("Organised by Juno").DoesNotSay("Milo");
        (await milo.Presses("People")).Says("Only whoever organises");
        await bot.Later(minutes: 1);
        await milo.GetsDirect("You do not organise Clay smiles");

        await juno.Presses("Back");
        (await juno.Presses("History"))
            .Says("juno asked milo to organise it, too").Says("milo organises it, too")
            .Says("milo changed where it meets: nothing → Park").Says("milo does not organise it any more").Says("juno made it");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Handed_over_it_is_the_others_and_not_ones_own_any_more(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var juno = await bot.Meet("juno", "host");
        var milo = await bot.Meet("milo");
        await juno.Types("/workshop new \"Clay smiles\" fri 18:00");
        await Ask(bot, juno, "Hand over", "milo");
        await juno.Presses("Everything else…");
        (await juno.Presses("Organisers")).Says("Organised by Juno").Says("Asked to take it over, no answer yet: Milo");
        await bot.Later(minutes: 1);
        (await milo.PressesDirect("Yes, I organise it")).Says("It is yours now");
        (await milo.PressesDirect("Organise")).Says("Clay smiles");
        (await juno.Presses("Back")).Says("Only whoever organises");
        await bot.Later(minutes: 1);
        await juno.GetsDirect("is now organised by Milo");
        (await juno.Types("/log")).Says("Milo took over Clay smiles");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_whose_it_is_hands_it_over_and_nobody_is_made_an_organiser_unasked(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var (milo, zara) = (await world.Person("Milo"), await world.Person("Zara"));
        (await milo.IsRefused(() => milo.Presses(new AgreeToOrganise(workshop.Id)))).ShouldContain("You do not organise it");
        (await milo.IsRefused(() => milo.Fills(new AskToOrganise(workshop.Id, zara.Id)))).ShouldContain("Only whoever organises");
        await juno.Fills(new AskToOrganise(workshop.Id, milo.Id));
        (await milo.IsRefused(() => milo.Presses(new OpenEdit(workshop.Id)))).ShouldContain("Only whoever organises");
        await milo.Presses(new AgreeToOrganise(workshop.Id));
        (await milo.IsRefused(() => milo.Fills(new AskToOrganise(workshop.Id, zara.Id, TakeOver: true)))).ShouldContain("Only the organiser whose workshop");
        (await milo.IsRefused(() => milo.Presses(new EndOrganising(workshop.Id, juno.Id)))).ShouldContain("It is theirs");
        (await juno.IsRefused(() => juno.Fills(new AskToOrganise(workshop.Id, milo.Id)))).ShouldContain("organises it already");
        await milo.Fills(new AskToOrganise(workshop.Id, zara.Id));
        await zara.Presses(new DeclineToOrganise(workshop.Id));
        (await zara.IsRefused(() => zara.Presses(new AgreeToOrganise(workshop.Id)))).ShouldContain("You do not organise it");
        // What is taken back cannot be agreed to any more, and what was to be told has nothing to tell.
        await juno.Fills(new AskToOrganise(workshop.Id, zara.Id));
        await juno.Presses(new EndOrganising(workshop.Id, zara.Id));
        foreach (var key in (await world.Notes("w.hask:")).Where(key => key.EndsWith(zara.Key, StringComparison.Ordinal)))
            (await world.Compose(key)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Offered_to_two_it_is_the_first_ones_who_agrees_and_the_other_cannot_take_it_from_them(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var (milo, zara) = (await world.Person("Milo"), await world.Person("Zara"));
        await juno.Fills(new AskToOrganise(workshop.Id, milo.Id, TakeOver: true));
        await juno.Fills(new AskToOrganise(workshop.Id, zara.Id, TakeOver: true));
        await milo.Presses(new AgreeToOrganise(workshop.Id));
        (await zara.IsRefused(() => zara.Presses(new AgreeToOrganise(workshop.Id)))).ShouldContain("That was taken back");
        (await world.Read(workshop.Id)).Organiser.ShouldBe(milo.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_moderator_of_the_other_side_who_helps_does_not_put_out_whose_it_is(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var zara = await world.Person("Zara", Power.Moderator);
        await juno.Fills(new AskToOrganise(workshop.Id, zara.Id));
        await zara.Presses(new AgreeToOrganise(workshop.Id));
        // Made on another side than where Zara moderates.
        await world.Run("INSERT INTO communities (id, name, zone, languages) VALUES (9, 'Others', 'Europe/Madrid', 'en')", new { });
        await world.Run("UPDATE workshops SET side_id = 9 WHERE id = @Id", new { workshop.Id });
        (await zara.IsRefused(() => zara.Presses(new EndOrganising(workshop.Id, juno.Id)))).ShouldContain("It is theirs");
        (await world.Read(workshop.Id)).Organiser.ShouldBe(juno.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_one_helped_to_organise_is_among_ones_past_workshops_and_what_one_was_asked_to_is_not(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var (milo, zara) = (await world.Person("Milo"), await world.Person("Zara"));
        await juno.Fills(new AskToOrganise(workshop.Id, milo.Id));
        await milo.Presses(new AgreeToOrganise(workshop.Id));
        await juno.Fills(new AskToOrganise(workshop.Id, zara.Id));
        world.Clock.Advance(days: 5);
        (await Past(milo)).ShouldBe([workshop.Id]);
        (await Past(juno)).ShouldBe([workshop.Id]);
        (await Past(zara)).ShouldBeEmpty();

        async Task<IEnumerable<WorkshopId>> Past(Someone who) =>
            (await world.Db.Read(q => PastTable.Page(q, world.Caller(who), skip: 0, most: 9))).Select(row => row.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_left_without_an_organiser_is_shown_to_moderators_once_and_taken_over(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (juno, zara) = (await bot.Meet("juno", "host"), await bot.Meet("zara", "moderator"));
        await juno.Types("/workshop new \"Clay smiles\" fri 18:00");
        (await zara.Types("/mine")).Messages[^1].Buttons.Select(button => button.Label).ShouldNotContain("Without an organiser: 1");
        // The power is gone, not the person.
        await bot.Meet("juno", "member");
        (await zara.Types("/mine")).Messages[^1].Buttons.Select(button => button.Label).ShouldContain("Without an organiser: 1");
        await zara.Presses("Without an organiser");
        await zara.Presses("Clay smiles ·");
        (await zara.Presses("Organisers")).Says("They may not organise here any more");
        (await zara.Presses("Take it over")).Says("Organised by Zara");
        (await zara.Types("/log")).Says("zara took over Clay smiles, which nobody organised");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_forgotten_organises_nothing_and_moderators_hear_of_it_when_nobody_is_left(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var (milo, zara) = (await world.Person("Milo"), await world.Person("Zara", Power.Moderator));
        await Grant(world, zara, Power.Moderator);
        await juno.Fills(new AskToOrganise(workshop.Id, milo.Id));
        await milo.Presses(new AgreeToOrganise(workshop.Id));
        await world.Forget(juno.Id);
        (await world.Notes("w.nobody:")).ShouldBeEmpty();
        (await world.Read(workshop.Id)).ShouldSatisfyAllConditions(now => now.Organiser.ShouldBeNull(), now => now.Helpers.ShouldBe(1));
        await milo.Fills(new EditTitle(workshop.Id, "Clay for all", Was: "Clay smiles"));
        await world.Forget(milo.Id);
        (await world.Read(workshop.Id)).Helpers.ShouldBe(0);
        var key = (await world.Notes("w.nobody:")).ShouldHaveSingleItem();
        (await world.Compose(key))!.Text.En.ToString().ShouldContain("Nobody organises Clay for all");
        await zara.Presses(new TakeOverWorkshop(workshop.Id));
        (await world.Compose(key)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_report_about_the_card_is_kept_from_all_who_organise_it(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var (zara, alok, milo) = (await world.Person("Zara", Power.Moderator), await world.Person("Alok", Power.Moderator), await world.Person("Milo"));
        foreach (var one in new[] { zara, alok, milo })
            await world.Run("INSERT INTO members (community_id, person_id, joined_at) VALUES (@Community, @Id, 0)", new { world.Community, one.Id });
        foreach (var one in new[] { zara, alok }) await Grant(world, one, Power.Moderator);
        await juno.Fills(new AskToOrganise(workshop.Id, zara.Id));
        await zara.Presses(new AgreeToOrganise(workshop.Id));
        await milo.Fills(new TellAboutCard("workshop", workshop.Card, "Not what it says"));
        var told = await world.Db.Read(q => q.Many<long>("SELECT person_id FROM outbox WHERE kind LIKE 'report%'"));
        told.ShouldBe([alok.Id.Value]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_blocked_organises_nothing_that_is_ahead(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var (milo, zara) = (await world.Person("Milo"), await world.Person("Zara", Power.Moderator));
        await Grant(world, zara, Power.Moderator);
        await juno.Fills(new AskToOrganise(workshop.Id, milo.Id));
        await milo.Presses(new AgreeToOrganise(workshop.Id));
        var blocks = world.Get<Bot.Core.Features.Workshops.Ports.WorkshopBlocks>();
        await Block(milo);
        (await milo.IsRefused(() => milo.Presses(new OpenEdit(workshop.Id)))).ShouldContain("Only whoever organises");
        // Juno's power stands in no row of this world: for the community nobody is left.
        (await world.Notes("w.nobody:")).ShouldHaveSingleItem();
        await Block(juno);
        (await world.Read(workshop.Id)).Organiser.ShouldBeNull();

        Task Block(Someone who) => world.Db.Write(null, async tx =>
        {
            await blocks.TakeBack(tx, world.Community, who.Id);
            return true;
        });
    }

    internal static async Task Ask(Conversation bot, Actor by, string button, string name)
    {
        await by.Presses("More");
        await by.Presses("Organise");
        await by.Presses("Organisers");
        await by.Presses(button);
        await by.Fills(("who", name));
    }

    internal static Task Grant(World world, Someone who, Power power) => world.Run(
        "INSERT INTO grants (community_id, person_id, power, reason, granted_at) VALUES (@Community, @person, @power, 'test', 0)",
        new { world.Community, person = who.Id, power = (int)power });
}
