using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>Seats that are kept by need, as people meet them.</summary>
public sealed class NeedConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_seat_is_kept_for_a_wheelchair_and_given_to_everybody_on_the_day_before(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        (await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:3 reserved:\"1 wheelchair, 1 first visit\"")).Says("2 of 3 seats are kept until");
        (await chat.Zara.Presses("Going")).Says("You are in");
        (await chat.Alok.Presses("Going")).Says("1st on the waitlist");
        (await chat.Carmen.Presses("Going")).Says("2nd on the waitlist");

        await chat.Carmen.Presses("More");
        (await chat.Carmen.Presses("What I need")).Says("Only the organisers see it");
        (await chat.Carmen.Presses("Wheelchair")).Says("Noted: wheelchair").Says("You are in");
        (await chat.Eli.Card("Pottery")).Text.ShouldNotContain("heelchair", customMessage: chat.Said);
        (await chat.Juno.Types("/workshop people")).Says("Needs wheelchair: carmen");

        // The last kept seat was for a first visit, and nobody came for one.
        await chat.Later(days: 3, hours: 7, minutes: 59);
        (await chat.Alok.Directs("A seat is")).ShouldBe(0, chat.Said);
        await chat.Later(minutes: 1);
        await chat.Alok.GetsDirect("A seat is free at Pottery");
        (await chat.Alok.PressesDirect("Take it")).Says("You are in");
        (await chat.Eli.Card("Pottery")).Text.ShouldContain("3 of 3 seats", customMessage: chat.Said);
        (await chat.Eli.Card("Pottery")).Text.ShouldNotContain("kept until", customMessage: chat.Said);

        await chat.Later(days: 4);
        (await chat.Juno.Types("/workshop people")).DoesNotSay("wheelchair: carmen");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_organiser_keeps_seats_by_a_button_in_either_language(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:2");
        await chat.Juno.Types("/workshop edit");
        await chat.Juno.Presses("Kept seats");
        (await chat.Juno.Fills(("reserved", "1 silla de ruedas, 1 intérprete"))).Says("Changed: which seats are kept");
        (await chat.Zara.Presses("Going")).Says("1st on the waitlist");
        await chat.Juno.Presses("Change");
        await chat.Juno.Presses("Kept seats");
        (await chat.Juno.Fills(("reserved", "three boats"))).Says("I do not understand");
        (await chat.Juno.Fills(("reserved", "1 interpreter"))).Says("got a seat and will be told");
        await chat.Zara.GetsDirect("you are in");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_date_of_a_series_keeps_the_seats_and_they_are_changed_for_all(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:2 repeats:weekly times:3 reserved:\"1 wheelchair\" release:12h");
        var db = chat.Get<Core.Storage.IDatabase>();
        (await Kept()).ShouldBe([1, 1, 1], chat.Said);
        (await db.Read(q => q.Many<long>("SELECT DISTINCT start - release_at FROM workshops"))).ShouldBe([12 * 3_600_000L]);
        await chat.Juno.Types("/workshop edit");
        if ((await chat.Juno.Sees())[^1].Buttons.FirstOrDefault(button => button.Label.StartsWith("Pottery", StringComparison.Ordinal)) is { } first)
            await chat.Juno.Presses(first.Label);
        await chat.Juno.Presses("This and all later");
        await chat.Juno.Presses("Kept seats");
        await chat.Juno.Fills(("reserved", "2 child"));
        (await Kept()).ShouldBe([2, 2, 2], chat.Said);

        async Task<IEnumerable<long>> Kept() => await db.Read(q => q.Many<long>("SELECT seats FROM workshop_reserves ORDER BY workshop_id"));
    }
}
