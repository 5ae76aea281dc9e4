using Bot.Core.Storage;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Abuse;

/// <summary>Paused, blocked, lifted, appealed.</summary>
public sealed class MeasureConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_paused_reads_on_and_is_told_until_when_and_how_to_appeal(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await ReportConversations.Met(talk);
        await talk.Juno.Types("/workshop new \"Clay smiles\" 11 dec 18:00");
        (await talk.Juno.Types("/people pause zara \"Shouting at people\"", "dm")).Says("Pause Zara for 7 days?").Says("Shouting at people");
        (await talk.Zara.Presses("Going")).DoesNotSay("paused");
        (await talk.Juno.PressesDirect("Pause for 7 days")).Says("Zara is paused until Mon 30 Nov");
        await talk.Later(seconds: 1);

        var told = await talk.Zara.GetsDirect("Shouting at people");
        told.Text.Split('\n')[0].ShouldBe("This is about you and the community.");
        (await talk.Zara.Types("/events")).Says("Clay smiles");
        (await talk.Zara.Types("/mine")).Says("Clay smiles");
        (await talk.Zara.Presses("Can't")).Says("You are paused in Smile Commons until Mon 30 Nov").Says("Appeal");
        (await talk.Zara.Types("/report help", "dm")).Says("passed it on");
        await talk.Later(days: 6, hours: 23);
        (await talk.Zara.Presses("Can't")).Says("paused");
        await talk.Later(hours: 1, minutes: 1);
        (await talk.Zara.Presses("Can't")).Says("You are not coming any more");
        await talk.Later(hours: 2);
        (await Rows(talk, "holds")).ShouldBe(0, "it is cleared away");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_blocked_loses_the_seat_to_the_next_and_appeals_to_another_moderator(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await ReportConversations.Met(talk);
        await talk.Juno.Types("/workshop new \"Clay smiles\" fri 18:00 seats:1");
        await talk.Zara.Presses("Going");
        await talk.Alok.Presses("Going");
        await talk.Juno.Types("/people block zara \"Threatened somebody\"", "dm");
        (await talk.Juno.PressesDirect("Block")).Says("Zara is blocked");
        await talk.Later(seconds: 1);
        await talk.Alok.GetsDirect("A seat is free");
        await talk.Zara.GetsDirect("Threatened somebody");

        (await talk.Zara.Types("/events")).Says("You are blocked in Smile Commons");
        (await talk.Zara.Types("/report no", "dm")).Says("You are blocked");
        (await talk.Zara.Types("/help", "dm")).Says("What I can do");
        await talk.Zara.PressesDirect("Appeal");
        (await talk.Zara.Fills(("words", "It was a misunderstanding"))).Says("Somebody other than who decided it");
        await talk.Later(seconds: 1);
        (await talk.Juno.Directs("second opinion")).ShouldBe(0);
        await talk.Milo.GetsDirect("second opinion");
        (await talk.Milo.PressesDirect("Read it")).Says("It was a misunderstanding").Says("Threatened somebody").Says("Juno");
        (await talk.Milo.PressesDirect("Keep it")).Says("It stays");
        await talk.Later(seconds: 1);
        await talk.Zara.GetsDirect("Your appeal was read");
        (await talk.Zara.PressesDirect("Appeal")).Says("appealed already");

        await talk.Juno.Types("/mine", "dm");
        (await talk.Juno.PressesDirect("Paused and blocked")).Says("Zara").Says("blocked");
        (await talk.Juno.PressesDirect("Zara")).Says("The appeal is decided");
        (await talk.Juno.PressesDirect("Lift it")).Says("It is lifted");
        await talk.Later(seconds: 1);
        await talk.Zara.GetsDirect("was lifted");
        (await talk.Zara.Presses("Going")).Says("waitlist");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_measures_their_own_level_or_above_nor_themselves(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await ReportConversations.Met(talk);
        await talk.Meet("Ida", "admin");
        await talk["ida"].Types("/help");
        (await talk.Juno.Types("/people block milo \"Because\"", "dm")).Says("at least the power that you have");
        (await talk.Juno.Types("/people block ida \"Because\"", "dm")).Says("at least the power that you have");
        (await talk.Juno.Types("/people pause juno \"Because\"", "dm")).Says("found nothing");
        (await talk.Zara.Types("/people block alok \"Because\"", "dm")).Says("Only moderators");
        (await talk["ida"].Types("/people pause juno \"Because\"", "dm")).Says("Pause Juno for 7 days?");
        (await talk["ida"].PressesDirect("Pause for 7 days")).Says("Juno is paused");
        (await talk.Juno.Types("/people block zara \"Because\"", "dm")).Says("You are paused");
        (await talk.Milo.Types("/mine", "dm")).Says("Organise");
        await talk.Milo.PressesDirect("Paused and blocked");
        (await talk.Milo.PressesDirect("Juno")).Says("Because").DoesNotSay("Lift it");
        (await talk.Milo.Sees("dm"))[^1].Buttons.ShouldBeEmpty("an admin decided it");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_seat_that_was_under_way_at_the_moment_of_a_block_goes_back_too(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await ReportConversations.Met(talk);
        await talk.Juno.Types("/workshop new \"Clay smiles\" fri 18:00");
        await talk.Zara.Presses("Going");
        await talk.Juno.Types("/people block zara \"Threats\"", "dm");
        await talk.Juno.PressesDirect("Block");
        (await Rows(talk, "rsvps")).ShouldBe(0);
        // As a click that had passed the check before the block leaves it.
        var db = talk.Get<IDatabase>();
        await db.Write(null, async tx =>
        {
            await tx.Run(
                """
                INSERT INTO rsvps (workshop_id, person_id, standing, guests, position, note, reminders, gave_up_guests, gave_up_position)
                SELECT w.id, p.id, 'Going', 0, 9, '', 1, 0, 0 FROM workshops w, persons p WHERE p.name = 'Zara'
                """);
            await tx.Run("UPDATE workshops SET count_going = 1, count_seats = 1");
        });
        await talk.Later(minutes: 2);
        (await Rows(talk, "rsvps")).ShouldBe(0);
        (await db.Read(q => q.One<long>("SELECT count_going FROM workshops"))).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task From_a_roster_a_moderator_pauses_with_two_taps_and_a_reason(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await ReportConversations.Met(talk);
        await talk.Juno.Types("/workshop new \"Clay smiles\" fri 18:00");
        await talk.Zara.Presses("Going");
        await talk.Juno.Types("/workshop people");
        await talk.Juno.Presses("Remove somebody");
        await talk.Juno.Presses("Zara");
        await talk.Juno.Presses("Pause for 7 days");
        (await talk.Juno.Fills(("reason", "Too loud"))).Says("Pause Zara for 7 days?");
        (await talk.Juno.Presses("Leave it")).Says("Nothing was done");
        (await talk.Zara.Presses("Can't")).DoesNotSay("paused");
        (await Rows(talk, "measures")).ShouldBe(0);
    }

    private static Task<long> Rows(Conversation talk, string table) => talk.Get<IDatabase>().Read(q => q.One<long>($"SELECT count(*) FROM {table}"));
}
