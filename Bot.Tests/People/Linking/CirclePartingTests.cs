using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.People.Circles.Members;
using Bot.Core.People.Circles.Organising;
using Bot.Tests.People.Circles;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Linking;

public sealed class CirclePartingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_account_takes_its_own_memberships_along_and_nobody_organises_what_only_the_other_did(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (here, there) = (await world.Member("Ben"), await world.Member("Ben there", Power.Host));
        var ana = await world.Member("Ana", Power.Host);
        var both = await world.Circle(ana, "Potters");
        await here.Presses(new JoinCircle(both));
        world.Clock.Advance(seconds: 1);
        await there.Presses(new JoinCircle(both));
        await ana.Presses(new AddOrganiser(both, there.Id));
        var theirs = await world.Circle(there, "New parents");
        var later = await world.Circle(ana, "Interpreters");

        var linked = await there.Becomes(here);
        (await world.Standing(both, here))!.Organises.ShouldBeTrue("as one of the two did");
        (await world.Read(both)).CountIn.ShouldBe(2);
        await linked.Presses(new JoinCircle(later));

        var apart = await linked.Parts();
        (await world.Standing(both, here)).ShouldBe(
            new Membership { Circle = both, Person = here.Id, Account = here.Account, Standing = CircleStanding.In, Since = world.Now - NodaTime.Duration.FromSeconds(1) });
        (await world.Standing(both, apart))!.Organises.ShouldBeTrue();
        (await world.Standing(theirs, apart))!.Organises.ShouldBeTrue();
        (await world.Standing(theirs, here)).ShouldBeNull();
        (await world.Standing(later, apart))!.IsIn.ShouldBeTrue();
        (await world.Standing(later, here)).ShouldBeNull();
        foreach (var id in new[] { both, theirs, later }) await world.CountsAreTrue(id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_stepped_down_as_one_does_not_organise_again_by_parting(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ana = await world.Member("Ana", Power.Host);
        var (here, there) = (await world.Member("Ben", Power.Host), await world.Member("Ben there", Power.Host));
        var id = await world.Circle(ana, "Potters");
        foreach (var one in new[] { here, there })
        {
            await one.Presses(new JoinCircle(id));
            world.Clock.Advance(seconds: 1);
        }
        await ana.Presses(new AddOrganiser(id, there.Id));
        var linked = await there.Becomes(here);
        await here.Presses(new StepDown(id));
        var apart = await linked.Parts();
        (await world.Standing(id, here))!.Organises.ShouldBeFalse();
        // The other's word was put aside, and is its own.
        (await world.Standing(id, apart))!.Organises.ShouldBeTrue();
        await world.CountsAreTrue(id);
    }
}
