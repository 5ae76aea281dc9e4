using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>Invitations by direct message.</summary>
public sealed class InvitationConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_is_invited_by_name_and_answers_in_the_message(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Zara.Types("/events");
        await chat.Juno.Types("/workshop new Pottery fri 18:00 where:Library seats:2");
        await chat.Juno.Presses("Everything else…");
        await chat.Juno.Presses("Invite…");
        (await chat.Juno.Fills(("who", "Zara"))).Says("Invite Zara to Pottery");
        (await chat.Zara.Directs("invit")).ShouldBe(0, chat.Said);
        (await chat.Juno.Presses("Invite", "general")).Says("1 person");
        var message = await chat.Zara.GetsDirect("You are invited to Pottery");
        message.Text.ShouldStartWith("An invitation for you.", customMessage: chat.Said);
        (await chat.Zara.PressesDirect("Going")).Says("You are in");
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("1 of 2 seats", customMessage: chat.Said);
        await chat.Juno.Presses("Invite…");
        (await chat.Juno.Fills(("who", "Nobody at all"))).Says("I find nobody here called");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_circle_is_invited_each_who_wants_it_and_has_not_answered(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/circle new Potters");
        foreach (var person in new[] { chat.Zara, chat.Alok, chat.Carmen })
        {
            await person.Types("/circles");
            await person.Presses("Join Potters");
        }
        await chat.Carmen.Types("/stop");
        await chat.Juno.Types("/workshop new Glazing fri 18:00");
        await chat.Alok.Presses("Going");
        await chat.Juno.Presses("Everything else…");
        await chat.Juno.Presses("Invite…");
        (await chat.Juno.Fills(("who", "@potters"))).Says("circle Potters").Says("reaches 1 person");
        await chat.Juno.Presses("Invite");
        await chat.Zara.GetsDirect("You are invited to Glazing");
        (await chat.Alok.Directs("invited")).ShouldBe(0, chat.Said);
        (await chat.Carmen.Directs("invited")).ShouldBe(0, chat.Said);
        (await chat.Zara.PressesDirect("Maybe")).Says("Noted as maybe");
    }

    [Theory, OnSqlite]
    public async Task Quiet_hours_hold_an_invitation_back_and_who_has_answered_by_then_gets_none(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Zara.Types("/events");
        await chat.Alok.Types("/events");
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        await chat.Later(hours: 12);
        await chat.Juno.Presses("Everything else…");
        foreach (var name in new[] { "Zara", "Alok" })
        {
            await chat.Juno.Presses("Invite…");
            await chat.Juno.Fills(("who", name));
            await chat.Juno.Presses("Invite");
        }
        (await chat.Zara.Directs("invited")).ShouldBe(0, chat.Said);
        await chat.Alok.Presses("Going");
        await chat.Later(hours: 11);
        await chat.Zara.GetsDirect("You are invited to Pottery");
        (await chat.Alok.Directs("invited")).ShouldBe(0, chat.Said);
    }
}
