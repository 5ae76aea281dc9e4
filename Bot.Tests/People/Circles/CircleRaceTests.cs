using Bot.Core.Commands;
using Bot.Core.Letters;
using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.People.Circles.Members;
using Bot.Core.People.Circles.Organising;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Circles;

public sealed class CircleRaceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Two_organisers_who_leave_at_once_while_others_join_never_leave_a_circle_to_nobody(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (ana, ben) = (await world.Member("Ana", Power.Host), await world.Member("Ben", Power.Host));
        var others = new List<Someone>();
        for (var number = 0; number < 12; number++) others.Add(await world.Member($"P{number}"));
        for (var round = 0; round < 5; round++)
        {
            var id = await world.Circle(ana, $"Circle {round}");
            await ben.Presses(new JoinCircle(id));
            await ana.Presses(new AddOrganiser(id, ben.Id));
            foreach (var one in others.Take(6)) await one.Presses(new JoinCircle(id));

            var asked = await Task.WhenAll(((Someone[])[ana, ben]).Select(one => Task.Run(async () => (await one.Presses(new LeaveCircle(id))).Text()))
                .Concat(others.Take(6).Select(one => Task.Run(async () => (await one.Presses(new LeaveCircle(id))).Text())))
                .Concat(others.Skip(6).Select(one => Task.Run(async () => (await one.Presses(new JoinCircle(id))).Text()))));

            asked.Count(text => text.Contains("Nobody but you organises", StringComparison.Ordinal)).ShouldBe(1);
            (await world.Db.Read(q => MemberTable.Organisers(q, id))).Count.ShouldBe(1);
            (await world.Read(id)).CountIn.ShouldBe(1 + 6);
            await world.CountsAreTrue(id);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_who_make_a_circle_of_one_name_at_once_one_does(Engine engine)
    {
        await using var world = await World.Start(engine);
        var people = new List<Someone>();
        for (var number = 0; number < 8; number++) people.Add(await world.Member($"P{number}", Power.Host));
        var made = await Task.WhenAll(people.Select((one, number) => Task.Run(() => Makes(one, number % 2 == 0 ? "New parents" : "NEW PÁRENTS"))));
        made.Count(yes => yes).ShouldBe(1);
        (await world.Db.Read(q => CircleTable.Open(q, world.Community))).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task There_are_never_more_than_a_hundred_however_many_are_made_at_once(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ana = await world.Member("Ana", Power.Host);
        for (var number = 0; number < CircleLimits.PerCommunity - 2; number++) await world.Circle(ana, $"Circle {number}");
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => Makes(ana, $"Late {number}"))));
        made.Count(yes => yes).ShouldBe(2);
        var id = (await world.Db.Read(q => CircleTable.Open(q, world.Community)))[0].Id;
        await ana.Presses(new CloseCircle(id));
        (await Makes(ana, "There is room again")).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_request_that_two_organisers_answer_at_once_is_answered_once(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (ana, ben, zoe) = (await world.Member("Ana", Power.Host), await world.Member("Ben", Power.Host), await world.Member("Zoe"));
        var id = await world.Circle(ana, byInvitation: true);
        await ben.Presses(new JoinCircle(id));
        await ana.Presses(new AnswerRequest(id, ben.Id, Yes: true));
        await ana.Presses(new AddOrganiser(id, ben.Id));
        await zoe.Presses(new JoinCircle(id));
        (await world.Notes($"c.ask:{Base32.Write(id.Value)}:{zoe.Key}")).Count.ShouldBe(2);
        var answers = await Task.WhenAll(
            Task.Run(() => Answers(ana, id, zoe, yes: true)),
            Task.Run(() => Answers(ben, id, zoe, yes: false)));
        answers.Count(done => done).ShouldBe(1);
        (await world.Standing(id, zoe))!.Standing.ShouldBe(answers[0] ? CircleStanding.In : CircleStanding.Declined);
        (await world.Notes($"c.ask:{Base32.Write(id.Value)}:{zoe.Key}")).ShouldBeEmpty("nobody has to answer any more");
        await world.CountsAreTrue(id);
    }

    [PostgresFact]
    public async Task Whatever_is_pressed_at_two_hosts_counters_are_true_and_each_message_is_sent_once()
    {
        await using var here = await World.Start(Engine.Postgres);
        await using var there = await here.AnotherHost();
        var ana = await here.Member("Ana", Power.Host);
        var people = new List<Someone>();
        for (var number = 0; number < 10; number++) people.Add(await here.Member($"P{number}"));
        var id = await here.Circle(ana);
        await people[0].Presses(new JoinCircle(id));
        await ana.Fills(new TellCircle(id, "Tea at five"));
        var message = new LetterId(await here.Db.Read(q => q.One<long>("SELECT max(id) FROM letters")));
        var draw = new Random(20261125);
        var plans = people.Skip(1).Select(one => (one, Acts: Enumerable.Range(0, 10).Select(_ => (draw.Next(2) == 0, draw.Next(3) > 0)).ToList())).ToList();

        var acts = plans.Select(plan => Task.Run(async () =>
        {
            foreach (var (hereNow, joins) in plan.Acts)
            {
                var at = plan.one with { World = hereNow ? here : there };
                await (joins ? at.Presses(new JoinCircle(id)) : at.Presses(new LeaveCircle(id)));
            }
            return false;
        }));
        var sent = ((World[])[here, there, here, there])
            .Select(host => Task.Run(() => Done(() => (ana with { World = host }).Presses(new SendTelling(message)))));
        var all = await Task.WhenAll(acts.Concat(sent));

        all.Count(yes => yes).ShouldBe(1);
        await here.CountsAreTrue(id);
        (await here.Notes("c.tell")).ShouldContain(key => key.EndsWith($"/{people[0].Id.Value}", StringComparison.Ordinal));
    }

    private static async Task<bool> Makes(Someone one, string name) => await Done(() => one.Fills(new NewCircle(name)));

    private static async Task<bool> Answers(Someone organiser, CircleId id, Someone asks, bool yes) =>
        await Done(() => organiser.Presses(new AnswerRequest(id, asks.Id, yes)));

    private static async Task<bool> Done(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Problem)
        {
            return false;
        }
    }
}
