using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>Several dates of one thing, through the whole bot.</summary>
public sealed class SeriesConversations
{
    private const string Six = "/workshop new \"Clay smiles\" fri 18:00 seats:2 repeats:weekly times:6";

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_the_next_date_stands_in_the_room_and_the_following_is_posted_when_it_is_over(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types("/workshop new \"Clay smiles\" fri 18:00 repeats:weekly until:\"20 Dec\""))
            .Says("Clay smiles").Says("every week").Says("4 dates").Says("Fri 18 Dec");
        (await Cards(chat)).ShouldBe(1, chat.Said);
        (await chat.Zara.Types("/events")).Says("every week, 3 dates more");
        await chat.Later(days: 4, hours: 9);
        (await Cards(chat)).ShouldBe(1, chat.Said);
        await chat.Later(hours: 2);
        (await Cards(chat)).ShouldBe(2, chat.Said);
        (await chat.Zara.Card("Clay smiles")).Text.ShouldContain("Fri 4 Dec, 18:00", customMessage: chat.Said);
        await chat.Later(days: 30);
        (await Cards(chat)).ShouldBe(4, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task All_dates_are_joined_and_left_with_one_tap_each(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types(Six);
        await chat.Zara.Presses("Going");
        await chat.Zara.Presses("All dates");
        await chat.Zara.IsTold("You are in for 6 dates");
        (await chat.Alok.Presses("Going")).Says("You are in");
        (await chat.Alok.Presses("All dates")).Says("You are in for 6 dates");
        await chat.Carmen.Presses("Going");
        (await chat.Carmen.Presses("All dates")).Says("On the waitlist for 6 dates").Says("Fri 27 Nov");
        await chat.Zara.Presses("More");
        (await chat.Zara.Presses("Dates")).Says("You come to all dates").Says("2 of 2 seats").Says("you are in");
        (await chat.Zara.Presses("No more dates")).Says("off the list of 6 dates");
        (await chat.Carmen.Directs("you are in")).ShouldBe(6, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_date_is_moved_alone_and_keeps_its_time_when_all_later_ones_move(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types(Six);
        await chat.Zara.Presses("Going");
        await chat.Zara.Presses("All dates");
        await OpensDate(chat, "Clay smiles, Fri 11 Dec");
        await chat.Juno.Presses("Move");
        (await chat.Juno.Fills(("when", "12 dec 11:00"))).Says("This date: 1 person").Says("4 dates, 1 person");
        (await chat.Juno.Presses("This date")).Says("Moved");
        await chat.Zara.GetsDirect("Are you still coming?");
        (await Cards(chat)).ShouldBe(1, chat.Said);

        await OpensDate(chat, "Clay smiles, Fri 4 Dec");
        await chat.Juno.Presses("Move");
        await chat.Juno.Fills(("when", "3 dec 19:00"));
        (await chat.Juno.Presses("This and all later ones")).Says("Moved: 4 dates").Says("1 date changed alone before keeps its own");
        await chat.Zara.GetsDirect("All later dates move too");
        (await chat.Zara.Directs("All later dates move too")).ShouldBe(1, chat.Said);
        await chat.Zara.Presses("More");
        (await chat.Zara.Presses("Dates"))
            .Says("Fri 27 Nov, 18:00").Says("Thu 3 Dec, 19:00").Says("Sat 12 Dec, 11:00").Says("Thu 17 Dec, 19:00").Says("Thu 31 Dec, 19:00");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_edit_reaches_one_date_or_all_later_ones(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types(Six);
        await chat.Zara.Presses("Going");
        await chat.Zara.Presses("All dates");
        await OpensDate(chat, "Clay smiles, Fri 11 Dec");
        (await chat.Juno.Presses("Change…")).Says("this date only");
        await chat.Juno.Presses("This date");
        await chat.Juno.Presses("Where");
        (await chat.Juno.Fills(("where", "The garden"))).Says("1 person will be told");
        await OpensDate(chat, "Clay smiles, Fri 4 Dec");
        await chat.Juno.Presses("Change…");
        await chat.Juno.Presses("This and all later ones");
        await chat.Juno.Presses("Where");
        (await chat.Juno.Fills(("where", "Library"))).Says("Changed in 4 dates").Says("1 person will be told").Says("1 date changed alone before keeps its own");
        await chat.Zara.GetsDirect("for all later dates");
        (await chat.Zara.Directs("Library")).ShouldBe(1, chat.Said);
        (await chat.Juno.Types("/workshop people")).Says("Clay smiles");
        await chat.Zara.Presses("More");
        await chat.Zara.Presses("Dates");
        (await chat.Zara.Presses("Clay smiles, Fri 11 Dec")).Says("The garden");
        (await chat.Zara.Presses("Clay smiles, Fri 18 Dec")).Says("Library");
        (await chat.Zara.Presses("Clay smiles, Fri 27 Nov")).DoesNotSay("Library");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_date_or_all_later_ones_are_cancelled_and_each_person_hears_it_once(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types(Six);
        await chat.Zara.Presses("Going");
        await chat.Zara.Presses("All dates");
        await OpensDate(chat, "Clay smiles, Fri 11 Dec");
        (await chat.Juno.Presses("Cancel")).Says("4 dates, 1 person");
        (await chat.Juno.Presses("This date")).Says("is cancelled");
        (await chat.Zara.Directs("CANCELLED")).ShouldBe(1, chat.Said);
        await OpensDate(chat, "Clay smiles, Fri 18 Dec");
        await chat.Juno.Presses("Cancel");
        (await chat.Juno.Presses("This and all later ones")).Says("3 dates cancelled").Says("1 person");
        (await chat.Zara.Directs("CANCELLED")).ShouldBe(2, chat.Said);
        await chat.Zara.GetsDirect("3 dates will not take place");
        await chat.Later(days: 14);
        (await Cards(chat)).ShouldBe(2, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_date_becomes_a_series_that_grows_and_ends_earlier_and_regulars_go_along(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:2");
        await chat.Juno.Presses("Repeat");
        (await chat.Juno.Fills(("repeats", "cada 2 semanas"), ("times", "3"))).Says("Every 2 weeks: 3 dates to come");
        await chat.Zara.Presses("Going");
        await chat.Zara.Presses("All dates");
        await chat.Zara.IsTold("You are in for 3 dates");
        await chat.Juno.Presses("More or fewer dates");
        (await chat.Juno.Fills(("times", "5"))).Says("Added: 2 dates");
        await chat.Later(minutes: 2);
        await chat.Zara.GetsDirect("You are in for 2 dates of them");
        await chat.Juno.Presses("More or fewer dates");
        (await chat.Juno.Fills(("until", "12 dec"), ("times", ""))).Says("3 dates are cancelled").Says("1 person");
        (await chat.Juno.Presses("Cancel the later dates")).Says("3 dates cancelled");
        (await chat.Zara.Directs("CANCELLED")).ShouldBe(1, chat.Said);
    }

    [Theory, OnSqlite]
    public async Task What_does_not_go_together_is_said(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types("/workshop new Pottery fri 18:00 repeats:weekly")).Says("Until when?");
        (await chat.Juno.Types("/workshop new Pottery fri 18:00 times:6")).Says("How often");
        (await chat.Juno.Types("/workshop new Pottery fri 18:00 repeats:weekly until:\"1 jan 2029\"")).Says("at most 60 dates");
        (await chat.Juno.Types("/workshop new Pottery fri 18:00 repeats:weekly until:\"28 nov\"")).Says("one date only");
        (await chat.Juno.Types("/workshop new Pottery fri 18:00 repeats:\"first friday of the month\" times:3")).Says("4.12.2026");
        (await chat.Juno.Types("/workshop new Pottery fri 18:00 repeats:\"every monday\" times:3")).Says("30.11.2026");
        (await chat.Juno.Types("/taller nuevo Barro vie 18:00 repite:\"cada último viernes\" veces:3")).Says("last Friday of the month");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_cancelled_date_makes_room_for_the_next_at_once(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types(Six);
        await chat.Juno.Types("/workshop cancel");
        await chat.Juno.Presses("This date");
        await chat.Later(seconds: 1);
        (await chat.Zara.Card("Clay smiles")).Text.ShouldContain("Fri 4 Dec, 18:00", customMessage: chat.Said);
    }

    private static async Task OpensDate(Conversation chat, string label)
    {
        // Nobody taps so fast.
        await chat.Later(minutes: 1);
        await chat.Juno.Types("/events");
        await chat.Juno.Presses("Clay smiles");
        await chat.Juno.Presses("More");
        await chat.Juno.Presses("Dates");
        await chat.Juno.Presses(label);
        await chat.Juno.Presses("More");
        await chat.Juno.Presses("Organise");
    }

    /// <summary>Dates that have a card in the room: a reminder there shows the same card again.</summary>
    private static async Task<int> Cards(Conversation chat) =>
        (await chat.Eli.Sees()).Where(message => message is { Card: not null, OnlyYou: false } && message.Text.Contains("Clay smiles", StringComparison.Ordinal))
            .Select(message => message.Text.Split('\n').First(line => line.StartsWith("When:", StringComparison.Ordinal))).Distinct().Count();
}
