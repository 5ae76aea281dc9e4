using Bot.Core.Calendar;
using Bot.Core.Calendar.Repeating;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.People;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>Who is on the list of which date of a series, and what they are told about several at once.</summary>
public sealed class SeriesRulesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_blocked_is_put_on_the_list_of_no_later_date(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (juno, dates) = await Series(world);
        var (ana, ben) = (await world.Person("Ana"), await world.Person("Ben"));
        await ana.Presses(new JoinAllDates(dates[0]));
        await ben.Presses(new JoinAllDates(dates[0]));
        await world.Db.Write(null, async tx =>
        {
            await world.Get<WorkshopBlocks>().TakeBack(tx, world.Community, ana.Id);
            return true;
        });
        await juno.Fills(new ChangeSeriesLength(dates[0], Times: 4));
        var added = (await Dates(world))[3];
        await world.Compose((await world.Notes($"ws.regulars:{Base32.Write(added.Value)}")).ShouldHaveSingleItem());
        (await world.Answer(added, ben))!.Standing.ShouldBe(Standing.Going);
        (await world.Answer(added, ana)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_date_that_is_for_others_is_left_out_and_the_rest_is_joined(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (juno, dates) = await Series(world);
        var ana = await world.Person("Ana");
        await juno.Fills(new EditFor(dates[1], "organisers"));
        Told(await ana.Presses(new JoinAllDates(dates[0]))).ShouldStartWith("You are in for 2 dates. 1 date is for others.");
        (await world.Answer(dates[1], ana)).ShouldBeNull();
        await ana.Presses(new LeaveAllDates(dates[0]));
        await juno.Fills(new EditFor(dates[0], "organisers"));
        Told(await ana.Presses(new JoinAllDates(dates[0]))).ShouldStartWith("You are in for 1 date. 2 dates are for others.");
        var ben = await world.Person("Ben");
        await juno.Fills(new EditFor(dates[2], "organisers"));
        (await ben.IsRefused(() => ben.Presses(new JoinAllDates(dates[0])))).ShouldContain("is for organisers");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_date_that_is_for_others_is_left_out_too_when_its_sign_up_opens(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (juno, dates) = await Series(world, opens: world.When(days: 1));
        var ana = await world.Person("Ana");
        await juno.Fills(new EditFor(dates[1], "organisers"));
        await ana.Presses(new JoinAllDates(dates[0]));
        world.Clock.Advance(days: 9);
        await world.Get<Regulars>().Join(dates[1], CancellationToken.None);
        (await world.Answer(dates[1], ana))?.Standing.ShouldBe(Standing.Cant);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_leaves_all_dates_while_sign_up_opens_is_on_no_list(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (_, dates) = await Series(world, opens: world.When(days: 1));
        var people = new List<Someone>();
        for (var i = 0; i < 12; i++) people.Add(await world.Person($"Ana{i}"));
        foreach (var one in people) await one.Presses(new JoinAllDates(dates[0]));
        world.Clock.Advance(days: 2);
        var left = people.AsEnumerable().Reverse().Select(one => one.Presses(new LeaveAllDates(dates[0])));
        await Task.WhenAll([world.Get<Regulars>().Join(dates[0], CancellationToken.None), .. left]);
        (await world.Read(dates[0])).CountGoing.ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_cancelled_series_holds_no_seat_for_anybody(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (juno, dates) = await Series(world, first: world.When(days: 1, hour: 8), seats: 1);
        var (ana, ben) = (await world.Person("Ana"), await world.Person("Ben"));
        await ana.Answers(dates[0], RsvpAnswer.Going);
        await ben.Answers(dates[0], RsvpAnswer.Going);
        await ana.Answers(dates[0], RsvpAnswer.Cant);
        (await world.Read(dates[0])).CountHeld.ShouldBe(1);
        await juno.Presses(new ConfirmCancelLater(dates[0]));
        (await world.Read(dates[0])).CountHeld.ShouldBe(0);
        (await world.Answer(dates[0], ben))!.Standing.ShouldBe(Standing.Waiting);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_may_come_hears_of_a_move_too(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (juno, dates) = await Series(world);
        var ana = await world.Person("Ana");
        await ana.Answers(dates[1], RsvpAnswer.Maybe);
        await juno.Presses(new ConfirmMoveLater(dates[0], 0, world.When(days: 5).StartInstant.ToUnixTimeMilliseconds(), 0));
        var said = (await Note(world, "ws.moved:", ana))!.Text.En.ToString();
        said.ShouldContain("All later dates move too: every week.");
        said.ShouldNotContain("You keep your place");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_meeting_point_of_an_action_is_told_to_nobody_who_comes_only_to_a_later_date(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (juno, dates) = await Series(world, first: world.When(days: 0, hour: 11), kind: WorkshopKind.Action);
        var (ana, ben) = (await world.Person("Ana"), await world.Person("Ben"));
        await ana.Answers(dates[0], RsvpAnswer.Going);
        await ben.Answers(dates[1], RsvpAnswer.Going);
        await juno.Fills(new EditWhere(dates[0], "Fountain square", Later: true));
        (await Note(world, "ws.changed:", ana))!.Text.En.ToString().ShouldContain("Fountain square");
        (await Note(world, "ws.changed:", ben))!.Text.En.ToString().ShouldNotContain("Fountain");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_comes_to_all_hears_of_added_dates_whose_sign_up_opens_later(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (juno, dates) = await Series(world, opens: world.When(days: 1));
        var ana = await world.Person("Ana");
        await ana.Presses(new JoinAllDates(dates[0]));
        await juno.Fills(new ChangeSeriesLength(dates[0], Times: 5));
        (await Note(world, "ws.more:", ana))!.Text.En.ToString().ShouldContain("there are more dates");
        await ana.Presses(new LeaveAllDates(dates[0]));
        (await Note(world, "ws.more:", ana)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_number_of_dates_counts_all_of_them_also_after_later_ones_were_moved(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (juno, dates) = await Series(world, times: 5);
        await juno.Presses(new ConfirmMoveLater(dates[3], 0, world.When(days: 26).StartInstant.ToUnixTimeMilliseconds(), 0));
        var ask = (await juno.Fills(new ChangeSeriesLength(dates[0], Times: 2))).ShouldBeOfType<Reply.Say>().Message;
        ask.Text.En.ToString().ShouldContain("3 dates are cancelled");
        ask.Buttons[0].OfType<Button.Press>().ShouldContain(button => button.Act.Equals(new ConfirmShorter(dates[0], 2)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whom_an_event_is_not_for_brings_nobody_by_name(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (juno, dates) = await Series(world);
        var ana = await world.Person("Ana");
        await juno.Fills(new EditFor(dates[0], "organisers"));
        (await ana.IsRefused(() => ana.Fills(new BringByName(dates[0], "Rosa")))).ShouldContain("is for organisers");
        await juno.Fills(new BringByName(dates[0], "Rosa"));
        (await world.Read(dates[0])).CountGoing.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_organises_by_agreement_comes_to_what_is_for_others(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (juno, dates) = await Series(world);
        var milo = await world.Person("Milo");
        await juno.Fills(new AskToOrganise(dates[0], milo.Id));
        await milo.Presses(new AgreeToOrganise(dates[0]));
        await juno.Fills(new EditFor(dates[0], "moderators"));
        (await milo.Answers(dates[0], RsvpAnswer.Going)).ShouldContain("You are in");
    }

    private static async Task<(Someone Organiser, IReadOnlyList<WorkshopId> Dates)> Series(
        World world, When? first = null, int? seats = null, int times = 3, When? opens = null, WorkshopKind kind = WorkshopKind.Workshop)
    {
        var juno = await world.Person("Juno", Power.Host);
        await juno.Fills(new NewWorkshop(
            "Clay smiles", first ?? world.When(days: 4), Seats: seats, Kind: kind, Repeats: new Repeats.EveryWeeks(1), Times: times, Opens: opens));
        return (juno, await Dates(world));
    }

    private static Task<IReadOnlyList<WorkshopId>> Dates(World world) =>
        world.Db.Read(q => q.Many<WorkshopId>("SELECT id FROM workshops ORDER BY series_number"));

    private static async Task<Message?> Note(World world, string prefix, Someone who) =>
        await world.Compose((await world.Notes(prefix)).Single(key => key.EndsWith($":{who.Key}", StringComparison.Ordinal)));

    private static string Told(Reply reply) => reply.ShouldBeOfType<Reply.Say>().Message.Text.En.ToString();
}
