using Bot.Core.Calendar.Repeating;
using Bot.Core.Chat;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>What is kept about series and buddies goes along with people and communities.</summary>
public sealed class SeriesDataTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_forgotten_comes_to_no_series_and_their_seats_go_on(Engine engine)
    {
        await using var world = await World.Start(engine);
        var first = await Series(world, seats: 1);
        var (ana, ben) = (await world.Person("Ana"), await world.Person("Ben"));
        await ana.Presses(new JoinAllDates(first.Id));
        await ben.Presses(new JoinAllDates(first.Id));
        (await Count(world, "rsvps WHERE standing = 'Going'")).ShouldBe(3);
        await world.Forget(ana.Id);
        (await Count(world, "workshop_regulars")).ShouldBe(1);
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM rsvps WHERE standing = 'Going' AND person_id = @Id", new { ben.Id }))).ShouldBe(3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_who_become_one_come_to_all_once_and_part_with_the_account_that_said_so(Engine engine)
    {
        await using var world = await World.Start(engine);
        var first = await Series(world);
        var (ana, ben) = (await world.Person("Ana"), await world.Person("Ben"));
        await ana.Presses(new JoinAllDates(first.Id));
        var data = world.Get<WorkshopData>();
        await world.Db.Write(null, tx => data.Merge(tx, ana.Id, ben.Id));
        (await Comes(world, first, ben)).ShouldBeTrue();
        (await Comes(world, first, ana)).ShouldBeFalse();
        await world.Db.Write(null, tx => data.Split(tx, new(ben.Id, ana.Id, [ana.Account])));
        (await Comes(world, first, ana)).ShouldBeTrue();
        (await Comes(world, first, ben)).ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_buddy_who_is_forgotten_leaves_the_other_to_be_matched_again(Engine engine)
    {
        await using var world = await World.Start(engine);
        var organiser = await world.Person("Juno", Power.Host);
        await organiser.Fills(new NewWorkshop("Lip dance", world.When(days: 4), "Fountain square", Kind: WorkshopKind.Action));
        var action = await world.Newest();
        Someone[] all = [await world.Person("Ana"), await world.Person("Ben"), await world.Person("Cleo")];
        foreach (var one in all)
        {
            await one.Answers(action.Id, RsvpAnswer.Going);
            world.Clock.Advance(seconds: 1);
            await one.Presses(new WantBuddy(action.Id, Wanted: true));
        }
        await all[0].Presses(new AnswerBuddy(action.Id, Yes: true));
        await all[1].Presses(new AnswerBuddy(action.Id, Yes: true));
        await world.Forget(all[0].Id);
        (await Count(world, "workshop_buddies WHERE partner_id IS NOT NULL AND NOT agreed")).ShouldBe(2);
        (await Count(world, $"workshop_buddies WHERE person_id = {all[0].Id.Value}")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_community_that_is_removed_takes_its_series_along(Engine engine)
    {
        await using var world = await World.Start(engine);
        var first = await Series(world);
        await (await world.Person("Ana")).Presses(new JoinAllDates(first.Id));
        var data = world.Get<CommunityWorkshops>();
        for (var i = 0; i < 3; i++) (await world.Db.Write(null, tx => data.Remove(tx, world.Community, most: 10))).ShouldBe(1);
        (await world.Db.Write(null, tx => data.Remove(tx, world.Community, most: 10))).ShouldBe(0);
        foreach (var table in new[] { "workshops", "workshop_series", "workshop_regulars", "rsvps" }) (await Count(world, table)).ShouldBe(0, table);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Joining_all_dates_is_all_or_nothing_and_a_repeated_tap_changes_nothing(Engine engine)
    {
        await using var world = await World.Start(engine);
        var first = await Series(world, seats: 2);
        var ana = await world.Person("Ana");
        var caller = world.Caller(ana);
        var told = new List<string>();
        for (var i = 0; i < 2; i++)
            told.Add(((Reply.Say)await world.Press(new JoinAllDates(first.Id), caller)).Message.Text.En.ToString());
        told[1].ShouldBe(told[0]);
        (await Count(world, "rsvps")).ShouldBe(3);
    }

    private static async Task<Workshop> Series(World world, int? seats = null)
    {
        var organiser = await world.Person("Juno", Power.Host);
        await organiser.Fills(new NewWorkshop("Clay smiles", world.When(days: 4), Seats: seats, Repeats: new Repeats.EveryWeeks(1), Times: 3));
        return await world.Read(new(await world.Db.Read(q => q.One<long>("SELECT min(id) FROM workshops"))));
    }

    private static Task<bool> Comes(World world, Workshop first, Someone who) =>
        world.Db.Read(q => RegularTable.Includes(q, first.SeriesId!.Value, who.Id));

    private static Task<long> Count(World world, string rows) => world.Db.Read(q => q.One<long>($"SELECT count(*) FROM {rows}"));
}
