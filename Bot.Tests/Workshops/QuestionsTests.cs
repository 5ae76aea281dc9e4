using System.Text;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Export;
using Bot.Core.Features.Workshops.Questions;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

public sealed class QuestionsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_seat_is_taken_at_once_and_questions_come_after_in_private(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (juno, milo, carmen) = (await bot.Meet("juno", "host"), await bot.Meet("milo"), await bot.Meet("carmen"));
        await juno.Types("/workshop new \"Clay smiles\" fri 18:00");
        await juno.Presses("Everything else…");
        await juno.Presses("Questions");
        await juno.Presses("New question");
        (await juno.Fills(("question", "What do you eat?"), ("choices", "anything, vegan"), ("needed", "yes")))
            .Says("1. What do you eat? (anything, vegan) · needed");
        await juno.Presses("New question");
        await juno.Fills(("question", "What should we know?"));

        (await milo.Presses("Going")).Says("You are in. The organisers ask you 2 things.");
        (await milo.Presses("Answer")).Says("Question 1 of 2").Says("What do you eat?").Says("The organisers need your answer");
        (await milo.Presses("vegan")).Says("Question 2 of 2").Says("You need not answer");
        await milo.Presses("Answer");
        (await milo.Fills(("answer", "I bring a dog"))).Says("Thank you. Only the organisers see it.");
        await carmen.Presses("Going");
        await carmen.Presses("More");
        await carmen.Presses("Note for the organisers");
        var note = new string('n', 299) + "!";
        await carmen.Fills(("note", note));

        (await juno.Types("/workshop people")).Says("milo: vegan · I bring a dog").Says("No answer to “What do you eat?”: carmen.").Says($"carmen: {note}");
        (await carmen.Presses("More")).DoesNotSay("vegan");
        await carmen.Presses("Who comes");
        (await carmen.Sees())[^1].Text.ShouldNotContain("vegan");

        await milo.Presses("More");
        (await milo.Presses("Questions")).Says("Your answer: vegan");
        (await milo.Presses("Remove my answer")).Says("The organisers need your answer");
        (await juno.Types("/workshop people")).Says("No answer to “What do you eat?”: milo, carmen.");
        (await juno.Types("/workshop export as:csv")).Says("2 people on the list");
        (await milo.Types("/mydata")).Messages[^1].File.ShouldNotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_file_has_who_comes_with_notes_and_answers_and_nothing_else(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop(seats: 2);
        await world.Workshop();
        await juno.Fills(new AddQuestion(workshop.Id, "=Vegan?", "yes, no"));
        var asked = (await world.Db.Read(q => QuestionTable.Of(q, workshop.Id))).ShouldHaveSingleItem();
        var (milo, zara, other) = (await world.Person("Milo, the \"cook\""), await world.Person("@zara"), await world.Person("Not coming"));
        await milo.Answers(workshop.Id, RsvpAnswer.Going);
        await milo.Presses(new BringGuests(workshop.Id, 1));
        await milo.Fills(new Bot.Core.Features.Workshops.Members.WriteNote(workshop.Id, "=HYPERLINK(\"http://x\")"));
        await milo.Presses(new ChooseAnswer(workshop.Id, asked.Id, 0));
        await zara.Answers(workshop.Id, RsvpAnswer.Going);
        await other.Answers(workshop.Id, RsvpAnswer.Cant);

        var said = (Reply.Say)await juno.Presses(new ExportAs(workshop.Id, ExportFormat.Csv));
        said.To.ShouldBe(Audience.OnlyYou);
        var file = said.Message.File!;
        file.Name.ShouldEndWith(".csv");
        Encoding.UTF8.GetString(file.Content.Span[3..]).ShouldBe(
            "Name,Answer,Guests,Note,'=Vegan?\r\n" +
            "\"Milo, the \"\"cook\"\"\",going,1,\"'=HYPERLINK(\"\"http://x\"\")\",yes\r\n" +
            "'@zara,waitlist,0,,\r\n");
        var json = ((Reply.Say)await juno.Presses(new ExportAs(workshop.Id, ExportFormat.Json))).Message.File!;
        using var read = JsonDocument.Parse(json.Content);
        var people = read.RootElement.GetProperty("people");
        people.GetArrayLength().ShouldBe(2);
        people[0].GetProperty("note").GetString().ShouldBe("=HYPERLINK(\"http://x\")");
        people[0].GetProperty("answers")[0].GetProperty("answer").GetString().ShouldBe("yes");
        (await milo.IsRefused(() => milo.Presses(new ExportAs(workshop.Id, ExportFormat.Csv)))).ShouldContain("Only whoever organises");
        var logged = await world.Db.Read(q => q.Many<string>("SELECT kind FROM log_entries ORDER BY sequence"));
        logged.ShouldBe(["workshop.exported", "workshop.exported"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task At_most_five_questions_and_only_those_who_come_answer(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var milo = await world.Person("Milo");
        for (var i = 0; i < 5; i++) await juno.Fills(new AddQuestion(workshop.Id, $"Question {i}"));
        (await juno.IsRefused(() => juno.Fills(new AddQuestion(workshop.Id, "One more")))).ShouldContain("Five questions");
        (await juno.IsRefused(() => juno.Fills(new AddQuestion(workshop.Id, "Only one choice", "yes")))).ShouldContain("two to 8 choices");
        var first = (await world.Db.Read(q => QuestionTable.Of(q, workshop.Id)))[0];
        (await milo.IsRefused(() => milo.Fills(new WriteAnswer(workshop.Id, first.Id, "me")))).ShouldContain("Going first");
        await milo.Answers(workshop.Id, RsvpAnswer.Going);
        await milo.Fills(new WriteAnswer(workshop.Id, first.Id, "me"));
        await juno.Presses(new RemoveQuestion(workshop.Id, first.Id));
        (await milo.IsRefused(() => milo.Fills(new WriteAnswer(workshop.Id, first.Id, "me")))).ShouldContain("not asked any more");
        (await world.Read(workshop.Id)).Questions.ShouldBe(4);
        (await Answers(world)).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answers_and_history_go_with_the_names_thirty_days_after(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (juno, milo) = (await bot.Meet("juno", "host"), await bot.Meet("milo"));
        await juno.Types("/workshop new \"Clay smiles\" fri 18:00");
        await juno.Presses("Everything else…");
        await juno.Presses("Questions");
        await juno.Presses("New question");
        await juno.Fills(("question", "What do you eat?"));
        await milo.Presses("Going");
        await milo.Presses("Answer");
        await milo.Presses("Answer");
        await milo.Fills(("answer", "cake"));
        await bot.Later(days: 30);
        await juno.Presses("More");
        await juno.Presses("Organise");
        (await juno.Presses("History")).Says("juno made it");
        (await Count(bot, "workshop_answers")).ShouldBe(1);
        await bot.Later(days: 5);
        await juno.Presses("More");
        await juno.Presses("Organise");
        (await juno.Presses("History")).Says("Nothing was changed so far");
        (await Count(bot, "workshop_answers")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_forgotten_or_removed_leaves_no_answer(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        await juno.Fills(new AddQuestion(workshop.Id, "What do you eat?"));
        var asked = (await world.Db.Read(q => QuestionTable.Of(q, workshop.Id))).ShouldHaveSingleItem();
        var (milo, zara) = (await world.Person("Milo"), await world.Person("Zara"));
        foreach (var one in new[] { milo, zara })
        {
            await one.Answers(workshop.Id, RsvpAnswer.Going);
            await one.Fills(new WriteAnswer(workshop.Id, asked.Id, "cake"));
        }
        await juno.Presses(new Bot.Core.Features.Workshops.Organising.ConfirmRemove(workshop.Id, milo.Id));
        (await Answers(world)).ShouldBe(1);
        await world.Forget(zara.Id);
        (await Answers(world)).ShouldBe(0);
        await world.Forget(juno.Id);
        var lines = await world.Db.Read(q => q.One<int>("SELECT count(*) FROM workshop_history WHERE by_person IS NOT NULL OR before <> '' OR after <> ''"));
        lines.ShouldBe(0);
    }

    private static Task<int> Answers(World world) => world.Db.Read(q => q.One<int>("SELECT count(*) FROM workshop_answers"));

    private static Task<int> Count(Conversation bot, string table) =>
        bot.Get<Bot.Core.Storage.IDatabase>().Read(q => q.One<int>($"SELECT count(*) FROM {table}"));
}
