using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Storage;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>The door: a code on a board, a list to tick off, walk-ins, and what is counted.</summary>
public sealed class DoorConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_code_is_there_on_the_day_and_works_from_an_hour_before(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        await chat.Zara.Presses("Going");
        (await chat.Juno.Types("/workshop door")).Says("a code for the door on the day itself");
        await chat.Later(days: 4);
        var code = Code(await chat.Juno.Types("/workshop door"));
        Code(await chat.Juno.Types("/workshop door")).ShouldBe(code, "the board is not written anew");
        (await chat.Zara.Types($"/here {code}")).Says("No door that is open now has this code");
        await chat.Later(hours: 7, minutes: 5);
        await chat.Zara.Presses("More");
        await chat.Zara.Presses("I am here");
        (await chat.Zara.Fills(("code", code.ToLowerInvariant()))).Says("marked as having come to Pottery");
        (await chat.Zara.Types($"/here {code}")).Says("noted already");
        (await chat.Juno.Types("/workshop door")).Says("So far 1 of 1");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_guesses_has_to_wait(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await Evening(chat);
        var code = Code(await chat.Juno.Types("/workshop door"));
        (await chat.Zara.Types("/here nonsense")).Says("never 0, O, 1, I or L");
        for (var tries = 4; tries > 0; tries--) (await chat.Zara.Types($"/here 2222{tries + 2}2")).Says(tries == 1 ? "1 try left" : $"{tries} tries left");
        (await chat.Zara.Types("/here 222222")).Says("Too many wrong codes");
        (await chat.Zara.Types($"/here {code}")).Says("Too many wrong codes");
        await chat.Later(minutes: 31);
        (await chat.Zara.Types($"/here {code}")).Says("Welcome");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_organiser_ticks_people_off_and_takes_it_back(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        await chat.Zara.Presses("Going");
        await chat.Alok.Presses("Going");
        await chat.Later(days: 4, hours: 8);
        await chat.Juno.Types("/workshop door");
        (await chat.Juno.Presses("Tick people off")).Messages[^1].Buttons.Select(button => button.Label)
            .ShouldBe(["Zara", "Alok", "Let somebody in"], chat.Said);
        (await chat.Juno.Presses("Zara")).Says("So far 1 of 1");
        (await chat.Juno.Presses("Zara ✓")).Says("So far 0 of 1");
        await chat.Juno.Presses("Zara");
        // Whoever waits has no seat: a walk-in, over the limit.
        (await chat.Juno.Presses("Alok")).Says("and 1 without").Says("2 for 1 seats").Says("more than the limit");
        (await chat.Alok.Types("/mine")).Says("waitlist");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_guest_without_an_account_is_let_in_over_the_limit_and_a_walk_in_by_code_only_where_a_seat_is_nobodys(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:2");
        await chat.Zara.Presses("Going");
        await chat.Later(days: 4, hours: 8);
        var code = Code(await chat.Juno.Types("/workshop door"));
        (await chat.Alok.Types($"/here {code}")).Says("You had no seat in Pottery, and there is room");
        (await chat.Carmen.Types($"/here {code}")).Says("you have no seat and all are taken");
        await chat.Juno.Presses("Let somebody in");
        (await chat.Juno.Fills(("name", "Rosa"))).Says("Rosa is in, as a walk-in").Says("3 for 2 seats").Says("more than the limit");
        await chat.Later(hours: 10);
        (await Row(chat)).ShouldBe((0, 2, 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_seat_that_is_held_for_somebody_becomes_theirs_when_they_stand_at_the_door(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:2");
        foreach (var one in new[] { chat.Zara, chat.Milo, chat.Alok, chat.Carmen }) await one.Presses("Going");
        await chat.Later(days: 4, hours: 7, minutes: 5);
        var code = Code(await chat.Juno.Types("/workshop door"));
        await chat.Zara.Presses("Can't");
        await chat.Alok.GetsDirect("A seat is free");
        (await chat.Carmen.Types($"/here {code}")).Says("you have no seat and all are taken");
        (await chat.Alok.Types($"/here {code}")).Says("marked as having come to Pottery");
        (await chat.Juno.Types("/workshop door")).Says("So far 1 of 2");
        await chat.Milo.Presses("Can't");
        await chat.Carmen.GetsDirect("A seat is free");
        await chat.Juno.Presses("Tick people off");
        (await chat.Juno.Presses("Carmen")).Says("So far 2 of 2");
        await chat.Later(minutes: 30);
        (await chat.Juno.Types("/workshop door")).Says("So far 2 of 2");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_code_lets_nobody_sit_on_a_seat_that_is_kept_or_to_be_drawn(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, _) = await world.Workshop(seats: 1);
        var now = workshop.Start - NodaTime.Duration.FromMinutes(30);
        ArrivalRules.ByCode(workshop, null, Door.Shut, now).ShouldBeTrue();
        var kept = workshop with
        {
            Reserved = 1,
            ReleaseBeforeMinutes = 0,
            Reserves = [new() { Need = Bot.Core.Seats.Need.Wheelchair, Seats = 1 }],
        };
        Should.Throw<Bot.Core.Commands.Problem>(() => ArrivalRules.ByCode(kept, null, Door.Shut, now));
        Should.Throw<Bot.Core.Commands.Problem>(() => ArrivalRules.ByCode(workshop with { DrawAt = now.Plus(NodaTime.Duration.FromMinutes(1)) }, null, Door.Shut, now));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_people_answered_and_what_organisers_did_goes_with_the_names(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var milo = await world.Person("Milo");
        await juno.Fills(new Bot.Core.Features.Workshops.Questions.AddQuestion(workshop.Id, "Vegan?", "yes, no"));
        await milo.Answers(workshop.Id, Bot.Core.Features.Workshops.RsvpAnswer.Going);
        await world.Run(
            """
            INSERT INTO workshop_answers (question_id, workshop_id, person_id, account_id, answer, answered_at)
            SELECT id, workshop_id, @Id, 0, 'yes', 0 FROM workshop_questions
            """,
            new { milo.Id });
        (await Left(world)).ShouldBeGreaterThan(1);
        world.Clock.Advance(TimeSpan.FromDays(33));
        while (await world.Get<NamesGo>().Work(default) > 0) { }
        (await Left(world)).ShouldBeGreaterThan(1, "29 days after the end");
        world.Clock.Advance(TimeSpan.FromDays(3));
        while (await world.Get<NamesGo>().Work(default) > 0) { }
        (await Left(world)).ShouldBe(0);
    }

    private static Task<int> Left(World world) => world.Db.Read(
        q => q.One<int>("SELECT (SELECT count(*) FROM workshop_answers) + (SELECT count(*) FROM workshop_history) + (SELECT count(*) FROM rsvps)"));

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_are_final_some_hours_after_the_end_and_organisers_read_rates_of_workshops_and_titles(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        for (var week = 0; week < 2; week++)
        {
            await chat.Juno.Types($"/workshop new Pottery {(week == 0 ? "fri 18:00" : "4 dec 18:00")}");
            foreach (var one in new[] { chat.Zara, chat.Alok, chat.Carmen }) await one.Presses("Going");
            await chat.Later(days: week == 0 ? 4 : 6, hours: week == 0 ? 8 : 15);
            var code = Code(await chat.Juno.Types("/workshop door"));
            await chat.Zara.Types($"/here {code}");
            if (week == 1) await chat.Alok.Types($"/here {code}");
            if (week == 1) await chat.Eli.Types($"/here {code}");
            await chat.Later(hours: 9);
        }
        await chat.Juno.Types("/mine");
        await chat.Juno.Presses("Workshops");
        var past = await chat.Juno.Presses("Past workshops");
        past.Says("1 of 3 came, 33 %").Says("2 of 3 came, 67 %; 1 walk-in").Says("2 times: 3 of 6 came, 50 %; 1 walk-in");
        (await chat.Juno.Presses("Pottery ·")).Says("2 of 3 came, 67 %; 1 walk-in");
        (await chat.Zara.Types("/mine", "dm")).DoesNotSay("came");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_go_after_the_days_that_the_community_chose_and_counts_stay(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        var admin = await chat.Meet("ada", "admin");
        await admin.Types("/settings");
        await admin.Presses("Names of past events");
        (await admin.Presses("7 days")).Says("7 days");
        await Evening(chat);
        await chat.Zara.Types($"/here {Code(await chat.Juno.Types("/workshop door"))}");
        await chat.Later(days: 6);
        (await Names(chat)).ShouldBe(2);
        await chat.Later(days: 2);
        (await Names(chat)).ShouldBe(0, chat.Said);
        (await Row(chat)).ShouldBe((1, 0, 0));
        await chat.Juno.Types("/mine");
        await chat.Juno.Presses("Workshops");
        await chat.Juno.Presses("Past workshops");
        (await chat.Juno.Presses("Pottery ·")).Says("1 of 1 came, 100 %").Says("the names are gone").DoesNotSay("Zara");
        (await admin.Types("/log", "dm")).Says("chose how long names of past events are kept: 7 days");
    }

    /// <summary>A workshop whose door is open, to which Zara comes.</summary>
    private static async Task Evening(Conversation chat)
    {
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        await chat.Zara.Presses("Going");
        await chat.Later(days: 4, hours: 8);
    }

    private static string Code(Heard door)
    {
        var found = System.Text.RegularExpressions.Regex.Match(
            door.Text, "[2-9A-HJ-KM-NP-Z]{3} [2-9A-HJ-KM-NP-Z]{3}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        found.Success.ShouldBeTrue(door.Text);
        return found.Value;
    }

    private static async Task<(int Came, int WalkIns, int? NoShows)> Row(Conversation chat)
    {
        var turnout = (await chat.Get<IDatabase>().Read(q => q.One<Door>("SELECT code, came, walk_ins, no_shows FROM workshop_doors")))!.Turnout;
        return (turnout.Came, turnout.WalkIns, turnout.NoShows);
    }

    private static Task<long> Names(Conversation chat) => chat.Get<IDatabase>().Read(q => q.One<long>(
        "SELECT (SELECT count(*) FROM rsvps) + (SELECT count(*) FROM workshop_came)"));
}
