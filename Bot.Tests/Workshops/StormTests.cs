using Bot.Core.Features.Workshops;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

public sealed class StormTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Twenty_seats_and_fifty_simultaneous_taps_seat_exactly_twenty_and_the_others_wait_in_order(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 20);
        var people = new List<Someone>();
        for (var i = 0; i < 50; i++) people.Add(await world.Person($"P{i}"));

        var told = await Task.WhenAll(people.Select(one => Task.Run(() => one.Answers(workshop.Id, RsvpAnswer.Going))));

        var after = await world.Read(workshop.Id);
        after.Counts.ShouldBe(new Counts(Going: 20, Seats: 20, Maybe: 0, Waiting: 30, Cant: 0));
        told.Count(words => words == "You are in.").ShouldBe(20);
        var order = await world.Db.Read(q => q.Many<long>(
            "SELECT person_id FROM rsvps WHERE workshop_id = @Id AND standing = 'Waiting' ORDER BY position", new { workshop.Id }));
        for (var place = 1; place <= order.Count; place++)
        {
            var said = told[people.FindIndex(one => one.Id.Value == order[place - 1])];
            said.ShouldContain($"You are {place}{(place % 10, place / 10) switch { (1, not 1) => "st", (2, not 1) => "nd", (3, not 1) => "rd", _ => "th" }} on the waitlist");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_tap_that_is_delivered_twice_counts_once_and_is_answered_alike(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 1);
        var ben = await world.Person("Ben");
        var caller = world.Caller(ben);
        var first = await world.Press(new Rsvp(workshop.Id, RsvpAnswer.Going), caller);
        var again = await world.Press(new Rsvp(workshop.Id, RsvpAnswer.Going), caller);
        ((Bot.Core.Chat.Reply.Update)again).Aside!.Text.ShouldBe(((Bot.Core.Chat.Reply.Update)first).Aside!.Text);
        (await world.Read(workshop.Id)).CountGoing.ShouldBe(1);
    }
}
