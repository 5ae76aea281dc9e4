using Bot.Core.People;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Bridges;

/// <summary>Each side of a bridge imposes its own measures; those of the side that leads hold everywhere.</summary>
public sealed class MeasuresTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_side_imposed_alone_holds_on_after_joining(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group) = (await town.Spot("discord", "Server"), await town.Spot("telegram", "Group"));
        var (juno, milo, zara) = (town.Person("discord", "Juno"), town.Person("telegram", "Milo"), town.Person("telegram", "Zara"));
        await zara.Types(group, "/events");
        await Block(milo, group, "Zara");
        await town.Bridge(server, juno, group, milo);
        (await zara.Types(group, "/events")).ShouldContain("You are blocked");
        (await town.Count("holds")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_side_that_leads_blocks_everywhere_and_another_only_on_its_own(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, milo) = await town.Bridged();
        var (zara, dora, alok) = (town.Person("telegram", "Zara"), town.Person("discord", "Dora"), town.Person("telegram", "Alok"));
        await zara.Types(group, "/events");
        await dora.Types(server, "/events");
        await alok.Types(group, "/events");

        await Block(juno, server, "Zara");
        (await zara.Types(group, "/events")).ShouldContain("You are blocked", customMessage: "the server leads");
        await Block(milo, group, "Dora");
        (await dora.Types(server, "/events")).ShouldNotContain("blocked", customMessage: "she acts in the server, which the group has no power over");
        await Block(milo, group, "Alok");
        (await alok.Types(group, "/events")).ShouldContain("You are blocked");
        // Nobody of one side measures who may as much on the other.
        (await milo.Types(group, "/people block Juno because", Power.Admin)).ShouldNotContain("Block Juno?");
        (await town.Count("measures WHERE state = 'Active'")).ShouldBe(3);
    }

    private static async Task Block(Neighbour moderator, Spot at, string whom)
    {
        await moderator.Types(at, $"/people block {whom} because", Power.Admin);
        (await moderator.Taps("Block", at, Power.Admin)).ShouldContain("is blocked");
    }
}
