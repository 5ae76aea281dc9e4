using Bot.Core.Storage;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Abuse;

/// <summary>Telling moderators in private, and what they do with it.</summary>
public sealed class ReportConversations
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_report_goes_to_moderators_who_answer_through_it_and_close_it_and_never_learn_whose_it_is(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await Met(talk);
        (await talk.Zara.Types("/report Somebody shouts at the kiln")).Says("passed it on to the moderators");
        await talk.Later(seconds: 1);

        var note = await talk.Juno.GetsDirect("Something waits for a moderator");
        note.Text.ShouldNotContain("kiln", customMessage: "the first sight of it is neutral");
        await talk.Milo.GetsDirect("Something waits for a moderator");
        (await talk.Zara.Directs("waits for a moderator")).ShouldBe(0);
        (await talk.Juno.PressesDirect("Open")).Says("Somebody shouts at the kiln").Says("open").DoesNotSay("Zara");
        (await talk.Juno.PressesDirect("I take care of it")).Says("Juno takes care of it");
        await talk.Juno.PressesDirect("Write back");
        (await talk.Juno.Fills(("words", "Which kiln?"))).Says("I pass it on").DoesNotSay("Zara");
        await talk.Later(seconds: 1);

        await talk.Zara.GetsDirect("I have an answer for you");
        (await talk.Zara.PressesDirect("Open")).Says("From a moderator: Which kiln?").DoesNotSay("Juno");
        await talk.Zara.PressesDirect("Add something");
        (await talk.Zara.Fills(("words", "The big one"))).Says("passed that on");
        await talk.Later(seconds: 1);

        await talk.Juno.GetsDirect("something new about what you look after");
        (await talk.Milo.Directs("something new")).ShouldBe(0, "whoever took it gets the answer");
        (await talk.Juno.PressesDirect("Open")).Says("From whoever told us: The big one").Says("From Juno: Which kiln?").DoesNotSay("Zara");
        await talk.Juno.PressesDirect("Close it");
        (await talk.Juno.Fills(("words", "Thank you. I talked to them."))).Says("deleted in 90 days");
        await talk.Later(seconds: 1);

        await talk.Zara.GetsDirect("is closed");
        (await talk.Zara.PressesDirect("Open")).Says("Thank you. I talked to them.").DoesNotSay("Juno");
        (await talk.Juno.Types("/mine", "dm")).Says("Organise");
        (await talk.Juno.PressesDirect("Reports")).Says("No report is open");
        await talk.Later(days: 91);
        foreach (var table in new[] { "reports", "report_lines", "report_about" }) (await Count(talk, table)).ShouldBe(0, table);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_report_about_a_moderator_is_none_of_theirs(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await Met(talk);
        await talk.Meet("Ida", "admin");
        await talk["ida"].Types("/help");
        (await talk.Zara.Types("/report \"Is rude to newcomers\" about:@juno", "dm")).Says("passed it on");
        await talk.Later(seconds: 1);
        (await talk.Juno.Directs("waits for a moderator")).ShouldBe(0);
        await talk.Milo.GetsDirect("waits for a moderator");
        (await talk["ida"].Directs("waits for a moderator")).ShouldBe(0, "there is another moderator");
        (await talk.Milo.PressesDirect("Open")).Says("About").Says("juno");
        (await Reports(talk, talk.Juno)).Says("No report is open");
        (await Reports(talk, talk.Milo)).Says("1 report is open");

        // Both have it then, and only the admin is left.
        (await talk.Zara.Types("/report \"So is he\" about:milo", "dm")).Says("passed it on");
        await talk.Later(seconds: 1);
        (await talk.Juno.Directs("waits for a moderator")).ShouldBe(1);
        await talk.Meet("Milo", "member");
        await talk.Milo.Types("/help");
        (await talk.Zara.Types("/report \"Again\" about:juno", "dm")).Says("passed it on");
        await talk.Later(seconds: 1);
        (await talk["ida"].Directs("waits for a moderator")).ShouldBe(1, "nobody else moderates");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_card_can_be_reported_and_whoever_made_it_does_not_hear(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await Met(talk);
        await talk.Juno.Types("/workshop new \"Clay smiles\" fri 18:00");
        await talk.Zara.Presses("More");
        await talk.Zara.Presses("Report");
        (await talk.Zara.Fills(("what", "The address is wrong: https://maps.example/x"))).Says("passed it on");
        await talk.Later(seconds: 1);
        (await talk.Juno.Directs("waits for a moderator")).ShouldBe(0, "it is Juno's card");
        await talk.Milo.GetsDirect("waits for a moderator");
        (await talk.Milo.PressesDirect("Open")).Says("At").Says("Clay smiles").Says("https://maps.example/x").DoesNotSay("Zara");
        (await talk.Milo.PressesDirect("Show the card")).Says("not said yet");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Part_of_a_name_is_nobody_and_a_name_of_two_is_kept_from_both(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await Met(talk);
        await talk.Zara.Types("/report \"Is loud\" about:jun", "dm");
        await talk.Later(seconds: 1);
        (await talk.Juno.Directs("waits for a moderator")).ShouldBe(1);
        (await talk.Juno.PressesDirect("Open")).Says("jun (no member has this name)");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_reads_or_writes_in_somebody_else_s_report(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await Met(talk);
        await talk.Zara.Types("/report \"Is rude\" about:juno", "dm");
        await talk.Later(seconds: 1);
        var mine = (await talk.Zara.Sees("dm"))[^1];
        var see = mine.Buttons.Single(button => button.Label == "See it").Id;
        var open = (await talk.Milo.GetsDirect("waits")).Buttons.Single(button => button.Label == "Open").Id;
        var card = (await talk.Alok.Types("/help", "dm")).Messages[^1];
        (await talk.Alok.Forges(card, see)).Says("no such report");
        (await talk.Alok.Forges(card, open)).Says("Only moderators");
        (await talk.Juno.Types("/help", "dm")).Says("What I can do");
        var junos = (await talk.Juno.Sees("dm"))[^1];
        foreach (var forged in new[] { open, open.Replace("rp.s", "rp.t"), open.Replace("rp.s", "rp.w"), open.Replace("rp.s", "rp.c"), open.Replace("rp.s", "rp.m") })
            (await talk.Juno.Forges(junos, forged)).Says("no such report");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Too_many_a_day_are_refused_in_words_and_nothing_typed_is_lost(Engine engine)
    {
        await using var talk = await Conversation.Start(engine);
        await Met(talk);
        for (var i = 0; i < 10; i++) (await talk.Zara.Types($"/report number {i}", "dm")).Says("passed it on");
        (await talk.Zara.Types("/report one more", "dm")).Says("many things today");
        await talk.Later(days: 1, minutes: 1);
        (await talk.Zara.Types("/report one more", "dm")).Says("passed it on");
    }

    /// <summary>Everybody has said something, so that they are known.</summary>
    internal static async Task Met(Conversation talk)
    {
        foreach (var one in new[] { talk.Juno, talk.Milo, talk.Zara, talk.Alok }) await one.Types("/help");
    }

    private static async Task<Heard> Reports(Conversation talk, Actor moderator)
    {
        await moderator.Types("/mine", "dm");
        return await moderator.PressesDirect("Reports");
    }

    private static Task<long> Count(Conversation talk, string table) =>
        talk.Get<IDatabase>().Read(q => q.One<long>($"SELECT count(*) FROM {table}"));
}
