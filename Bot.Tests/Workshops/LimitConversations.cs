using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>When sign-up opens, and for whom something is.</summary>
public sealed class LimitConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Before_sign_up_opens_Going_says_when_and_the_card_follows(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:2 opens:\"tue 9:00\"")).Says("Sign-up opens: Tue 24 Nov, 09:00");
        (await chat.Zara.Presses("Going")).Says("opens Tue 24 Nov, 09:00");
        await chat.Later(hours: 23);
        (await chat.Eli.Card("Pottery")).Text.ShouldNotContain("Sign-up opens", customMessage: chat.Said);
        var taps = await Task.WhenAll(new[] { chat.Zara, chat.Alok, chat.Carmen }.Select(person => Task.Run(() => person.Presses("Going"))));
        taps.Count(heard => heard.Text.Contains("You are in.", StringComparison.Ordinal)).ShouldBe(2, chat.Said);
        taps.Count(heard => heard.Text.Contains("It is full", StringComparison.Ordinal)).ShouldBe(1, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_opening_is_moved_by_an_edit(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 opens:\"tue 9:00\"");
        await chat.Juno.Types("/workshop edit");
        await chat.Juno.Presses("Sign-up opens");
        (await chat.Juno.Fills(("opens", "sat 9:00"))).Says("Choose an earlier time");
        await chat.Juno.Types("/workshop edit");
        await chat.Juno.Presses("Sign-up opens");
        (await chat.Juno.Fills(("opens", ""))).Says("Changed: when sign-up opens");
        (await chat.Zara.Presses("Going")).Says("You are in");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_date_of_a_series_opens_as_long_before_it_and_regulars_join_then(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1 opens:\"tue 9:00\" repeats:weekly times:3");
        await chat.Zara.Presses("More");
        (await chat.Zara.Presses("All dates")).Says("For 3 dates sign-up opens later");
        await chat.Later(days: 1);
        (await chat.Zara.Presses("More")).Says("You are in");
        await chat.Zara.Presses("Dates");
        (await chat.Alok.Presses("Going")).Says("It is full");
        (await chat.Zara.Presses("Pottery, Fri 4 Dec")).Says("Sign-up opens: Tue 1 Dec, 09:00");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_for_a_circle_tells_others_how_to_join_it_and_who_leaves_it_keeps_the_seat(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/circle new Potters");
        await chat.Zara.Types("/circles");
        await chat.Zara.Presses("Join Potters");
        (await chat.Juno.Types("/workshop new Glazing fri 18:00 for:@Potters")).Says("For: the circle Potters");
        (await chat.Alok.Presses("Going")).Says("is for the circle Potters").Says("/circles");
        (await chat.Zara.Presses("Going")).Says("You are in");
        await chat.Zara.Types("/circles");
        await chat.Zara.Presses("Leave Potters");
        (await chat.Zara.Presses("More")).Says("You are in");
        await chat.Alok.Presses("Circles");
        await chat.Alok.Presses("Join Potters");
        (await chat.Alok.Presses("Going")).Says("You are in");
        await chat.Juno.Types("/circle edit Potters");
        await chat.Juno.Presses("Close");
        await chat.Juno.Presses("Close the circle");
        (await chat.Carmen.Presses("Going")).Says("circle that is closed now");
        await chat.Juno.Types("/workshop edit");
        await chat.Juno.Presses("For whom");
        (await chat.Juno.Fills(("for", ""))).Says("Changed: for whom it is");
        (await chat.Carmen.Presses("Going")).Says("You are in");
    }

    [Theory, OnSqlite]
    public async Task What_is_for_organisers_is_for_them_alone(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types("/workshop new Planning fri 18:00 for:organisers")).Says("For: organisers");
        (await chat.Zara.Presses("Going")).Says("is for organisers");
        (await chat.Juno.Presses("Going")).Says("You are in");
        (await chat.Juno.Types("/workshop new Planning fri 18:00 for:nobody-knows")).Says("no such circle");
    }
}
