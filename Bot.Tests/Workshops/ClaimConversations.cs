using System.Text.RegularExpressions;
using Bot.Core.Storage;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>A person who was brought by name takes over their seat with a code.</summary>
public sealed partial class ClaimConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Rosa_takes_over_her_seat_sees_before_what_happens_and_who_brought_her_is_told(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:3");
        await chat.Juno.Types("/workshop new Glazing sat 18:00 seats:3");
        await chat.Alok.Presses("Maybe");
        var code = await Code(chat);
        var hash = await chat.Get<IDatabase>().Read(q => q.One<string>("SELECT hash FROM guest_codes"));
        hash!.ShouldNotContain(code.Replace(" ", "", StringComparison.Ordinal), Case.Insensitive);
        // In /me, where a form asks for it.
        await chat.Alok.Types("/me", "dm");
        await chat.Alok.Presses("I have a code", "dm");
        (await chat.Alok.Fills(("code", code))).Says("This code is for Rosa, whom Zara brought").Says("Glazing, Sat 28 Nov, 18:00: a seat")
            .Says("You both answered Glazing: Going stays");
        (await chat.Alok.Presses("That is me", "dm")).Says("it is yours now");
        await chat.Zara.GetsDirect("Alok has entered the code that you were given");
        (await chat.Alok.Types("/mine", "dm")).Says("you are in");
        (await chat.Juno.Card("Glazing")).Text.ShouldContain("Going: 1: Alok", customMessage: chat.Said);
        (await chat.Juno.Card("Glazing")).Text.ShouldNotContain("Rosa", customMessage: chat.Said);
        (await chat.Get<IDatabase>().Read(q => q.One<long>("SELECT count(*) FROM named_guests"))).ShouldBe(0);
        await chat.Later(days: 5);
        await chat.Alok.GetsDirect("Reminder: Glazing");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_code_works_once_not_for_who_got_it_not_after_fourteen_days_and_not_once_a_room_has_read_it(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Glazing \"24 dec 18:00\" seats:3");
        var code = await Code(chat);
        (await chat.Zara.Types($"/link {code}", "dm")).Says("wrong or over");
        await chat.Alok.Types($"/link {code}", "dm");
        (await chat.Carmen.Types($"/link {code}", "dm")).Says("wrong or over");
        (await chat.Alok.Presses("Not me", "dm")).Says("Nothing was changed");
        (await chat.Alok.Types($"/link {code}", "dm")).Says("wrong or over");
        code = await Again(chat);
        await chat.Carmen.Types($"/link {code}");
        (await chat.Alok.Types($"/link {code}", "dm")).Says("wrong or over");
        code = await Again(chat);
        await chat.Later(days: 14);
        (await chat.Alok.Types($"/link {code}", "dm")).Says("wrong or over");
        (await chat.Juno.Card("Glazing")).Text.ShouldContain("Rosa", customMessage: chat.Said);
    }

    private static async Task<string> Code(Conversation chat)
    {
        await CompanyConversations.Brings(chat.Zara, "Rosa");
        return await Again(chat);
    }

    private static async Task<string> Again(Conversation chat)
    {
        await chat.Zara.Presses("People you bring");
        await chat.Zara.Presses("Rosa");
        return Shown().Match((await chat.Zara.Presses("Code for Rosa")).Says("Code for Rosa").Text).Value;
    }

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}", RegexOptions.None, 1000)]
    private static partial Regex Shown();
}
