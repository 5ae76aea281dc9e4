using Bot.Core.Features.Workshops;
using Bot.Core.People;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Bridges;

/// <summary>What is planned on one side lives on both, and powers stay on theirs.</summary>
public sealed class LivingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_card_stands_on_both_sides_and_is_kept_true_on_both(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, milo) = await town.Bridged();
        var zara = town.Person("telegram", "Zara");
        // In private: posted on the side where the organiser acts, and on the other.
        await juno.Types(null, "/workshop new Clay smiles fri 18:00 seats:1");
        await town.Drain();
        Neighbour.Text(town.Card(server, "Clay smiles")).ShouldContain("0 of 1 seat");
        Neighbour.Text(town.Card(group, "Clay smiles")).ShouldContain("0 of 1 seat");
        (await zara.TapsIn(group, "Going")).ShouldContain("You are in");
        await town.Drain();
        foreach (var spot in new[] { server, group })
        {
            Neighbour.Text(town.Card(spot, "Clay smiles")).ShouldContain("1 of 1 seat");
            Neighbour.Text(town.Card(spot, "Clay smiles")).ShouldContain("Zara");
        }
        (await juno.TapsIn(server, "Going", Power.Admin)).ShouldContain("waitlist");

        await juno.Types(server, "/workshop move when:\"sat 19:00\"", Power.Admin);
        await juno.Taps("Move", server, Power.Admin);
        await town.Drain();
        town.In(server)[^1].Text.ShouldContain("MOVED");
        town.In(group)[^1].Text.ShouldContain("MOVED");
        await juno.Types(server, "/workshop cancel", Power.Admin);
        await juno.Taps("Cancel workshop", server, Power.Admin);
        await town.Drain();
        Neighbour.Text(town.Card(server, "CANCELLED")).ShouldContain("Clay smiles");
        Neighbour.Text(town.Card(group, "CANCELLED")).ShouldContain("Clay smiles");
        zara.Directs().Count(said => said.Text.Contains("cancelled", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
        (await milo.Types(group, "/events", Power.Admin)).ShouldNotContain("Clay");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reminders_come_once_to_each_person_and_once_to_each_room(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, _) = await town.Bridged();
        var (zara, alok) = (town.Person("telegram", "Zara"), town.Person("discord", "Alok"));
        await juno.Types(null, "/workshop new Clay smiles fri 18:00");
        await town.Drain();
        await zara.TapsIn(group, "Going");
        await alok.TapsIn(server, "Going");
        await town.Later(days: 3);
        await town.Later(hours: 10);
        foreach (var spot in new[] { server, group })
            town.In(spot).Count(said => said.Message.Silent).ShouldBe(1);
        zara.Directs().Count(said => said.Text.Contains("Clay smiles", StringComparison.Ordinal)).ShouldBe(1);
        alok.Directs().Count(said => said.Text.Contains("Clay smiles", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_power_counts_for_what_belongs_to_its_side(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, milo) = await town.Bridged();
        await juno.Types(server, "/workshop new Clay smiles fri 18:00", Power.Admin);
        var clay = new WorkshopId(await town.Db.Read(q => q.One<long>("SELECT id FROM workshops")));
        foreach (var press in new Core.Commands.IPress[]
                 { new Core.Features.Workshops.Organising.ConfirmCancel(clay), new Core.Features.Workshops.Organising.OpenPeople(clay) })
            (await milo.Taps(press, group, Power.Admin)).ShouldContain("made on the other side");
        (await milo.Types(group, "/workshop cancel", Power.Admin)).ShouldContain("No workshop of yours");
        // Nor with the account of one side in a room of the other.
        (await juno.Taps(new Core.Features.Workshops.Organising.OpenPeople(clay), server, Power.Admin)).ShouldContain("Clay smiles");
        var lea = town.Person("discord", "Lea");
        (await lea.Taps(new Core.Features.Workshops.Organising.OpenPeople(clay), server, Power.Moderator)).ShouldContain("Clay smiles");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_side_s_calendar_feed_shows_what_the_side_is_part_of(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group) = (await town.Spot("discord", "Server"), await town.Spot("telegram", "Group"));
        var (juno, milo) = (town.Person("discord", "Juno"), town.Person("telegram", "Milo"));
        await juno.Types(server, "/workshop new Clay fri 18:00", Power.Admin);
        await milo.Types(group, "/workshop new Felt fri 18:00", Power.Admin);
        var feed = await Feed(town, group.Side);
        (await Feed(town, feed)).ShouldSatisfyAllConditions(file => file.ShouldContain("Felt"), file => file.ShouldNotContain("Clay"));
        await town.Bridge(server, juno, group, milo);
        (await Feed(town, feed)).ShouldSatisfyAllConditions(file => file.ShouldContain("Felt"), file => file.ShouldContain("Clay"));
        await LeavingTests.Leave(town, group, milo);
        (await Feed(town, feed)).ShouldSatisfyAllConditions(file => file.ShouldContain("Felt"), file => file.ShouldNotContain("Clay"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Circles_of_both_are_there_two_of_one_name_stay_two_and_go_with_their_side(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group) = (await town.Spot("discord", "Server"), await town.Spot("telegram", "Group"));
        var (juno, milo, zara) = (town.Person("discord", "Juno"), town.Person("telegram", "Milo"), town.Person("telegram", "Zara"));
        await juno.Types(server, "/circle new Potters", Power.Admin);
        await milo.Types(group, "/circle new potters", Power.Admin);
        await milo.Types(group, "/circle new Readers", Power.Admin);
        await town.Bridge(server, juno, group, milo);
        var seen = await zara.Types(group, "/circles");
        seen.ShouldSatisfyAllConditions(text => text.ShouldContain("Potters", Case.Sensitive), text => text.ShouldContain("potters", Case.Sensitive), text => text.ShouldContain("Readers"));
        var potters = new Core.People.Circles.CircleId(await town.Db.Read(q => q.One<long>("SELECT id FROM circles WHERE name = 'Potters'")));
        await zara.Taps(new Core.People.Circles.Members.JoinCircle(potters), group);
        // Whoever moderates on one side has no say in a circle of the other.
        (await milo.Taps(new Core.People.Circles.Organising.AskCloseCircle(potters), group, Power.Admin)).ShouldContain("organise");
        await LeavingTests.Leave(town, group, milo);
        (await town.Count("circles WHERE community_id = side_id AND NOT same_name")).ShouldBe(3);
        (await town.Count("circle_members")).ShouldBe(4);
        (await juno.Types(server, "/circles", Power.Admin)).ShouldNotContain("Readers");
        (await town.Count($"circles WHERE community_id = {group.Side.Value} AND name_key IS NOT NULL")).ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_new_is_met_on_the_side_where_they_write(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, _, _) = await town.Bridged();
        var eli = town.Person("telegram", "Eli");
        await eli.Types(group, "/help");
        (await eli.Types(null, "/help")).ShouldContain("Server");
        (await town.Db.Read(q => q.Many<CommunityId>(
            "SELECT m.community_id FROM members m JOIN persons p ON p.id = m.person_id WHERE p.name = 'Eli'"))).ShouldBe([group.Side]);
        // A further room of the group is on its side.
        await eli.Types(group with { Room = new("telegram", "topic") }, "/help");
        (await town.Count($"places WHERE native_id = 'topic' AND side_id = {group.Side.Value} AND community_id = {server.Side.Value}")).ShouldBe(1);
    }

    private static async Task<string> Feed(Town town, CommunityId side) =>
        (await town.Get<Core.Calendar.Feeds.CalendarFeeds>().Address(side, town.Once(), CancellationToken.None)).Segments[^1].Split('.')[0];

    private static async Task<string> Feed(Town town, string token) =>
        (await town.Get<Core.Calendar.Feeds.CalendarFeeds>().Read(token, CancellationToken.None))!;
}
