using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>What people do with workshops, through the whole bot.</summary>
public sealed class EveningConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_newcomer_creates_fills_promotes_and_is_reminded(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types("/workshop new \"Clay smiles\" fri 18:00 seats:2")).Says("Clay smiles").Says("0 of 2 seats").Says("Posted");
        (await chat.Zara.Presses("Going")).Says("1 of 2 seats").Says("You are in");
        (await chat.Alok.Presses("Going")).Says("2 of 2 seats").Says("You are in");
        (await chat.Carmen.Presses("Going")).Says("It is full").Says("1st on the waitlist");
        (await chat.Zara.Presses("Can't")).Says("not coming any more");
        await chat.Carmen.GetsDirect("you are in");
        (await chat.Eli.Card("Clay smiles")).Text.ShouldContain("Alok, Carmen", customMessage: chat.Said);
        await chat.Later(days: 4);
        await chat.Carmen.GetsDirect("Reminder: Clay smiles");
        await chat.Alok.GetsDirect("Reminder: Clay smiles");
        (await chat.Zara.Directs("Reminder")).ShouldBe(0, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_of_one_name_are_told_apart_by_their_time(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        await chat.Juno.Types("/workshop new Pottery sat 10-14");
        await chat.Juno.Types("/workshop new Opening sun 12:00");

        var events = await chat.Zara.Types("/events");

        events.Messages[0].Buttons.Select(button => button.Label).ShouldBe(
            ["Pottery, Fri 27 Nov, 18:00", "Pottery, Sat 28 Nov, 10:00", "Opening"], chat.Said);
        (await chat.Zara.Presses("Pottery, Sat 28 Nov, 10:00")).Says("4 h");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Twenty_seats_and_fifty_simultaneous_taps_seat_exactly_twenty(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Opening fri 18:00 seats:20");
        var people = new List<Actor>();
        for (var i = 0; i < 50; i++) people.Add(await chat.Meet($"guest{i}"));
        var answers = await Task.WhenAll(people.Select(person => Task.Run(() => person.Presses("Going"))));
        answers.Count(heard => heard.Text.Contains("You are in.", StringComparison.Ordinal)).ShouldBe(20, chat.Said);
        var waiting = answers.Where(heard => heard.Text.Contains("It is full", StringComparison.Ordinal)).ToList();
        waiting.Count.ShouldBe(30, chat.Said);
        // Fifty answers that change one message at once may change it in another order than they were saved; the worker has the last word.
        await chat.Later(seconds: 1);
        var card = await chat.Juno.Card("Opening");
        card.Text.ShouldContain("20 of 20 seats", customMessage: chat.Said);
        card.Text.ShouldContain("30 on the waitlist", customMessage: chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_seat_given_up_can_be_taken_back_for_a_minute_but_is_not_held(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        await chat.Zara.Presses("Going");
        await chat.Zara.Presses("Can't");
        (await chat.Zara.Presses("Undo")).Says("You are in");
        await chat.Alok.Presses("Going");
        await chat.Zara.Presses("Can't");
        (await chat.Zara.Presses("Undo")).Says("1st on the waitlist");
        await chat.Alok.GetsDirect("you are in");
        await chat.Zara.Presses("Going");
        await chat.Alok.Presses("Can't");
        await chat.Later(seconds: 61);
        (await chat.Alok.Presses("Undo")).DoesNotSay("You are in");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_higher_limit_promotes_and_tells(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        await chat.Zara.Presses("Going");
        await chat.Alok.Presses("Going");
        await chat.Juno.Types("/workshop edit");
        await chat.Juno.Presses("Seats");
        (await chat.Juno.Fills(("seats", "2"))).Says("1 person from the waitlist got a seat");
        await chat.Alok.GetsDirect("you are in");
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("2 of 2 seats", customMessage: chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_move_is_a_new_message_and_asks_those_who_come(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:2");
        await chat.Zara.Presses("Going");
        await chat.Juno.Types("/workshop move");
        (await chat.Juno.Fills(("when", "sat 11:00"))).Says("Was: Fri 27 Nov, 18:00").Says("Now: Sat 28 Nov, 11:00").Says("1 person");
        await chat.Juno.Presses("Move");
        (await chat.Alok.Card("Pottery")).Text.ShouldStartWith("MOVED", customMessage: chat.Said);
        var first = (await chat.Alok.Sees()).First(message => message.Card is not null);
        first.Card!.Closed.ShouldBeTrue(chat.Said);
        first.Buttons.ShouldNotContain(button => button.Label == "Going", chat.Said);
        await chat.Zara.GetsDirect("Are you still coming?");
        (await chat.Zara.PressesDirect("Still coming")).DoesNotSay("waitlist");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_cancelled_workshop_tells_everyone_once_and_takes_no_answers(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        var card = await chat.Zara.Card("Pottery");
        await chat.Zara.Presses("Going");
        await chat.Alok.Presses("Going");
        (await chat.Juno.Types("/workshop cancel")).Says("2 people");
        await chat.Juno.Presses("Cancel workshop");
        (await chat.Zara.Directs("CANCELLED")).ShouldBe(1, chat.Said);
        (await chat.Alok.Directs("CANCELLED")).ShouldBe(1, chat.Said);
        (await chat.Eli.Press(card, card.Buttons[0])).Says("cancelled");
        await chat.Later(days: 5);
        (await chat.Zara.Directs("Reminder")).ShouldBe(0, chat.Said);
        (await chat.Zara.Directs("CANCELLED")).ShouldBe(1, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_cannot_be_messaged_is_told_at_the_tap_and_listed_for_the_organiser(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Meet("zara", dms: false);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        (await chat.Zara.Presses("Going")).Says("You are in").Says("To be reminded");
        (await chat.Juno.Types("/workshop people")).Says("cannot be messaged").Says("Zara");
        await chat.Meet("zara", dms: true);
        await chat.Later(days: 4);
        await chat.Zara.GetsDirect("Reminder");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reminder_comes_before_quiet_hours_and_by_choice_two_hours_before(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Sunrise fri 7:00 length:1h");
        await chat.Zara.Presses("Going");
        await chat.Alok.Presses("Going");
        await chat.Alok.Presses("More");
        await chat.Alok.Presses("Reminders");
        await chat.Alok.Presses("2 h before");
        // 24 h before is Thursday 7:00, within quiet hours: it comes on Wednesday at 20:45. Now it is Monday 10:00.
        await chat.Later(days: 2, hours: 10, minutes: 40);
        (await chat.Zara.Directs("Reminder")).ShouldBe(0, chat.Said);
        await chat.Later(minutes: 10);
        await chat.Zara.GetsDirect("Reminder: Sunrise");
        (await chat.Alok.Directs("Reminder")).ShouldBe(0, chat.Said);
        await chat.Later(days: 2);
        (await chat.Alok.Directs("Reminder")).ShouldBe(1, chat.Said);
        (await chat.Zara.Directs("Reminder")).ShouldBe(1, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_restart_in_the_middle_loses_nothing(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        await chat.Zara.Presses("Going");
        await chat.Alok.Presses("Going");
        await chat.Restart();
        (await chat.Zara.Presses("Can't")).Says("not coming any more");
        await chat.Alok.GetsDirect("you are in");
        await chat.Restart();
        await chat.Later(days: 4);
        (await chat.Alok.Directs("Reminder: Pottery")).ShouldBe(1, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_gets_more_than_three_reminders_a_day_and_nothing_is_lost(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        foreach (var hour in new[] { 10, 12, 14, 16, 18 }) await chat.Juno.Types($"/workshop new Hour{hour} fri {hour}:00");
        foreach (var message in (await chat.Zara.Sees()).Where(message => message.Card is not null))
            await chat.Zara.Press(message, message.Buttons[0]);
        await chat.Later(days: 6);
        var reminders = (await chat.Zara.Sees("dm")).Where(message => message.Text.Contains("Reminder", StringComparison.Ordinal)).ToList();
        reminders.Count.ShouldBe(3, chat.Said);
        var all = string.Join('\n', reminders.Select(message => message.Text));
        foreach (var hour in new[] { 10, 12, 14, 16, 18 }) all.ShouldContain($"Hour{hour}", customMessage: chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stop_stops(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        await chat.Zara.Presses("Going");
        (await chat.Zara.Types("/stop")).Says("could not tell you");
        await chat.Later(days: 5);
        (await chat.Zara.Directs()).ShouldBe(0, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Five_hundred_names_page(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Festival fri 18:00 seats:500");
        var people = new List<Actor>();
        for (var i = 0; i < 500; i++) people.Add(await chat.Meet($"guest{i:000}"));
        foreach (var tens in people.Chunk(50)) await Task.WhenAll(tens.Select(person => person.Presses("Going")));
        var card = await chat.Zara.Card("Festival");
        card.Text.ShouldContain("500 of 500 seats", customMessage: card.Text);
        card.Text.Length.ShouldBeLessThan(1500, card.Text);
        await chat.Zara.Presses("More");
        (await chat.Zara.Presses("Who comes")).Text.Length.ShouldBeLessThan(1500);
        (await chat.Juno.Types("/workshop people")).Text.Length.ShouldBeLessThan(3000);
    }
}
