using Bot.Host.Sandbox;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>What an action keeps to itself, and kinds in general.</summary>
public sealed class ActionConversations
{
    private const string March = "/workshop new \"Lip dance\" fri 18:00 where:\"Fountain square\" kind:action";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_meeting_point_is_told_to_those_who_come_two_hours_before_and_to_nobody_else(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types(March)).Says("action").Says("Fri 27 Nov, 16:00").DoesNotSay("Fountain");
        (await chat.Zara.Presses("Going")).Says("You are in").Says("I tell you the meeting point here").DoesNotSay("Fountain");
        await chat.Alok.Presses("Maybe");
        (await chat.Eli.Card("Lip dance")).Text.ShouldNotContain("Zara", customMessage: chat.Said);
        (await chat.Eli.Types("/events")).DoesNotSay("Fountain");
        await chat.Later(days: 4, hours: 5);
        (await Told(chat)).ShouldBe(0, chat.Said);
        (await chat.Zara.Presses("More")).DoesNotSay("Fountain");
        await chat.Later(hours: 1);
        await chat.Zara.GetsDirect("Meeting point: Fountain square");
        (await chat.Zara.Directs("Fountain")).ShouldBe(1, chat.Said);
        (await chat.Alok.Directs("Fountain")).ShouldBe(0, chat.Said);
        (await chat.Zara.Presses("More")).Says("Meeting point: Fountain square");
        (await chat.Alok.Presses("More")).DoesNotSay("Fountain");
        (await chat.Alok.Presses("Going")).Says("Meeting point: Fountain square");
        foreach (var message in (await chat.Eli.Sees()).Where(message => message.From == SandboxNames.Bot))
            message.Text.ShouldNotContain("Fountain", customMessage: chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_stay_hidden_and_an_action_stays_an_action(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types(March);
        await chat.Zara.Presses("Going");
        await chat.Alok.Presses("More");
        (await chat.Alok.Presses("Who comes")).Says("Names are hidden").DoesNotSay("Zara");
        var edit = await chat.Juno.Types("/workshop edit");
        edit.Messages[0].Buttons.ShouldNotContain(button => button.Label == "Show names", chat.Said);
        await chat.Juno.Presses("Kind");
        (await chat.Juno.Fills(("kind", "workshop"))).Says("An action stays one");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_safety_contact_is_for_those_who_come_alone(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types(March);
        await chat.Zara.Presses("Going");
        await chat.Juno.Types("/workshop edit");
        await chat.Juno.Presses("Safety contact");
        (await chat.Juno.Fills(("contact", "Milo, 600 000 000"))).Says("Only those who come see it");
        (await chat.Zara.Presses("More")).Says("Safety contact: Milo, 600 000 000");
        (await chat.Alok.Presses("More")).DoesNotSay("600");
        await chat.Later(days: 4, hours: 6);
        await chat.Zara.GetsDirect("Milo, 600 000 000");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_who_ask_for_a_buddy_learn_each_other_s_name_when_both_agree(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types(March);
        foreach (var person in new[] { chat.Zara, chat.Alok, chat.Carmen })
        {
            await person.Presses("Going");
            await person.Presses("More");
        }
        (await chat.Zara.Presses("Find a buddy")).Says("Noted, in private");
        (await chat.Zara.Directs("buddy")).ShouldBe(0, chat.Said);
        await chat.Alok.Presses("Find a buddy");
        (await chat.Zara.GetsDirect("would like a buddy too")).Text.ShouldNotContain("Alok", customMessage: chat.Said);
        (await chat.Zara.PressesDirect("Agree")).DoesNotSay("Alok");
        (await chat.Alok.PressesDirect("Rather not")).Says("Nobody learns that it was you");
        await chat.Carmen.Presses("Find a buddy");
        (await chat.Carmen.PressesDirect("Agree")).DoesNotSay("Zara");
        (await chat.Zara.PressesDirect("Agree")).Says("Your buddy for Lip dance is Carmen");
        await chat.Carmen.GetsDirect("Your buddy for Lip dance is Zara");
        await chat.Zara.Presses("Can't");
        await chat.Carmen.GetsDirect("cannot be with you any more");
        (await chat.Alok.GetsDirect("would like a buddy too")).Buttons.ShouldContain(button => button.Label == "Agree", chat.Said);
    }

    [Theory, OnSqlite]
    public async Task Every_kind_has_its_own_words_in_both_languages(Engine engine)
    {
        await using var chat = await Conversation.Start(engine, Core.Localization.Language.English, Core.Localization.Language.Spanish);
        (await chat.Juno.Types("/taller nuevo \"Cena de todos\" vie 18:00 tipo:encuentro")).Says("gathering").Says("encuentro");
        (await chat.Juno.Types("/workshop new \"What we made\" sat 18:00 kind:showcase")).Says("showcase").Says("muestra");
        await chat.Later(days: 6);
        (await chat.Eli.Card("What we made")).Text.ShouldContain("This showcase is over", customMessage: chat.Said);
        (await chat.Eli.Card("What we made")).Text.ShouldContain("Esta muestra ya terminó", customMessage: chat.Said);
    }

    private static async Task<int> Told(Conversation chat) => await chat.Zara.Directs("Fountain") + await chat.Alok.Directs("Fountain");
}
