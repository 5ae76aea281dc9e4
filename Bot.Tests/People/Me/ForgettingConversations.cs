using Bot.Core.Storage;
using Bot.Host.Sandbox;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Me;

/// <summary>Forget me: asked twice, a day to change one's mind, then gone.</summary>
public sealed class ForgettingConversations
{
    private static readonly string[] Tables = ["persons WHERE name = 'Zara'", "accounts WHERE native_id = 'zara'", "sandbox_people WHERE name = 'zara'"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_stays_within_the_day_keeps_everything(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery sun 18:00 seats:1");
        await chat.Zara.Presses("Going");

        (await chat.Zara.Types("/forget")).Says("your seats go to whoever waits").Says("you are new to me");
        (await chat.Zara.Presses("Forget me")).Says("Are you sure?");
        (await chat.Zara.Presses("Yes, forget me")).Says("I forget you on").Says("Tue 24 Nov, 10:00").Says("tap Stay");
        await chat.Later(hours: 20);
        (await chat.Zara.Types("/olvidar")).Says("I forget you on").Says("Tue 24 Nov, 10:00");
        (await chat.Zara.Presses("Stay")).Says("Nothing was removed");
        await chat.Later(days: 2);
        (await chat.Zara.Types("/mine")).Says("Pottery").Says("you are in");
        (await chat.Zara.Presses("Stay")).Says("Nobody is going to forget you");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_a_day_the_seat_goes_on_the_card_forgets_the_name_and_who_comes_back_is_new(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        await chat.Zara.Presses("Going");
        await chat.Alok.Presses("Going");
        await chat.Zara.Types("/me");
        await chat.Zara.Presses("Language");
        await chat.Zara.Presses("Español");
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("Zara", customMessage: chat.Said);
        await Forgets(chat.Zara, "Olvidarme", "Sí, olvidarme");
        // Asking once more does not put it off, nor hurry it.
        await chat.Later(hours: 23);
        await Forget(chat.Zara, "/forget", "Te olvido");
        await chat.Later(hours: 1, minutes: 1);

        await chat.Alok.GetsDirect("you are in");
        (await chat.Alok.Card("Pottery")).Text.ShouldNotContain("Zara", customMessage: chat.Said);
        (await chat.Alok.Card("Pottery")).Text.ShouldContain("Alok", customMessage: chat.Said);
        foreach (var table in Tables) (await Count(chat, table)).ShouldBe(0, table);
        (await Count(chat, "rsvps r WHERE NOT EXISTS (SELECT 1 FROM persons p WHERE p.id = r.person_id)")).ShouldBe(0);
        await Should.ThrowAsync<SandboxFault>(() => chat.Zara.Types("/events"));

        await chat.Meet("Zara");
        (await chat.Zara.Types("/me")).Says("My settings").Says("English, like your app");
        (await chat.Zara.Types("/mine")).DoesNotSay("Pottery");
        (await chat.Zara.Presses("Going", "general")).Says("1st on the waitlist");
        await chat.Later(minutes: 20);
        (await Count(chat, "farewells")).ShouldBe(0);
        (await Count(chat, Tables[0])).ShouldBe(1, "what is swept is the old one alone");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task From_whichever_account_it_is_one_person_who_goes_or_stays(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Zara.Types("/me");
        await chat.Alok.Types("/me");
        await chat.Get<IDatabase>().Write(null, tx => tx.Run(
            "UPDATE accounts SET person_id = (SELECT person_id FROM accounts WHERE native_id = 'zara') WHERE native_id = 'alok'"));
        (await chat.Zara.Types("/me")).Says("Sandbox: Zara").Says("Sandbox: Alok");

        await chat.Carmen.Types("/me");
        await Forgets(chat.Zara);
        (await chat.Alok.Types("/forget")).Says("I forget you on");
        (await chat.Alok.Presses("Stay")).Says("Nothing was removed");
        await Forgets(chat.Alok);
        await chat.Later(days: 1, minutes: 20);

        (await Count(chat, "accounts WHERE native_id = 'zara' OR native_id = 'alok'")).ShouldBe(0);
        (await Count(chat, "sandbox_people WHERE name = 'zara' OR name = 'alok'")).ShouldBe(0);
        (await Count(chat, "accounts WHERE native_id = 'carmen'")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_under_way_when_they_went_is_swept_up(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        var db = chat.Get<IDatabase>();
        await chat.Zara.Types("/me");
        var zara = await db.Read(q => q.One<long>("SELECT person_id FROM accounts WHERE native_id = 'zara'"));
        await Forgets(chat.Zara);
        await chat.Later(days: 1);
        (await Count(chat, Tables[0])).ShouldBe(0);

        // A reminder that was being sent, its card, and a form that was opened on another host in that moment.
        await db.Write(null, async tx =>
        {
            await tx.Run(
                """
                INSERT INTO outbox (id, key, kind, args, rank, cancellation, person_id, lane, due_at, version, attempt, tries, state, free_at)
                VALUES (1, 'late', 'x', '', 2, FALSE, @zara, 'person/x', 0, 1, 0, 0, 'Sent', 0)
                """,
                new { zara });
            await tx.Run(
                "INSERT INTO card_copies (id, kind, subject_id, platform, room, message, person_id, lane) VALUES (1, 'x', 1, 'sandbox', 'dm:zara', '1', @zara, 'x')",
                new { zara });
            await tx.Run("INSERT INTO form_sessions (id, account, command, answers, expires_at) VALUES (1, 'sandbox:zara', 'x', '{}', 0)");
        });
        await chat.Later(minutes: 16);

        foreach (var table in new[] { "outbox WHERE id = 1", "card_copies WHERE id = 1", "form_sessions WHERE id = 1", "farewells" })
            (await Count(chat, table)).ShouldBe(0, table);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Killed_in_the_middle_it_goes_on(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:1");
        await chat.Zara.Presses("Going");
        await Forgets(chat.Zara);
        // Begun, and some of it done, when the process ended.
        await chat.Get<IDatabase>().Write(null, tx => tx.Run("UPDATE farewells SET gone = TRUE"));
        (await chat.Zara.Types("/forget")).DoesNotSay("tap Stay");
        await chat.Restart(hours: 25);
        await chat.Later(minutes: 20);

        foreach (var table in Tables) (await Count(chat, table)).ShouldBe(0, table);
        (await Count(chat, "farewells")).ShouldBe(0);
        (await chat.Alok.Presses("Going")).Says("You are in");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answering_in_the_very_moment_leaves_no_half_person(Engine engine)
    {
        await using var chat = await Conversation.Start(engine);
        await chat.Juno.Types("/workshop new Pottery fri 18:00 seats:5");
        var people = new List<Actor>();
        for (var i = 0; i < 8; i++)
        {
            people.Add(await chat.Meet($"guest{i}"));
            await people[i].Presses("Going");
            await Forgets(people[i]);
        }
        chat.Clock.Advance(days: 1);

        // Each press also drives the worker that forgets.
        await Task.WhenAll(people.SelectMany(person => new[] { "Maybe", "Can't", "Going" }.Select(label => Task.Run(() => Press(person, label)))));
        await chat.Later(minutes: 30);

        (await Count(chat, "farewells")).ShouldBe(0);
        (await Count(chat, "rsvps r WHERE NOT EXISTS (SELECT 1 FROM persons p WHERE p.id = r.person_id)")).ShouldBe(0);
        (await Count(chat, "accounts a WHERE NOT EXISTS (SELECT 1 FROM persons p WHERE p.id = a.person_id)")).ShouldBe(0);
        (await Count(chat, "persons p WHERE NOT EXISTS (SELECT 1 FROM accounts a WHERE p.id = a.person_id)")).ShouldBe(0);
        (await Count(chat, "workshops w WHERE count_going <> (SELECT count(*) FROM rsvps r WHERE r.workshop_id = w.id AND r.standing = 'Going')")).ShouldBe(0);

        static async Task Press(Actor person, string label)
        {
            try
            {
                await person.Presses(label);
            }
            catch (SandboxFault)
            {
                // Whom the sandbox has forgotten cannot be played any more.
            }
        }
    }

    /// <summary>Through both questions.</summary>
    private static async Task Forgets(Actor person, string first = "Forget me", string second = "Yes, forget me")
    {
        await person.Types("/forget");
        await person.Presses(first);
        await person.Presses(second);
    }

    private static async Task Forget(Actor person, string line, string says) => (await person.Types(line)).Says(says);

    private static Task<long> Count(Conversation chat, string from) =>
        chat.Get<IDatabase>().Read(q => q.One<long>($"SELECT count(*) FROM {from}"));
}
