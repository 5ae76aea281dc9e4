using Bot.Core.People.Me.Leaving;
using Bot.Core.Storage;
using Bot.Tests.People.Linking;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;
using NodaTime;

namespace Bot.Tests.People.Me;

/// <summary>Leaving, and accounts of one person.</summary>
public sealed class FarewellLinkingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_links_an_account_that_was_to_be_forgotten_stays(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
        await world.Db.Write(null, tx => Farewells.Ask(tx, there.Id, world.Now));

        await there.Becomes(here);

        (await world.Db.Read(q => Farewells.Next(q))).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_sleeps_in_another_person_is_not_asked_whether_they_are_still_there(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
        await world.Run("UPDATE persons SET seen_on = @long", new { @long = world.Now - Duration.FromDays(400) });

        await there.Becomes(here);

        (await world.Db.Read(q => Farewells.Unseen(q, world.Now, 10))).ShouldBe([here.Id]);
    }
}
