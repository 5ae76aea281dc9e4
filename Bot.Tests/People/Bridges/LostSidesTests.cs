using Bot.Core.People;
using Bot.Core.People.Removal;
using Bot.Core.Storage;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Bridges;

/// <summary>The bot was taken out of one side, for good: the community goes on where it still is.</summary>
public sealed class LostSidesTests
{
    [Theory, OnSqlite(true), OnSqlite(false), OnPostgres(true), OnPostgres(false)]
    public async Task What_was_made_there_belongs_to_the_side_that_leads_then(Engine engine, bool theOneThatLeads)
    {
        await using var town = await Town.Start(engine);
        var (server, group, juno, milo) = await town.Bridged();
        var zara = town.Person("telegram", "Zara");
        await juno.Types(server, "/workshop new Clay fri 18:00", Power.Admin);
        await milo.Types(group, "/workshop new Felt fri 19:00", Power.Admin);
        await town.Drain();
        await zara.TapsIn(group, "Going");
        var (lost, kept, admin) = theOneThatLeads ? (server, group, milo) : (group, server, juno);
        await town.Db.Write(null, tx => town.Get<PeopleStore>().Leave(tx, lost.Space));
        await town.Later(days: 1);
        (await admin.Types(kept, "/events", Power.Admin)).ShouldContain("Clay");
        for (var pieces = 0; await town.Db.Write(null, tx => town.Get<SpaceRemoval>().Some(tx, lost.Space)); pieces++) pieces.ShouldBeLessThan(50);
        await town.Later(minutes: 2);

        (await town.Count("bridge_sides")).ShouldBe(0);
        (await town.Count("side_moves")).ShouldBe(0);
        (await town.Count("communities")).ShouldBe(1);
        (await town.Count("spaces")).ShouldBe(1);
        (await town.Count($"workshops WHERE community_id = {kept.Side.Value} AND side_id = {kept.Side.Value}")).ShouldBe(2);
        (await town.Count("rsvps")).ShouldBe(1);
        (await town.Count($"members WHERE community_id = {kept.Side.Value}")).ShouldBe(3);
        // Whoever had a power on the lost side has none by that on the other.
        (await town.Count("account_powers WHERE power > 0")).ShouldBe(1);
        foreach (var title in new[] { "Clay", "Felt" }) (await admin.Types(kept, "/workshop people", Power.Admin)).ShouldContain("Which workshop?");
        (await admin.Types(kept, "/events", Power.Admin)).ShouldSatisfyAllConditions(text => text.ShouldContain("Clay"), text => text.ShouldContain("Felt"));
    }
}
