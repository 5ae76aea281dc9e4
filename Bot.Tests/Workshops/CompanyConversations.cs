using Bot.Core.Storage;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

/// <summary>People without an account: brought by name, seated like anybody, spoken for by who brought them.</summary>
public sealed class CompanyConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Rosa_without_an_account_gets_a_seat_and_who_brought_her_may_not_come_after_all(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:3");
        await chat.Zara.Presses("Going");
        await Bring(chat.Zara, "Grandma  Rosa").Says("Grandma Rosa is in");
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("2 of 3 seats", customMessage: chat.Said);
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("Grandma Rosa", customMessage: chat.Said);
        (await chat.Zara.Presses("Can't")).Says("not coming any more");
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("1 of 3 seats", customMessage: chat.Said);
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("Grandma Rosa", customMessage: chat.Said);
        (await chat.Juno.Types("/workshop people")).Says("Grandma Rosa (Zara)").DoesNotSay("cannot be messaged");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Named_people_and_plus_ones_count_together_and_organisers_add_any_number(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Zara.Types("/help");
        // Whoever came lately may bring one.
        await chat.Later(days: 4);
        await chat.Juno.Types("/workshop new Pottery sat 18:00 guests:2");
        await chat.Zara.Presses("Going");
        await chat.Zara.Presses("More");
        await chat.Zara.Presses("Bring a guest");
        await Bring(chat.Zara, "Rosa").Says("Rosa is in");
        var more = await chat.Zara.Presses("More");
        more.Messages[^1].Buttons.ShouldNotContain(button => button.Label == "One more guest", chat.Said);
        (await chat.Zara.Presses("People you bring")).Messages[^1].Buttons.Select(button => button.Label).ShouldBe(["Rosa"], chat.Said);
        foreach (var name in new[] { "Ana", "Bo", "Cai", "Dee" })
        {
            await chat.Juno.Types("/workshop people");
            await chat.Juno.Presses("Add a person");
            (await chat.Juno.Fills(("name", name))).Says($"{name} is in");
        }
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("7 seats", customMessage: chat.Said);
        await chat.Juno.Types("/workshop people");
        await chat.Juno.Presses("Add a person");
        (await chat.Juno.Fills(("name", "ANA"))).Says("on the list already");
        await chat.Juno.Presses("Add a person");
        (await chat.Juno.Fills(("name", "!?"))).Says("A name has letters");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_brought_somebody_hears_in_their_name(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        await chat.Alok.Presses("Going");
        await Bring(chat.Zara, "Rosa").Says("Rosa is 1st on the waitlist");
        await chat.Alok.Presses("Can't");
        await chat.Zara.GetsDirect("Rosa has a seat now: Pottery");
        await chat.Juno.Types("/workshop move");
        await chat.Juno.Fills(("when", "sat 11:00"));
        await chat.Juno.Presses("Move");
        await chat.Zara.GetsDirect("Does Rosa still come?");
        (await chat.Zara.PressesDirect("Still coming")).Says("Noted: Rosa still comes");
        (await chat.Zara.PressesDirect("Rosa can't")).Says("Take Rosa off the list");
        await chat.Alok.Presses("Going");
        (await chat.Zara.PressesDirect("Take off the list")).Says("Rosa is off the list");
        await chat.Alok.GetsDirect("you are in");
        (await chat.Zara.Directs("Reminder")).ShouldBe(0, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_seat_that_becomes_free_shortly_before_is_given_at_once_to_who_cannot_be_asked(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        await chat.Alok.Presses("Going");
        await Bring(chat.Zara, "Rosa").Says("Rosa is 1st on the waitlist");
        await chat.Later(days: 4);
        await chat.Alok.Presses("Can't");
        await chat.Zara.GetsDirect("Rosa has a seat now: Pottery");
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("Rosa", customMessage: chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_waits_and_takes_their_guest_off_is_told_of_the_seat_that_they_get(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        await Bring(chat.Zara, "Rosa").Says("Rosa is in");
        (await chat.Zara.Presses("Going")).Says("1st on the waitlist");
        await chat.Zara.Presses("More");
        await chat.Zara.Presses("People you bring");
        await chat.Zara.Presses("Rosa");
        await chat.Zara.Presses("Take off the list");
        (await chat.Zara.Presses("Take off the list")).Says("Rosa is off the list");
        await chat.Zara.GetsDirect("you are in");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_organiser_takes_somebody_off_and_who_brought_them_is_told(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        await Bring(chat.Zara, "Rosa").Says("Rosa is in");
        await chat.Juno.Types("/workshop people");
        await chat.Juno.Presses("Remove somebody");
        await chat.Juno.Presses("Rosa (Zara)");
        await chat.Juno.Presses("Remove");
        await chat.Zara.GetsDirect("An organiser took Rosa off the list of Pottery");
        (await chat.Alok.Card("Pottery")).Text.ShouldNotContain("Rosa", customMessage: chat.Said);
        // Nothing else holds her here.
        await chat.Later(days: 2);
        (await Guests(chat)).ShouldBe(0, chat.Said);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_but_who_brought_them_and_organisers_may_take_somebody_off(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        await Bring(chat.Zara, "Rosa").Says("Rosa is in");
        await chat.Zara.Presses("People you bring");
        var card = await chat.Zara.Presses("Rosa");
        var take = card.Messages[^1].Buttons.First(button => button.Label == "Take off the list");
        (await chat.Alok.Forges(await chat.Alok.Card("Pottery"), take.Id)).Says("Only who brought this person, or an organiser");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Data_go_thirty_days_after_the_last_event_and_organisers_look_after_whom_a_forgotten_friend_brought(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00");
        await Bring(chat.Zara, "Rosa").Says("Rosa is in");
        await chat.Zara.Types("/forget", "dm");
        await chat.Zara.Presses("Forget me", "dm");
        await chat.Zara.Presses("Yes, forget me", "dm");
        await chat.Later(days: 2);
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("Rosa", customMessage: chat.Said);
        (await chat.Juno.Types("/workshop people")).Says("Rosa").Says("cannot be messaged: Rosa");
        await chat.Later(days: 31);
        (await Guests(chat)).ShouldBe(1, chat.Said);
        await chat.Later(days: 2);
        (await Guests(chat)).ShouldBe(0, chat.Said);
        (await chat.Get<IDatabase>().Read(q => q.One<long>("SELECT count(*) FROM persons WHERE name = 'Rosa'"))).ShouldBe(0);
    }

    internal static async Task<Heard> Brings(Actor who, string name)
    {
        await who.Presses("More");
        await who.Presses("Bring somebody by name");
        return await who.Fills(("name", name));
    }

    private static BringingNow Bring(Actor who, string name) => new(Brings(who, name));

    private static Task<long> Guests(Conversation chat) =>
        chat.Get<IDatabase>().Read(q => q.One<long>("SELECT count(*) FROM named_guests"));

    private readonly record struct BringingNow(Task<Heard> Done)
    {
        public async Task<Heard> Says(string text) => (await Done).Says(text);
    }
}
