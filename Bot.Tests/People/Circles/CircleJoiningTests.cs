using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.People.Circles.Members;
using Bot.Core.People.Circles.Organising;
using Bot.Core.People.Circles.Ports;
using Bot.Tests.People.Linking;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.People.Circles;

/// <summary>Two people become one, and two again: what happens to their circles.</summary>
public sealed class CircleJoiningTests
{
    private enum Has
    {
        Nothing,
        Asks,
        IsIn,
        Organises,
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_links_and_parts_again_has_what_they_had(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ana = await world.Member("Ana", Power.Host);
        var (here, there) = (await world.Member("Ben", Power.Host), await world.Member("Ben over there", Power.Host));
        var each = Gen.Elements(Enum.GetValues<Has>());
        var round = 0;
        Prop.ForAll(Gen.Zip(each, each).ToArbitrary(), has => Run(Interlocked.Increment(ref round), has.Item1, has.Item2).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));

        async Task Run(int number, Has one, Has other)
        {
            // What the community lets people do is the link's own business.
            foreach (var person in new[] { here.Id, there.Id })
            {
                await world.Run(
                    "INSERT INTO members (community_id, person_id, joined_at) VALUES (@Community, @person, 0) ON CONFLICT (community_id, person_id) DO NOTHING",
                    new { world.Community, person });
                await world.Run(
                    """
                    INSERT INTO grants (community_id, person_id, power, reason, granted_at) VALUES (@Community, @person, 1, '', 0)
                    ON CONFLICT (community_id, person_id, power, came_with) DO NOTHING
                    """,
                    new { world.Community, person });
            }
            var id = await world.Circle(ana, $"Circle {number}", byInvitation: true);
            await Give(id, ana, here, one);
            await Give(id, ana, there, other);
            var (before, beforeThere, counted) = (await world.Standing(id, here), await world.Standing(id, there), await world.Read(id));

            var linked = await there.Becomes(here);
            await world.CountsAreTrue(id);
            (await world.Standing(id, there)).ShouldBeNull();
            var both = await world.Standing(id, here);
            ((both?.IsIn ?? false), (both is { IsIn: true, Organises: true })).ShouldBe((one >= Has.IsIn || other >= Has.IsIn, one == Has.Organises || other == Has.Organises));

            (await linked.Parts()).Id.ShouldBe(there.Id);
            await world.CountsAreTrue(id);
            Same(await world.Standing(id, here), before);
            Same(await world.Standing(id, there), beforeThere);
            var after = await world.Read(id);
            (after.CountIn, after.CountAsking).ShouldBe((counted.CountIn, counted.CountAsking));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_left_or_was_taken_out_as_one_is_not_in_it_again_as_two(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ana = await world.Member("Ana", Power.Host);
        var (here, there) = (await world.Member("Ben"), await world.Member("Ben over there"));
        var (left, out_) = (await world.Circle(ana, "Left"), await world.Circle(ana, "Taken out"));
        foreach (var id in new[] { left, out_ })
            foreach (var one in new[] { here, there }) await one.Presses(new JoinCircle(id));
        var linked = await there.Becomes(here);
        await here.Presses(new LeaveCircle(left));
        await ana.Presses(new TakeOut(out_, here.Id));
        var parted = await linked.Parts();
        foreach (var id in new[] { left, out_ })
        {
            foreach (var one in new[] { here, parted }) (await world.Standing(id, one))?.IsIn.ShouldBeFalse();
            (await world.Read(id)).CountIn.ShouldBe(1);
            await world.CountsAreTrue(id);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_put_aside_is_handed_out_told_of_beforehand_and_goes_with_the_community(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ana = await world.Member("Ana", Power.Host);
        var (here, there) = (await world.Member("Ben"), await world.Member("Ben over there"));
        var id = await world.Circle(ana);
        foreach (var one in new[] { here, there }) await one.Presses(new JoinCircle(id));
        var data = world.Get<CircleData>();
        (await world.Db.Read(q => data.Settles(q, there.Id, here.Id))).ShouldHaveSingleItem().En.ToString().ShouldContain("New parents");
        (await world.Db.Read(q => data.Settles(q, there.Id, ana.Id))).Count.ShouldBe(1);
        await there.Becomes(here);
        (await data.Export(here.Id, CancellationToken.None)).Count.ShouldBe(2);
        while (await world.Db.Write(null, tx => world.Get<CommunityCircles>().Remove(tx, world.Community, most: 1)) > 0)
        {
        }
        (await data.Export(here.Id, CancellationToken.None)).ShouldBeEmpty();
    }

    private static async Task Give(CircleId id, Someone organiser, Someone who, Has what)
    {
        if (what == Has.Nothing) return;
        await who.Presses(new JoinCircle(id));
        if (what == Has.Asks) return;
        await organiser.Presses(new AnswerRequest(id, who.Id, Yes: true));
        if (what == Has.Organises) await organiser.Presses(new AddOrganiser(id, who.Id));
    }

    /// <summary>But for the account, which may have become known meanwhile.</summary>
    private static void Same(Membership? now, Membership? before) =>
        (now is null ? null : now with { Account = null }).ShouldBe(before is null ? null : before with { Account = null });
}
