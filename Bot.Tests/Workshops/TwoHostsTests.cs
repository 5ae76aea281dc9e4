using Bot.Core.Chat;
using Bot.Core.Features.Workshops;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>Two processes of the bot on one database: what the row's lock and the once-key are for.</summary>
public sealed class TwoHostsTests
{
    [PostgresFact]
    public async Task Twenty_seats_and_fifty_simultaneous_taps_at_two_hosts_seat_exactly_twenty()
    {
        await using var here = await World.Start(Engine.Postgres);
        await using var there = await here.AnotherHost();
        var (workshop, _) = await here.Workshop(seats: 20);
        var people = new List<Someone>();
        for (var i = 0; i < 50; i++) people.Add(await here.Person($"P{i}") with { World = i % 2 == 0 ? here : there });

        var told = await Task.WhenAll(people.Select(one => Task.Run(() => one.Answers(workshop.Id, RsvpAnswer.Going))));

        (await here.Read(workshop.Id)).Counts.ShouldBe(new Counts(Going: 20, Seats: 20, Maybe: 0, Waiting: 30, Cant: 0));
        told.Count(words => words == "You are in.").ShouldBe(20);
        told.Distinct().Count().ShouldBe(1 + 30, "everybody who waits has a place of their own");
    }

    [PostgresFact]
    public async Task One_tap_that_reaches_both_hosts_at_once_counts_once_and_is_answered_alike()
    {
        await using var here = await World.Start(Engine.Postgres);
        await using var there = await here.AnotherHost();
        var (workshop, _) = await here.Workshop(seats: 30);
        for (var i = 0; i < 20; i++)
        {
            var ben = await here.Person($"Ben {i}");
            var caller = here.Caller(ben);

            var replies = await Task.WhenAll(((World[])[here, there, here, there])
                .Select(host => Task.Run(() => host.Press(new Rsvp(workshop.Id, RsvpAnswer.Going), caller))));

            replies.Select(reply => ((Reply.Update)reply).Aside!.Text.En.ToString()).Distinct().ShouldBe(["You are in."]);
            var after = await here.Read(workshop.Id);
            after.CountGoing.ShouldBe(i + 1);
        }
    }

    [PostgresFact]
    public async Task Whatever_is_tapped_at_two_hosts_nobody_is_oversold_and_nobody_waits_beside_a_free_seat()
    {
        await using var here = await World.Start(Engine.Postgres);
        await using var there = await here.AnotherHost();
        var (workshop, _) = await here.Workshop(seats: 5);
        var people = new List<Someone>();
        for (var i = 0; i < 16; i++) people.Add(await here.Person($"P{i}"));
        var draw = new Random(20261125);
        var plans = people.Select(_ => Enumerable.Range(0, 12).Select(_ => (draw.Next(2), draw.Next(4))).ToList()).ToList();

        await Task.WhenAll(people.Zip(plans, (one, plan) => Task.Run(async () =>
        {
            foreach (var (host, act) in plan)
            {
                var answer = act switch { 0 or 1 => RsvpAnswer.Going, 2 => RsvpAnswer.Maybe, _ => RsvpAnswer.Cant };
                await (one with { World = host == 0 ? here : there }).Presses(new Rsvp(workshop.Id, answer));
            }
        })));

        var after = await here.Read(workshop.Id);
        var rows = await here.Db.Read(q => q.Many<StandingRow>(
            "SELECT standing, count(*) AS people FROM rsvps WHERE workshop_id = @Id GROUP BY standing", new { workshop.Id }));
        int Of(Standing standing) => (int)(rows.FirstOrDefault(row => row.Standing == standing)?.People ?? 0);
        after.Counts.ShouldBe(new Counts(Of(Standing.Going), Of(Standing.Going), Of(Standing.Maybe), Of(Standing.Waiting), Of(Standing.Cant)));
        after.CountSeats.ShouldBeLessThanOrEqualTo(5);
        if (after.CountWaiting > 0) after.CountSeats.ShouldBe(5);
    }

    private sealed class StandingRow
    {
        public required Standing Standing { get; init; }

        public required long People { get; init; }
    }
}
