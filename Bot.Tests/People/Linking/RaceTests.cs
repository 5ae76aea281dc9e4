using System.Data.Common;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Tests.Chats;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Linking;

/// <summary>What happens at the same time as a link.</summary>
public sealed class RaceTests
{
    private const int Rounds = 15;

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_links_at_once_one_holds(Engine engine)
    {
        await using var world = await World.Start(engine);
        for (var round = 0; round < Rounds; round++)
        {
            var (workshop, _) = await world.Workshop(seats: 2);
            var (a, b, c) = (await world.Person("A"), await world.Person("B"), await world.Person("C"));
            foreach (var one in new[] { a, b, c }) await one.Answers(workshop.Id, RsvpAnswer.Going);
            // One person asked for by two, and each by the other.
            var held = round % 2 == 0
                ? await Task.WhenAll(Tried(() => b.Becomes(a)), Tried(() => b.Becomes(c)))
                : await Task.WhenAll(Tried(() => b.Becomes(a)), Tried(() => a.Becomes(b)));
            held.Count(yes => yes).ShouldBe(1);
            await world.MustAddUp(workshop.Id);
            var owners = await world.Db.Read(q => q.Many<long>(
                "SELECT DISTINCT person_id FROM accounts WHERE id = @A OR id = @B OR id = @C", new { A = a.Id, B = b.Id, C = c.Id }));
            owners.Count.ShouldBe(2);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_taps_with_both_accounts_while_they_are_linked_has_one_answer(Engine engine)
    {
        await using var world = await World.Start(engine);
        for (var round = 0; round < Rounds; round++)
        {
            var (workshop, _) = await world.Workshop(seats: 2);
            var (here, there, other) = (await world.Person("Ben"), await world.Person("Ben there"), await world.Person("Carmen"));
            if (round % 2 == 0) await there.Answers(workshop.Id, RsvpAnswer.Maybe);
            var taps = new[]
            {
                Late(() => here.Answers(workshop.Id, RsvpAnswer.Going)), Late(() => there.Answers(workshop.Id, RsvpAnswer.Going)),
                Late(() => there.Answers(workshop.Id, RsvpAnswer.Cant)), Late(() => other.Answers(workshop.Id, RsvpAnswer.Going)),
                Late(() => there.Becomes(here)), Late(() => there.Answers(workshop.Id, RsvpAnswer.Going)),
            };
            await Task.WhenAll(taps);
            await world.MustAddUp(workshop.Id);
            (await world.Answer(workshop.Id, there)).ShouldBeNull();
            (await world.Answer(workshop.Id, here)).ShouldNotBeNull();
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_taps_in_that_moment_is_answered_as_the_person_that_they_are_now(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        await bot.Juno.Types("/workshop new Pottery fri 18:00 seats:20");
        for (var round = 0; round < 5; round++)
        {
            var (first, other) = (await bot.Meet($"first{round}"), await bot.Meet($"other{round}"));
            await other.Types($"/link {await LinkingConversations.Code(first)}", "dm");
            await other.Presses("Both are mine", "dm");
            var heard = await Task.WhenAll(
                Task.Run(() => first.PressesDirect("Link them")), Task.Run(() => other.Presses("Going")), Task.Run(() => other.Presses("Maybe")),
                Task.Run(() => other.Presses("Going")));
            foreach (var one in heard) one.DoesNotSay("went wrong");
            var db = bot.Get<Bot.Core.Storage.IDatabase>();
            var native = $"%{round}";
            (await db.Read(q => q.One<long>("SELECT count(DISTINCT person_id) FROM accounts WHERE native_id LIKE @native", new { native }))).ShouldBe(1);
            (await db.Read(q => q.One<long>(
                "SELECT count(*) FROM rsvps r JOIN accounts a ON a.person_id = r.person_id WHERE a.native_id LIKE @native AND a.native_id LIKE 'first%'",
                new { native }))).ShouldBe(1);
        }
        (await bot.Get<Bot.Core.Storage.IDatabase>().Read(q => q.One<long>("SELECT count(*) FROM rsvps"))).ShouldBe(5);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_forgotten_while_they_are_linked_is_forgotten_whole_or_not_linked(Engine engine)
    {
        await using var world = await World.Start(engine);
        for (var round = 0; round < Rounds; round++)
        {
            var (workshop, _) = await world.Workshop(seats: 1);
            var (here, there) = (await world.Person($"Ben {round}"), await world.Person($"Ben {round} there"));
            await here.Answers(workshop.Id, RsvpAnswer.Going);
            await there.Answers(workshop.Id, RsvpAnswer.Going);
            var linked = await Task.WhenAll(Tried(() => there.Becomes(here)), Tried(() => world.Forget(here.Id)));
            linked[1].ShouldBeTrue();
            await world.MustAddUp(workshop.Id);
            (await world.Answer(workshop.Id, here)).ShouldBeNull();
            // Either the other was linked first and is forgotten along, or has the seat.
            if (linked[0]) (await world.Answer(workshop.Id, there)).ShouldBeNull();
            else (await world.Answer(workshop.Id, there))!.Standing.ShouldBe(Standing.Going);
            (await world.Db.Read(q => q.One<long>("SELECT count(*) FROM persons WHERE name LIKE @name", new { name = $"Ben {round}%" })))
                .ShouldBe(linked[0] ? 0 : 1);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Unlinking_twice_at_once_parts_once(Engine engine)
    {
        await using var world = await World.Start(engine);
        for (var round = 0; round < Rounds; round++)
        {
            var (workshop, _) = await world.Workshop(seats: 3);
            var (here, there) = (await world.Person("Ben"), await world.Person("Ben there"));
            foreach (var one in new[] { here, there }) await one.Answers(workshop.Id, RsvpAnswer.Going);
            var linked = await there.Becomes(here);
            var parted = await Task.WhenAll(Tried(linked.Parts), Tried(linked.Parts));
            parted.Count(yes => yes).ShouldBe(1);
            await world.MustAddUp(workshop.Id);
            (await world.Answer(workshop.Id, there))!.Standing.ShouldBe(Standing.Going);
        }
    }

    /// <summary>Whether it could be done; what cannot is said in a sentence.</summary>
    private static Task<bool> Tried(Func<Task> act) => Task.Run(async () =>
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
    });

    /// <summary>Where somebody is not any more, the database says so and the pipeline asks who it is now; there is no pipeline here.</summary>
    private static Task Late(Func<Task> act) => Task.Run(async () =>
    {
        try
        {
            await act();
        }
        catch (DbException e) when (e.Message.Contains("FOREIGN KEY", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }
    });
}
