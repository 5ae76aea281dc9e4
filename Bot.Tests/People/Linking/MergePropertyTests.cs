using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Members;
using Bot.Tests.Calendar;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.People.Linking;

/// <summary>Whoever links and unlinks, in whatever order: nothing is lost, nothing is doubled, no seat is sold twice.</summary>
public sealed class MergePropertyTests
{
    private const int People = 4;

    private static readonly RsvpAnswer[] Answers = [RsvpAnswer.Going, RsvpAnswer.Going, RsvpAnswer.Going, RsvpAnswer.Maybe, RsvpAnswer.Cant];

    private static Gen<Plan> Plans(Gen<int> seats) =>
        from limit in seats
        from taps in Gen.Zip(Gen.Choose(0, People - 1), Gen.Elements(Answers)).ListOf(8)
        from guests in Gen.Choose(0, 1).ListOf(People)
        from joins in Gen.Zip(Gen.Choose(0, People - 1), Gen.Choose(0, People - 1)).ListOf(5)
        from partings in Gen.Shuffle(Enumerable.Range(0, People).ToArray())
        select new Plan(limit, [.. taps], [.. guests], [.. joins], partings);

    [Theory, OnSqlite, OnPostgres]
    public async Task With_seats_for_all_everybody_has_again_what_they_had(Engine engine)
    {
        await using var world = await World.Start(engine);
        Prop.ForAll(Plans(Gen.Constant(100)).ToArbitrary(), plan => Run(world, plan, everything: true).GetAwaiter().GetResult()).Hold(times: 25);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_seats_are_few_a_seat_that_went_on_is_a_place_on_the_waitlist_and_all_else_is_as_it_was(Engine engine)
    {
        await using var world = await World.Start(engine);
        Prop.ForAll(Plans(Gen.Choose(1, 4)).ToArbitrary(), plan => Run(world, plan, everything: false).GetAwaiter().GetResult()).Hold(times: 25);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Three_become_one_in_any_order_with_the_same_answer(Engine engine)
    {
        await using var world = await World.Start(engine);
        var taps = Gen.Zip(Gen.Choose(0, 2), Gen.Elements(Answers)).ListOf(5).ToArbitrary();
        Prop.ForAll(taps, all => Order(world, [.. all]).GetAwaiter().GetResult()).Hold(times: 15);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whatever_is_tapped_linked_and_unlinked_in_between_it_adds_up(Engine engine)
    {
        await using var world = await World.Start(engine);
        var acts = Gen.Zip(Gen.Choose(0, 9), Gen.Zip(Gen.Choose(0, People - 1), Gen.Choose(0, People - 1))).ListOf(25);
        Prop.ForAll(Gen.Zip(Gen.Choose(1, 4), acts).ToArbitrary(), one => Mix(world, one.Item1, one.Item2).GetAwaiter().GetResult()).Hold(times: 25);
    }

    private static async Task Run(World world, Plan plan, bool everything)
    {
        var (workshop, _) = await world.Workshop(plan.Seats, guests: 2);
        var people = await Tap(world, workshop.Id, plan);
        var before = new List<Attendance?>();
        foreach (var one in people) before.Add(await world.Answer(workshop.Id, one));
        var homes = people.Select(one => one.Id).ToList();

        foreach (var (from, into) in plan.Joins)
        {
            if (people[from].Id == people[into].Id) continue;
            var gone = people[from].Id;
            await people[from].Becomes(people[into]);
            for (var i = 0; i < people.Count; i++) if (people[i].Id == gone) people[i] = people[i] with { Id = people[into].Id };
            await world.MustAddUp(workshop.Id);
        }
        foreach (var i in plan.Partings)
        {
            // Whoever came by no link has nothing to part from: the others part from it.
            if (people[i].Id == homes[i]) continue;
            people[i] = await people[i].Parts();
            await world.MustAddUp(workshop.Id);
        }

        people.Select(one => one.Id).ShouldBe(homes);
        (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM rsvps_aside WHERE workshop_id = @Id", new { workshop.Id }))).ShouldBe(0);
        for (var i = 0; i < people.Count; i++) Compare(before[i], await world.Answer(workshop.Id, people[i]), everything);
    }

    private static void Compare(Attendance? before, Attendance? after, bool everything)
    {
        (after is null).ShouldBe(before is null);
        if (before is null || after is null) return;
        (after.Note, after.OwnNote, after.Guests, after.Position).ShouldBe((before.Note, null, before.Guests, before.Position));
        var allowed = everything || before.Standing is Standing.Maybe or Standing.Cant
            ? [before.Standing]
            : new[] { Standing.Going, Standing.Waiting };
        allowed.ShouldContain(after.Standing);
    }

    private static async Task Order(World world, IReadOnlyList<(int Person, RsvpAnswer Answer)> taps)
    {
        var results = new List<(Standing?, int?)>();
        int[][] orders = [[1, 0, 2, 0], [2, 0, 1, 0], [2, 1, 1, 0], [1, 2, 2, 0]];
        foreach (var order in orders)
        {
            var (workshop, _) = await world.Workshop(seats: 50);
            var people = new List<Someone>();
            for (var i = 0; i < 3; i++) people.Add(await world.Person($"P{i}"));
            foreach (var (person, answer) in taps) await people[person].Answers(workshop.Id, answer);
            await people[order[0]].Becomes(people[order[1]]);
            await people[order[2]].Becomes(people[order[3]]);
            var mine = await world.Answer(workshop.Id, people[0]);
            results.Add((mine?.Standing, (int?)mine?.Position));
            await world.MustAddUp(workshop.Id);
        }
        results.Distinct().Count().ShouldBe(1);
    }

    private static async Task Mix(World world, int seats, IReadOnlyList<(int Act, (int One, int Other) Who)> acts)
    {
        var (workshop, _) = await world.Workshop(seats, guests: 2);
        var people = new List<Someone>();
        for (var i = 0; i < People; i++) people.Add(await world.Person($"P{i}"));
        var homes = people.Select(one => one.Id).ToList();
        foreach (var (act, (one, other)) in acts)
        {
            if (act < 5)
            {
                await people[one].Answers(workshop.Id, Answers[act]);
            }
            else if (act < 8 && people[one].Id != people[other].Id)
            {
                var (gone, into) = (people[one].Id, people[other].Id);
                await people[one].Becomes(people[other]);
                for (var i = 0; i < People; i++) if (people[i].Id == gone) people[i] = people[i] with { Id = into };
            }
            else if (act >= 8 && people[one].Id != homes[one])
            {
                people[one] = await people[one].Parts();
            }
            await world.MustAddUp(workshop.Id);
            var rows = await world.Db.Read(q => q.One<long>("SELECT count(*) FROM rsvps WHERE workshop_id = @Id", new { workshop.Id }));
            rows.ShouldBeLessThanOrEqualTo(people.Select(person => person.Id).Distinct().Count());
        }
    }

    private static async Task<List<Someone>> Tap(World world, WorkshopId id, Plan plan)
    {
        var people = new List<Someone>();
        for (var i = 0; i < People; i++) people.Add(await world.Person($"P{i}"));
        foreach (var (person, answer) in plan.Taps) await people[person].Answers(id, answer);
        for (var i = 0; i < People; i++)
        {
            if (await world.Answer(id, people[i]) is not { } mine) continue;
            if (plan.Guests[i] > 0)
            {
                await people[i].Fills(new WriteNote(id, $"note {i}"));
                if (mine.Standing == Standing.Waiting) await people[i].Presses(new BringGuests(id, 1));
            }
        }
        return people;
    }

    private sealed record Plan(
        int Seats, IReadOnlyList<(int Person, RsvpAnswer Answer)> Taps, IReadOnlyList<int> Guests,
        IReadOnlyList<(int From, int Into)> Joins, int[] Partings);
}
