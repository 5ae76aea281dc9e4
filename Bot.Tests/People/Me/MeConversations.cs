using Bot.Core.Storage;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Me;

/// <summary>What people decide about themselves, through the whole bot.</summary>
public sealed class MeConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_card_says_what_holds_and_a_choice_changes_it_at_once(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);

        (await chat.Zara.Types("/yo")).Says("My settings").Says("English, like your app").Says("Madrid time, like the community")
            .Says("Important").Says("21:00–08:00").Says("Sandbox: Zara").DoesNotSay("Comes first");
        (await chat.Zara.Presses("Link an account")).Says("code");
        await chat.Zara.Presses("Language");
        (await chat.Zara.Presses("Español")).Says("Mis ajustes").Says("Horas de silencio");
        (await chat.Zara.Types("/me")).Says("Mis ajustes");
        await chat.Zara.Presses("Idioma");
        (await chat.Zara.Presses("Como mi aplicación")).Says("My settings").Says("English, like your app");
        await chat.Zara.Presses("Messages");
        (await chat.Zara.Presses("Nothing")).Says("could not tell you");
        (await chat.Zara.Presses("My settings")).Says("Nothing");
        (await chat.Alok.Types("/me")).Says("Important");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Times_are_written_in_the_own_zone(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");

        await chat.Zara.Types("/me");
        await chat.Zara.Presses("Time zone");
        await chat.Zara.Presses("Another city");
        (await chat.Zara.Fills(("city", "Nowhere at all"))).Says("larger city near you");
        (await chat.Zara.Fills(("city", "Bogotá"))).Says("Bogotá time").DoesNotSay("like the community");
        (await chat.Zara.Types("/events")).Says("12:00");
        (await chat.Alok.Types("/events")).Says("18:00");
        await chat.Zara.Types("/me");
        await chat.Zara.Presses("Time zone");
        (await chat.Zara.Presses("Like the community")).Says("Madrid time, like the community");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_city_of_several_countries_is_asked_about(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Zara.Types("/me");
        await chat.Zara.Presses("Time zone");
        await chat.Zara.Presses("Another city");

        var asked = await chat.Zara.Fills(("city", "Valencia"));
        var choice = asked.Messages[^1].Buttons[0].Label;

        (await chat.Zara.Presses(choice)).Says("My settings").DoesNotSay("like the community");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reminders_keep_out_of_quiet_hours_of_one_s_own(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        foreach (var person in new[] { chat.Zara, chat.Alok, chat.Carmen }) await person.Presses("Going");
        await chat.Zara.Types("/me");
        await chat.Zara.Presses("Quiet hours");
        await chat.Zara.Presses("Other times");
        (await chat.Zara.Fills(("from", "5pm"), ("to", "17h"))).Says("My settings").Says("None");
        await chat.Zara.Presses("Quiet hours");
        await chat.Zara.Presses("Other times");
        (await chat.Zara.Fills(("from", "9am"), ("to", "11pm"))).Says("at most 12 hours");
        (await chat.Zara.Fills(("from", "17:00"), ("to", "19:30"))).Says("17:00–19:30");

        // It would be sent on Thursday at 18:00, 24 hours ahead.
        await chat.Later(days: 3, hours: 7, minutes: 5);
        (await chat.Zara.Directs("Reminder: Pottery")).ShouldBe(1, chat.Said);
        (await chat.Alok.Directs("Reminder: Pottery")).ShouldBe(0, chat.Said);
        await chat.Later(hours: 1);
        (await chat.Zara.Directs("Reminder: Pottery")).ShouldBe(1, chat.Said);
        (await chat.Alok.Directs("Reminder: Pottery")).ShouldBe(1, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_wants_no_quiet_hours_is_reminded_at_night(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Stars fri 23:00");
        await chat.Zara.Types("/me");
        await chat.Zara.Presses("Quiet hours");
        (await chat.Zara.Presses("None")).Says("None");
        foreach (var person in new[] { chat.Zara, chat.Alok }) await person.Presses("Going");

        await chat.Later(days: 3, hours: 12);
        (await chat.Zara.Directs("Reminder: Stars"), await chat.Alok.Directs("Reminder: Stars")).ShouldBe((0, 1), chat.Said);
        await chat.Later(hours: 1, minutes: 1);
        (await chat.Zara.Directs("Reminder: Stars"), await chat.Alok.Directs("Reminder: Stars")).ShouldBe((1, 1), chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reminder_that_waits_already_goes_by_the_new_hours(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Stars fri 23:00");
        foreach (var person in new[] { chat.Zara, chat.Alok, chat.Carmen }) await person.Presses("Going");
        // Thursday at three: for each a reminder waits, which goes out before nine in the evening.
        await chat.Later(days: 3, hours: 5);
        await chat.Zara.Types("/me");
        await chat.Zara.Presses("Quiet hours");
        await chat.Zara.Presses("None");
        await chat.Carmen.Types("/me");
        await chat.Carmen.Presses("Time zone");
        await chat.Carmen.Presses("Another city");
        // It is five hours earlier there.
        await chat.Carmen.Fills(("city", "Buenos Aires"));

        await chat.Later(hours: 7);
        (await chat.Zara.Directs("Reminder: Stars"), await chat.Alok.Directs("Reminder: Stars"), await chat.Carmen.Directs("Reminder: Stars"))
            .ShouldBe((0, 1, 0), chat.Said);
        await chat.Later(hours: 1, minutes: 1);
        (await chat.Zara.Directs("Reminder: Stars"), await chat.Alok.Directs("Reminder: Stars"), await chat.Carmen.Directs("Reminder: Stars"))
            .ShouldBe((1, 1, 1), chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_was_here_is_remembered_by_the_day_and_not_by_the_click(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Zara.Types("/events");
        var first = await Seen();
        await chat.Zara.Types("/events");
        (await Seen()).ShouldBe(first);
        first.ShouldBe(chat.Clock.GetUtcNow().Date.Subtract(DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond);
        await chat.Later(days: 1);
        (await Seen()).ShouldBe(first);
        await chat.Zara.Types("/events");
        (await Seen()).ShouldBe(first + 24 * 3600 * 1000);

        Task<long> Seen() => chat.Get<IDatabase>().Read(q => q.One<long>("SELECT seen_on FROM persons WHERE name = 'Zara'"));
    }
}
