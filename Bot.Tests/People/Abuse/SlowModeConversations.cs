using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Abuse;

/// <summary>What somebody cannot do yet who came lately, and what happens to whoever forges.</summary>
public sealed class SlowModeConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_new_brings_one_guest_and_no_links_for_three_days(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await talk.Juno.Types("/workshop new \"Clay smiles\" 11 dec 18:00 guests:3 description:https://clay.example");
        await talk.Zara.Presses("Going");
        await talk.Zara.Presses("More");
        await talk.Zara.Presses("Bring a guest");
        var more = (await talk.Zara.Sees())[^1];
        more.Buttons.ShouldNotContain(button => button.Label == "One more guest");
        var token = more.Buttons.Single(button => button.Label == "No guest").Id;
        (await talk.Zara.Forges(more, $"{token[..^1]}2")).Says("You are new here and may bring one guest");
        await talk.Zara.Presses("Note for the organisers");
        (await talk.Zara.Fills(("note", "Look at evil.com/x"))).Says("please leave the address out");
        (await talk.Zara.Fills(("note", "I bring tea"))).Says("Saved");
        (await talk.Zara.Types("/report \"He posted evil.com/x\"", "dm")).Says("passed it on");

        await talk.Later(days: 3, minutes: 1);
        await talk.Zara.Presses("More");
        (await talk.Zara.Presses("One more guest")).Says("2 guests");
        await talk.Zara.Presses("Note for the organisers");
        (await talk.Zara.Fills(("note", "Look at evil.com/x"))).Says("Saved");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_forges_many_buttons_is_slowed_and_nobody_else_is(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await talk.Juno.Types("/workshop new \"Clay smiles\" fri 18:00");
        await talk.Zara.Types("/help");
        var card = await talk.Zara.Card("Clay");
        for (var i = 0; i < 9; i++) (await talk.Zara.Forges(card, $"zz.{i}:1")).Says("is not mine");
        (await talk.Zara.Presses("Maybe")).DoesNotSay("fast");
        (await talk.Zara.Forges(card, "zz.9:1")).Says("is not mine");
        (await talk.Zara.Presses("Going")).Says("very fast");
        (await talk.Alok.Presses("Going")).Says("You are in");
        await talk.Later(seconds: 10);
        (await talk.Zara.Presses("Going")).Says("You are in");
        (await talk.Zara.Presses("Can't")).Says("very fast");
        await talk.Later(minutes: 11);
        for (var i = 0; i < 9; i++) (await talk.Zara.Presses(i % 2 == 0 ? "Can't" : "Going")).DoesNotSay("very fast");
    }
}
