using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Outbox;

/// <summary>What organisers hear when the bot was away.</summary>
public sealed class OutageConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Organisers_get_one_line_about_what_was_late_and_what_was_too_late(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery tue 14:00");
        await chat.Zara.Presses("Going");
        await chat.Juno.Types("/workshop new Opening wed 9:30");
        await chat.Zara.Presses("Going");
        await chat.Later(minutes: 1);

        // Away from Monday, 10:01. Pottery's reminder was due on Monday at 14:00; it has begun when the bot is back.
        await chat.Restart(hours: 28, minutes: 30);
        await chat.Later(seconds: 1);
        await chat.Later(minutes: 5);

        await chat.Juno.GetsDirect(
            "I was away from Mon 23 Nov, 10:01 to Tue 24 Nov, 14:31. Messages sent late: 1. Not sent because it was too late: 1.");
        (await chat.Juno.Directs("I was away")).ShouldBe(1, chat.Said);
        (await chat.Zara.Directs("I was away")).ShouldBe(0, chat.Said);
        await chat.Zara.GetsDirect("Reminder: Opening");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_short_restart_and_a_turned_clock_are_no_absence(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        await chat.Restart(minutes: 9);
        await chat.Later(days: 1);

        (await chat.Juno.Directs("I was away")).ShouldBe(0, chat.Said);
    }
}
