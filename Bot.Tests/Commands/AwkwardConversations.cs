using Bot.Core.Localization;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Commands;

/// <summary>Mistakes, repeats, forgeries: what the command core does with them, through the whole bot.</summary>
public sealed class AwkwardConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_mistake_names_the_word_and_offers_what_was_typed_back(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types("/workshop new Pottery blursday 18:00 seats:many")).Says("blursday").Says("many").Says("Nothing is lost");
        var form = (await chat.Juno.Form()).Form!;
        form.Fields.Single(field => field.Name == "title").Value.ShouldBe("Pottery");
        form.Fields.Single(field => field.Name == "when").Error.ShouldNotBeNull();
        form.Fields.Single(field => field.Name == "seats").Error.ShouldNotBeNull();
        (await chat.Juno.Fills(("when", "fri 18:00"), ("seats", "8"))).Says("0 of 8 seats");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_ambiguous_date_is_asked_about(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types("/workshop new Pottery 3/4 10:00")).Says("3 Apr 2027").Says("4 Mar 2027");
        var when = (await chat.Juno.Form()).Form!.Fields.Single(field => field.Name == "when");
        when.Kind.ShouldBe("choice");
        (await chat.Juno.Fills(("when", when.Choices[1].Value))).Says("4 Mar 2027, 10:00");
    }

    [Theory]
    [OnSqlite("/workshop new Pottery 20 nov 2026 18:00", "20 Nov 2026"), OnPostgres("/workshop new Pottery 20 nov 2026 18:00", "20 Nov 2026")]
    [OnSqlite("/workshop new Pottery 28 mar 2027 2:30", "28 Mar 2027"), OnPostgres("/workshop new Pottery 28 mar 2027 2:30", "28 Mar 2027")]
    public async Task What_has_passed_or_does_not_exist_is_said_so(Engine engine, string text, string date)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types(text)).Says(date);
        await chat.Juno.Form();
    }

    [Theory]
    [OnSqlite("/workshop new Clay for kids fri 18:00", "Clay for kids", "Fri 27 Nov, 18:00"), OnPostgres("/workshop new Clay for kids fri 18:00", "Clay for kids", "Fri 27 Nov, 18:00")]
    [OnSqlite("/workshop new Clay for kids fri 18:00 seats:many", "Clay for kids", "many"), OnPostgres("/workshop new Clay for kids fri 18:00 seats:many", "Clay for kids", "many")]
    [OnSqlite("/workshop new Clay for kids 3/4 10:00", "Clay for kids", "4 Mar 2027"), OnPostgres("/workshop new Clay for kids 3/4 10:00", "Clay for kids", "4 Mar 2027")]
    [OnSqlite("/workshop new Pottery fir 18:00", "Pottery", "fir"), OnPostgres("/workshop new Pottery fir 18:00", "Pottery", "fir")]
    [OnSqlite("/workshop new Pottery blursday 18:00", "Pottery", "blursday"), OnPostgres("/workshop new Pottery blursday 18:00", "Pottery", "blursday")]
    public async Task A_title_of_several_words_needs_no_quotes_but_a_mistyped_day_is_no_title(Engine engine, string text, string title, string said)
    {
        await using var chat = await Conversation.Start(engine);
        var heard = (await chat.Juno.Types(text)).Says(said);
        var form = heard.Messages.FirstOrDefault(message => message.Form is not null)?.Form;
        var read = form is null ? heard.Messages[0].Card!.Title[0].Text : form.Fields.Single(field => field.Name == "title").Value;
        read.ShouldBe(title, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_survives_a_restart_and_expires_after_a_day(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery");
        await chat.Restart();
        (await chat.Juno.Fills(("when", "fri 18:00"))).Says("Pottery");
        await chat.Juno.Types("/workshop new Weaving");
        await chat.Later(hours: 25);
        var open = (await chat.Juno.Sees()).Last(message => message.Form is not null).Form!;
        var late = await chat.Link.Submit("juno", open.Id, new Dictionary<string, string> { ["when"] = "fri 18:00" });
        late.Select(message => message.Text).ShouldContain(text => text.Contains("no longer open", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_can_be_cancelled_by_button_and_by_command(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery");
        (await chat.Juno.Presses("Cancel")).Says("Nothing was changed");
        await chat.Juno.Types("/workshop new Weaving");
        (await chat.Juno.Types("/cancel")).Says("Nothing was changed");
        (await chat.Juno.Types("/cancel")).Says("no unfinished form");
        (await chat.Juno.Sees()).ShouldAllBe(message => message.Form == null || !message.Form.Open, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_input_twice_changes_nothing_and_is_answered_with_the_present_state(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:2", id: "one");
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:2", id: "one");
        (await chat.Zara.Sees()).Count(message => message.Card is not null).ShouldBe(1, chat.Said);
        await chat.Zara.Presses("Going", id: "two");
        await chat.Alok.Presses("Going");
        (await chat.Zara.Presses("Going", id: "two")).Says("2 of 2 seats").Says("You are in");
        (await chat.Zara.Card("Pottery")).Text.ShouldContain("Zara, Alok", customMessage: chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_sent_twice_makes_one_workshop(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery");
        var form = (await chat.Juno.Form()).Form!.Id;
        var answers = new Dictionary<string, string> { ["when"] = "fri 18:00" };
        await chat.Link.Submit("juno", form, answers, "send");
        await chat.Link.Submit("juno", form, answers, "send");
        var again = await chat.Link.Submit("juno", form, answers, "other");
        again.Select(message => message.Text).ShouldContain(text => text.Contains("no longer open", StringComparison.Ordinal));
        (await chat.Zara.Sees()).Count(message => message.Card is not null).ShouldBe(1, chat.Said);
    }

    [Theory]
    [OnSqlite("w.r:0:0"), OnPostgres("w.r:0:0")]
    [OnSqlite("w.r:zzzzzzzzzzzz:0"), OnPostgres("w.r:zzzzzzzzzzzz:0")]
    [OnSqlite("w.r"), OnPostgres("w.r")]
    [OnSqlite("w.e:1"), OnPostgres("w.e:1")]
    [OnSqlite("nonsense"), OnPostgres("nonsense")]
    [OnSqlite("c:workshop new"), OnPostgres("c:workshop new")]
    [OnSqlite("'; DROP TABLE rsvps; --"), OnPostgres("'; DROP TABLE rsvps; --")]
    public async Task A_forged_button_gets_a_sentence(Engine engine, string token)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        var heard = await chat.Zara.Forges(await chat.Zara.Card("Pottery"), token);
        heard.Messages.ShouldNotBeEmpty(chat.Said);
        heard.DoesNotSay("went wrong").DoesNotSay("0 of");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_member_can_neither_type_nor_press_what_is_an_organiser_s(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Zara.Types("/workshop new Pottery fri 18:00")).Says("Only organisers");
        (await chat.Zara.Types("/workshop")).Says("Only organisers");
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        var aside = (await chat.Juno.Sees())[^1];
        foreach (var button in aside.Buttons.Where(button => button.Label is not "Calendar file"))
            (await chat.Zara.Forges(await chat.Zara.Card("Pottery"), button.Id)).Says("organise");
    }

    [Theory]
    [OnSqlite("/workshp new Pottery", "/workshop"), OnPostgres("/workshp new Pottery", "/workshop")]
    [OnSqlite("/evnts", "/events"), OnPostgres("/evnts", "/events")]
    [OnSqlite("/nothinglikeit", "/help"), OnPostgres("/nothinglikeit", "/help")]
    [OnSqlite("/workshop nwe", "nwe"), OnPostgres("/workshop nwe", "nwe")]
    public async Task A_mistyped_command_is_guessed(Engine engine, string text, string guess)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types(text)).Says(guess);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Titles_are_text_and_nothing_else(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new \"@everyone <b>hi</b> **x** \u202e مرحبا 🙂\" fri 18:00");
        var card = await chat.Zara.Card("@everyone");
        card.Card!.Title.ShouldAllBe(span => span.T == "plain");
        card.Mentions.ShouldBeEmpty();
        card.Text.ShouldNotContain("\u202e");
        (await chat.Juno.Types($"/workshop new {new string('x', 10_000)} fri 18:00")).Says("10000 characters; 100 fit");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Talk_is_left_alone(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Zara.Types("who brings the clay?")).Messages.ShouldBeEmpty();
        (await chat.Zara.Types("hello", "dm")).Says("commands and buttons");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_storm_of_one_person_is_slowed_down_and_others_are_not(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        for (var i = 0; i < 20; i++) await chat.Zara.Types("/events");
        (await chat.Zara.Types("/events")).Says("wait a few seconds");
        (await chat.Alok.Types("/events")).DoesNotSay("wait a few seconds");
        await chat.Later(seconds: 1);
        (await chat.Zara.Types("/events")).DoesNotSay("wait a few seconds");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Spanish_is_as_good_as_English(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        var carmen = await chat.Meet("carmen", "host", "es");
        (await carmen.Types("/taller nuevo \"Sonrisas de barro\" viernes 18h plazas:1")).Says("Sonrisas de barro").DoesNotSay("Publicado en inglés");
        (await carmen.Presses("Going")).Says("plaza");
        (await carmen.Types("/ayuda")).Says("Qué sé hacer");
        (await carmen.Types("/taller nuevo Barro blursday")).Says("No entiendo");
        (await carmen.Types("/eventos")).Says("vie 27 nov, 18:00");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_community_of_two_languages_says_both_on_its_cards(Engine engine)
    {
        await using var chat = await Conversation.Start(engine, Language.English, Language.Spanish);
        await chat.Juno.Types("/workshop new Barro fri 18:00 seats:2");
        var card = await chat.Zara.Card("Barro");
        card.Buttons.Select(button => button.Label).ShouldContain("Going · Voy");
        card.Text.ShouldContain("Fri 27 Nov, 18:00");
        card.Text.ShouldContain("vie 27 nov, 18:00");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Completion_offers_commands_then_options(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        var stage = chat.Get<Bot.Host.Sandbox.SandboxStage>();
        (await stage.Complete("juno", "/wor")).Select(one => one.Text).ShouldContain("/workshop new ");
        (await stage.Complete("zara", "/wor")).ShouldBeEmpty();
        (await stage.Complete("juno", "/tall")).Select(one => one.Text).ShouldContain("/taller nuevo ");
        (await stage.Complete("juno", "/workshop new Pottery fri 18:00 se")).Select(one => one.Text)
            .ShouldContain("/workshop new Pottery fri 18:00 seats:");
    }
}
