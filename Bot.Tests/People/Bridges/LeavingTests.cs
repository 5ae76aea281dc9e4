using Bot.Core.People;
using Bot.Core.People.Agreements;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Bridges;

/// <summary>Leaving a bridge takes two, and each side keeps what is its own.</summary>
public sealed class LeavingTests
{
    /// <summary>As a side without a second moderator leaves.</summary>
    internal static async Task Leave(Town town, Spot spot, Neighbour admin)
    {
        await admin.Types(spot, "/bridge leave", Power.Admin);
        await admin.Taps("Leave", spot, Power.Admin);
        await town.Later(hours: 24);
        (await town.CommunityOf(spot)).ShouldBe(spot.Side);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_second_moderator_has_to_agree(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, milo) = await town.Bridged();
        var (lea, eve, zara) = (town.Person("telegram", "Lea"), town.Person("discord", "Eve"), town.Person("telegram", "Zara"));
        await lea.Types(group, "/help", Power.Moderator);
        await zara.Types(group, "/help");
        await eve.Types(server, "/help", Power.Admin);

        (await zara.Types(group, "/bridge leave")).ShouldContain("admin");
        var asked = await milo.Types(group, "/bridge leave", Power.Admin);
        asked.ShouldContain("Group becomes a community of its own again. This reaches 5 people.");
        asked.ShouldContain("It takes two");
        (await milo.Taps("Leave", group, Power.Admin)).ShouldContain("I have asked those who moderate here");
        await town.Drain();
        var agreement = await town.Db.Read(q => q.One<long>("SELECT id FROM agreements"));
        eve.Directs().Count.ShouldBe(0);
        lea.Directs()[^1].Everything.ShouldContain("Milo asks for this:");

        (await milo.Taps(new AgreeTo(agreement), group, Power.Admin)).ShouldContain("somebody else");
        (await zara.Taps(new AgreeTo(agreement), group)).ShouldContain("Only moderators");
        (await zara.Taps(new ObjectTo(agreement), group)).ShouldContain("moderates here decides");
        (await eve.Taps(new AgreeTo(agreement), server, Power.Admin)).ShouldContain("decided on the other side");
        (await town.CommunityOf(group)).ShouldBe(server.Side);
        (await lea.TapsDirect("I agree")).ShouldContain("Lea agreed. It is done.");
        (await town.CommunityOf(group)).ShouldBe(group.Side);
        (await town.Count("bridge_sides")).ShouldBe(0);
        await town.Drain();
        foreach (var spot in new[] { server, group }) town.In(spot)[^1].Everything.ShouldContain("Group is a community of its own again");
        (await lea.Taps(new AgreeTo(agreement), group, Power.Moderator)).ShouldContain("no longer open");
        (await milo.Types(group, "/bridge leave", Power.Admin)).ShouldContain("in no bridge");
        (await juno.Types(server, "/events", Power.Admin)).ShouldContain("Coming up in Server");
        (await milo.Types(group, "/events", Power.Admin)).ShouldContain("Coming up in Group");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_a_second_moderator_any_member_of_the_side_may_object_for_24_hours(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, milo) = await town.Bridged();
        var zara = town.Person("telegram", "Zara");
        await milo.Types(group, "/bridge leave", Power.Admin);
        (await milo.Taps("Leave", group, Power.Admin)).ShouldContain("unless a member objects");
        await town.Later(hours: 23);
        var card = town.In(group)[^1];
        card.Labels.ShouldBe(["I object"]);
        (await juno.Taps(new ObjectTo(await Open(town)), server, Power.Admin)).ShouldContain("decided on the other side");
        (await zara.TapsIn(group, "I object")).ShouldContain("Zara objected");
        await town.Later(hours: 2);
        (await town.CommunityOf(group)).ShouldBe(server.Side);
        milo.Directs()[^1].Everything.ShouldContain("Zara objected");

        // Taken back by who asked; and only one is open at a time.
        await milo.Types(group, "/bridge leave", Power.Admin);
        await milo.Taps("Leave", group, Power.Admin);
        (await milo.Types(group, "/bridge leave", Power.Admin)).ShouldContain("This takes two");
        (await milo.Taps("I object", group, Power.Admin)).ShouldContain("taken back");
        await town.Later(days: 2);
        (await town.CommunityOf(group)).ShouldBe(server.Side);
        await Leave(town, group, milo);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_no_admin_any_more_has_asked_in_vain(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, _, milo) = await town.Bridged();
        await milo.Types(group, "/bridge leave", Power.Admin);
        await milo.Taps("Leave", group, Power.Admin);
        await milo.Types(group, "/help");
        await town.Later(hours: 25);
        (await town.CommunityOf(group)).ShouldBe(server.Side);
        (await town.Count("agreements WHERE state = 'Lapsed'")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_who_moderates_answers_in_seven_days_and_it_lapses(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, _, milo) = await town.Bridged();
        await town.Person("telegram", "Lea").Types(group, "/help", Power.Moderator);
        await milo.Types(group, "/bridge leave", Power.Admin);
        await milo.Taps("Leave", group, Power.Admin);
        await town.Later(days: 8);
        (await town.CommunityOf(group)).ShouldBe(server.Side);
        milo.Directs()[^1].Everything.ShouldContain("It has lapsed");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_side_keeps_its_events_and_a_seat_on_the_other_side_is_kept(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, milo) = await town.Bridged();
        var zara = town.Person("telegram", "Zara");
        await juno.Types(server, "/workshop new Clay fri 18:00 seats:5", Power.Admin);
        await milo.Types(group, "/workshop new Felt fri 18:00", Power.Admin);
        await town.Drain();
        var clay = Neighbour.Text(town.Card(group, "Clay"));
        clay.ShouldContain("0 of 5 seats");
        await zara.TapsIn(group, "Going");
        var seat = town.In(group).Last(said => said.Message.Card?.Title.En.ToString() == "Clay").Message;
        await zara.Taps(((Core.Chat.Button.Press)seat.Card!.Buttons[0][0]).Act, group);
        (await milo.Types(group, "/bridge leave", Power.Admin)).ShouldContain("1 person keeps a seat");
        await Leave(town, group, milo);

        (await juno.Types(server, "/events", Power.Admin)).ShouldSatisfyAllConditions(text => text.ShouldContain("Clay"), text => text.ShouldNotContain("Felt"));
        (await milo.Types(group, "/events", Power.Admin)).ShouldSatisfyAllConditions(text => text.ShouldContain("Felt"), text => text.ShouldNotContain("Clay"));
        zara.Directs().Single(said => said.Text.Contains("parted", StringComparison.Ordinal)).Text.ShouldContain("now belongs to Server");
        // She keeps the seat, may give it up, and is not asked to guess.
        (await zara.Types(null, "/mine")).ShouldContain("you are in");
        Neighbour.Text(town.Card(group, "Clay")).ShouldContain("belongs to the other side");
        (await town.Person("telegram", "Alok").Taps(((Core.Chat.Button.Press)seat.Card!.Buttons[0][0]).Act, group)).ShouldContain("does not exist here");
        (await zara.TapsDirect("Can't")).ShouldContain("Clay");
        await town.Drain();
        (await town.Count("workshops WHERE title = 'Clay' AND count_going = 0 AND count_cant = 1")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task When_the_side_that_leads_leaves_the_longest_there_leads(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, milo) = await town.Bridged();
        var third = await town.Spot("telegram", "Tercero", "Atlantic/Canary", Core.Localization.Language.Spanish);
        var eli = town.Person("telegram", "Eli");
        await town.Bridge(server, juno, third, eli);
        (await Languages(town, server.Side)).ShouldBe("en,es");
        await eli.Types(third, "/workshop new Felt fri 18:00", Power.Admin);
        await Leave(town, server, juno);
        (await town.CommunityOf(group)).ShouldBe(group.Side);
        (await town.CommunityOf(third)).ShouldBe(group.Side);
        (await milo.Types(group, "/events", Power.Admin)).ShouldSatisfyAllConditions(text => text.ShouldContain("Coming up in Group"), text => text.ShouldContain("Felt"));
        (await juno.Types(server, "/events", Power.Admin)).ShouldNotContain("Felt");
        (await Languages(town, server.Side)).ShouldBe("en");
        (await Languages(town, group.Side)).ShouldBe("en,es");
        await Leave(town, group, milo);
        (await eli.Types(third, "/events", Power.Admin)).ShouldContain("Felt");
        (await Languages(town, group.Side)).ShouldBe("en");
        (await Languages(town, third.Side)).ShouldBe("es");
        (await town.Count("bridge_sides")).ShouldBe(0);
    }

    private static Task<long> Open(Town town) => town.Db.Read(q => q.One<long>("SELECT id FROM agreements WHERE state = 'Open'"));

    private static Task<string?> Languages(Town town, CommunityId side) =>
        town.Db.Read(q => q.One<string>("SELECT languages FROM communities WHERE id = @side", new { side }));
}
