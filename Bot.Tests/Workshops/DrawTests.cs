using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Lottery;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.People;
using Bot.Core.Seats;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>Seats that are drawn by lot.</summary>
public sealed class DrawTests
{
    [Fact]
    public void A_seeded_draw_gives_one_order_and_everybody_a_place()
    {
        var waiting = Enumerable.Range(1, 20).Select(id =>
            new Attendance { Workshop = new(1), Person = new(id), Standing = Standing.Waiting, Position = id }).ToList();
        var drawn = DrawRules.Order(waiting, new Lots(new Random(7)));
        DrawRules.Order(waiting.AsEnumerable().Reverse(), new Lots(new Random(7))).ShouldBe(drawn, "it does not matter who came first");
        drawn.Select(one => one.Person.Value).Order().ShouldBe(Enumerable.Range(1, 20).Select(id => (long)id));
        drawn.Select(one => one.Position).ShouldBe(Enumerable.Range(-20, 20).Select(place => (long)place));
        drawn.Select(one => one.Person.Value).ShouldNotBe(Enumerable.Range(1, 20).Select(id => (long)id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Until_the_draw_everybody_waits_then_seats_go_in_the_drawn_order_and_all_are_told(Engine engine)
    {
        await using var world = await World.Start(engine);
        var organiser = await world.Person("Juno", Power.Host);
        await organiser.Fills(new NewWorkshop("Clay smiles", world.When(days: 4), "", 3, Guests: 1, Lottery: world.When(days: 2)));
        var workshop = await world.Newest();
        var people = new List<Someone>();
        for (var i = 0; i < 8; i++) people.Add(await world.Person($"P{i}"));
        foreach (var one in people) (await one.Answers(workshop.Id, RsvpAnswer.Going)).ShouldStartWith("You take part in the draw");
        (await world.Read(workshop.Id)).Counts.ShouldBe(new Counts(0, 0, 0, 8, 0));
        var chore = world.Get<DrawChore>();
        (await chore.Work(default)).ShouldBe(0);

        world.Clock.Advance((world.When(days: 2).StartInstant - world.Now).ToTimeSpan());
        (await chore.Work(default)).ShouldBe(1);
        (await chore.Work(default)).ShouldBe(0);

        var after = await world.Read(workshop.Id);
        after.Counts.ShouldBe(new Counts(3, 3, 0, 5, 0));
        (after.DrawAt, after.DrawnAt).ShouldBe((null, world.Now));
        var rows = new List<Attendance>();
        foreach (var one in people) rows.Add((await world.Answer(workshop.Id, one))!);
        rows.OrderBy(row => row.Position).Take(3).ShouldAllBe(row => row.Standing == Standing.Going);
        (await world.Notes("w.up:")).Count.ShouldBe(3);
        var left = await world.Notes("w.drawn:");
        left.Count.ShouldBe(5);
        var said = new List<string>();
        foreach (var key in left) said.Add((await world.Compose(key))!.Text.En.ToString());
        said.ShouldContain(text => text.Contains("1st on the waitlist, in the order of the draw", StringComparison.Ordinal));
        said.Distinct().Count().ShouldBe(5);

        // From here on the order counts: whoever comes later stands behind.
        var late = await world.Person("Late");
        (await late.Answers(workshop.Id, RsvpAnswer.Going)).ShouldContain("You are 6th on the waitlist");
        var first = rows.Where(row => row.Standing == Standing.Waiting).MinBy(row => row.Position)!;
        await people.Single(one => one.Id == rows.First(row => row.Standing == Standing.Going).Person).Answers(workshop.Id, RsvpAnswer.Cant);
        (await world.Answer(workshop.Id, people.Single(one => one.Id == first.Person)))!.Standing.ShouldBe(Standing.Going);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draw_is_set_and_taken_back_by_a_button(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        await chat.Juno.Types("/workshop people");
        await chat.Juno.Presses("Draw by lot");
        (await chat.Juno.Fills(("draw", "sat 10:00"))).Says("between now and the start");
        (await chat.Juno.Fills(("draw", "thu 10:00"))).Says("Changed: when seats are drawn by lot");
        (await chat.Zara.Card("Pottery")).Text.ShouldContain("Free seats are drawn by lot", customMessage: chat.Said);
        (await chat.Zara.Presses("Going")).Says("You take part in the draw");
        await chat.Juno.Types("/workshop people");
        await chat.Juno.Presses("Draw by lot");
        (await chat.Juno.Fills(("draw", ""))).Says("Changed: when seats are drawn by lot");
        await chat.Zara.GetsDirect("you are in");
    }
}
