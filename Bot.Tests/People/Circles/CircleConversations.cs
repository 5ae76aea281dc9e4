using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Circles;

/// <summary>What people do with circles, through the whole bot.</summary>
public sealed class CircleConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_circle_is_made_joined_told_something_and_closed(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Zara.Types("/circles")).Says("There are no circles here yet");
        (await chat.Juno.Types("/circle new New parents for:\"Walks and coffee\"")).Says("New parents is there").Says("Walks and coffee").Says("open");
        (await chat.Zara.Types("/circles")).Says("Circles in").Says("a few people").Says("Walks and coffee").DoesNotSay("1 person").DoesNotSay("you are in");
        (await chat.Zara.Presses("Join New parents")).Says("You are in New parents").Says("you are in");
        (await chat.Zara.Presses("Leave New parents")).Says("You left New parents");
        (await chat.Zara.Presses("Join New parents")).Says("You are in New parents");
        await chat.Alok.Types("/circulos");
        (await chat.Alok.Presses("Join New parents")).Says("3 people");
        await chat.Juno.Types("/circle edit");
        await chat.Juno.Presses("Tell…");
        (await chat.Juno.Fills(("text", "A walk on Friday. @everyone @here"))).Says("A walk on Friday").Says("Reaches 2 people");
        (await chat.Juno.Presses("Send")).Says("Sent to New parents: 2 people");
        foreach (var one in new[] { chat.Zara, chat.Alok })
        {
            var got = await one.GetsDirect("A walk on Friday. @everyone @here");
            got.Text.Split('\n')[0].ShouldBe("A message for you from a circle.", chat.Said);
            got.Buttons.Select(button => button.Label).ShouldBe(["Leave this circle", "Fewer of these"]);
        }
        (await chat.Juno.Directs("A walk")).ShouldBe(0, chat.Said);
        (await chat.Carmen.Directs()).ShouldBe(0, chat.Said);
        (await chat.Alok.PressesDirect("Leave this circle")).Says("You left New parents");
        await chat.Juno.Types("/circle edit");
        (await chat.Juno.Presses("Close…")).Says("This tells 1 person");
        (await chat.Juno.Presses("Close the circle")).Says("is closed");
        await chat.Zara.GetsDirect("New parents is closed");
        (await chat.Alok.Directs("is closed")).ShouldBe(0, chat.Said);
        (await chat.Zara.Types("/circles")).Says("There are no circles here yet");
        (await chat.Zara.Types("/log")).Says("Juno made the circle New parents").Says("Juno told the circle New parents something").Says("Juno closed the circle")
            .DoesNotSay("A walk").DoesNotSay("Alok");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_asks_is_let_in_by_a_button_in_a_private_note_and_nobody_else_hears_of_it(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/circle new name:\"Long illness\" invitation:yes");
        await chat.Zara.Types("/circles");
        (await chat.Zara.Presses("Ask to join Long illness")).Says("The answer comes to you in private").Says("you have asked to join");
        await chat.Alok.Types("/circles");
        await chat.Alok.Presses("Ask to join Long illness");
        var note = await chat.Juno.GetsDirect("asks to join Long illness");
        note.Text.Split('\n')[0].ShouldBe("A request about a circle of yours.", chat.Said);
        // The newest note is Alok's.
        (await chat.Juno.PressesDirect("Decline")).Says("Alok is not let in");
        await chat.Alok.GetsDirect("cannot let you in now");
        await chat.Juno.Types("/circle edit");
        (await chat.Juno.Presses("Requests (1)")).Says("1 person asks to join");
        (await chat.Juno.Presses("Accept Zara")).Says("Nobody asks to join");
        await chat.Zara.GetsDirect("You are in Long illness");
        // An old card: there is nothing to take back any more.
        (await chat.Alok.Presses("Take back request: Long illness")).Says("You are not in this circle");
        (await chat.Alok.Presses("Ask to join Long illness")).Says("You can ask again some days later");
        foreach (var message in await chat.Carmen.Sees()) message.Text.ShouldNotContain("illness", customMessage: chat.Said);
        await chat.Later(days: 8);
        (await chat.Alok.Presses("Ask to join Long illness")).Says("The answer comes to you in private");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_moderator_may_rename_and_close_but_never_sees_who_is_in_it(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Meet("nadia", "host");
        await chat["nadia"].Types("/circle new name:\"Rude words\" invitation:yes");
        await chat.Milo.Types("/circle edit");
        var card = await chat.Milo.Card("Rude words");
        card.Buttons.Select(button => button.Label).ShouldBe(["Name", "What for", "Close…"], chat.Said);
        card.Text.ShouldContain("a few people");
        await chat.Milo.Presses("Name");
        (await chat.Milo.Fills(("name", "Kind words"))).Says("Changed").Says("Kind words");
        await chat["nadia"].Types("/circle edit Kind words");
        (await chat["nadia"].Presses("People")).Says("Nadia").Says("Only you who organise it see this list");
        // A button that was made for somebody else is of no use.
        var people = (await chat["nadia"].Sees()).Last(message => message.Buttons.Any(button => button.Label == "People"));
        (await chat.Milo.Forges(card, people.Buttons.First(button => button.Label == "People").Id)).DoesNotSay("In it:").DoesNotSay("Nadia");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Quiet_hours_and_the_wish_for_no_messages_are_kept(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/circle new Potters");
        foreach (var one in new[] { chat.Zara, chat.Alok })
        {
            await one.Types("/circles");
            await one.Presses("Join Potters");
        }
        await chat.Alok.Types("/stop");
        await chat.Later(hours: 12);
        await Tell(chat, "The kiln is hot");
        (await chat.Juno.Presses("Send")).Says("1 person");
        (await chat.Zara.Directs("The kiln is hot")).ShouldBe(0, "it is 22:00\n" + chat.Said);
        await chat.Later(hours: 10, minutes: 1);
        await chat.Zara.GetsDirect("The kiln is hot");
        (await chat.Alok.Directs("The kiln is hot")).ShouldBe(0, chat.Said);
        for (var number = 1; number <= 5; number++)
        {
            await Tell(chat, $"News {number}");
            await chat.Juno.Presses("Send");
        }
        (await chat.Zara.Directs("News")).ShouldBe(2, "three a day\n" + chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_told_can_be_changed_or_dropped_first_and_is_sent_once(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/circle new Potters");
        await chat.Zara.Types("/circles");
        await chat.Zara.Presses("Join Potters");
        await Tell(chat, "First words");
        await chat.Juno.Presses("Change");
        (await chat.Juno.Fills(("text", "Better words"))).Says("Better words").DoesNotSay("First words");
        var preview = (await chat.Juno.Sees()).Last(message => message.Buttons.Any(button => button.Label == "Send"));
        await chat.Juno.Presses("Send");
        await chat.Juno.Forges(preview, preview.Buttons.First(button => button.Label == "Send").Id);
        (await chat.Zara.Directs("Better words")).ShouldBe(1, chat.Said);
        await Tell(chat, "Never mind");
        (await chat.Juno.Presses("Discard")).Says("Nobody was told");
        await chat.Later(hours: 1);
        (await chat.Zara.Directs("Never mind")).ShouldBe(0, chat.Said);
        (await chat.Zara.Directs("First words")).ShouldBe(0, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_circle_that_is_named_is_told_only_as_far_as_people_want_all_messages(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/circle new Potters");
        await chat.Milo.Types("/circle new name:\"New parents\"");
        await chat.Milo.Types("/circle new name:\"Closed room\" invitation:yes");
        foreach (var one in new[] { chat.Zara, chat.Alok })
        {
            await one.Types("/circles");
            await one.Presses("Join New parents");
        }
        await chat.Zara.Types("/stop");
        await chat.Zara.Presses("All");
        await Tell(chat, "The kiln is hot, @new PARENTS, and @closed room!", "Potters");
        (await chat.Juno.Sees())[^1].Text.ShouldContain("It also names New parents: a few people more", customMessage: chat.Said);
        await chat.Juno.Presses("Send");
        await chat.Zara.GetsDirect("The kiln is hot");
        (await chat.Alok.Directs("The kiln")).ShouldBe(0, chat.Said);
        (await chat.Milo.Directs("The kiln")).ShouldBe(0, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_organises_alone_is_asked_before_leaving_and_a_moderator_can_take_over(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Meet("nadia", "host");
        await chat.Meet("omar", "host");
        var (nadia, omar) = (chat["nadia"], chat["omar"]);
        await chat.Juno.Types("/help");
        await nadia.Types("/circle new Potters");
        await omar.Types("/circles");
        await omar.Presses("Join Potters");
        await nadia.Types("/circle edit");
        (await nadia.Presses("Organise no more")).Says("Nobody else organises it");
        await nadia.Presses("Add an organiser");
        (await nadia.Presses("Omar")).Says("Omar organises it, too");
        await omar.GetsDirect("You organise Potters from now on");
        await nadia.Types("/circles");
        (await nadia.Presses("Leave Potters")).Says("You left Potters");
        await omar.Types("/circles");
        (await omar.Presses("Leave Potters")).Says("Nobody but you organises Potters");
        (await omar.Presses("Leave all the same")).Says("You left Potters");
        await chat.Juno.GetsDirect("Nobody organises Potters any more");
        await chat.Milo.Types("/circle edit");
        (await chat.Milo.Presses("Take over")).Says("In it: 1 person").DoesNotSay("Nobody organises");
        (await chat.Zara.Types("/log")).Says("Milo took over the circle Potters").DoesNotSay("Omar");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_that_nobody_could_tell_apart_are_one_name_and_a_long_list_has_pages(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/circle new New parents");
        foreach (var name in new[] { "new parents", "NÉW  PÄRENTS", "Ne\u200Bw-parents", "\uFF2Eew parents" })
            (await chat.Juno.Types($"/circle new {name}")).Says("There is a circle called New parents already");
        (await chat.Juno.Types("/circle new \U0001F3FA\U0001F3FA")).Says("A name needs a letter or a digit");
        (await chat.Juno.Types($"/circle new {new string('x', 61)}")).Says("60 fit");
        for (var number = 1; number <= 9; number++) await chat.Juno.Types($"/circle new Circle {number}");
        (await chat.Zara.Types("/circles")).Says("Page 1 of 2").Says("Circle 1").DoesNotSay("New parents");
        (await chat.Zara.Presses("Later")).Says("Page 2 of 2").Says("New parents");
        (await chat.Zara.Presses("Join New parents")).Says("Page 2 of 2").Says("You are in New parents");
        (await chat.Juno.Types("/circle edit circle 7")).Says("Circle 7");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task In_Spanish(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Meet("lucia", "host", "es");
        var lucia = chat["lucia"];
        (await lucia.Types("/circulo nuevo Alfareras para:\"Barro los jueves\"")).Says("Alfareras ya existe").Says("Barro los jueves");
        (await lucia.Types("/circulos")).Says("Círculos en").Says("estás dentro").Says("abierto");
        await lucia.Types("/circulo editar");
        (await lucia.Presses("Cerrar…")).Says("no se puede deshacer");
        (await lucia.Presses("Dejarlo así")).Says("Alfareras").Says("Barro los jueves");
    }

    private static async Task Tell(Conversation chat, string text, string which = "")
    {
        await chat.Juno.Types($"/circle edit {which}");
        await chat.Juno.Presses("Tell…");
        await chat.Juno.Fills(("text", text));
    }
}
