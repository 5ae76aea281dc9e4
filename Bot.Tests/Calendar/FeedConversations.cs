using Bot.Core.Calendar.Feeds;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Calendar;

public sealed class FeedConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Without_a_public_address_nobody_is_offered_a_feed(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        var heard = await chat.Zara.Types("/events");
        heard.Messages.SelectMany(message => message.Buttons).ShouldNotContain(button => button.Label.StartsWith("Calendar"), chat.Said);
        (await chat.Zara.Forges(heard.Messages[0], "cf")).Says("no calendar feed");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_feed_shows_workshops_but_nobody_s_name_and_a_moderator_can_replace_its_address(Engine engine)
    {
        await using var chat = await Conversation.StartAt(engine, new("https://smile.example/bot/"));
        await chat.Juno.Types("/workshop new Pottery fri 18:00 where:Library");
        await chat.Zara.Presses("Going");
        await chat.Zara.Types("/events");
        var shown = await chat.Zara.Presses("Calendar feed");
        shown.Says("https://smile.example/bot/calendar/");
        shown.Messages.SelectMany(message => message.Buttons).ShouldBeEmpty(chat.Said);
        var token = Token(shown.Text);
        var feeds = chat.Get<CalendarFeeds>();
        var file = (await feeds.Read(token, CancellationToken.None)).ShouldNotBeNull();
        file.ShouldContain("SUMMARY:Pottery");
        file.ShouldContain("LOCATION:Library");
        file.ShouldNotContain("Zara");

        await chat.Juno.Types("/events");
        Token((await chat.Juno.Presses("Calendar feed")).Text).ShouldBe(token);
        await chat.Juno.Presses("Replace the address");
        var replaced = Token((await chat.Juno.Presses("Replace the address")).Text);
        replaced.ShouldNotBe(token);
        (await feeds.Read(token, CancellationToken.None)).ShouldBeNull();
        (await feeds.Read(replaced, CancellationToken.None)).ShouldNotBeNull();
        (await chat.Zara.Forges(shown.Messages[0], "cf.r")).Says("Only moderators");
    }

    private static string Token(string text)
    {
        var start = text.IndexOf("/calendar/", StringComparison.Ordinal) + "/calendar/".Length;
        return text[start..text.IndexOf(".ics", start, StringComparison.Ordinal)];
    }
}
