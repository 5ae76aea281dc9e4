using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Templates;
using Bot.Core.People;
using Bot.Core.People.Removal;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.Workshops;

public sealed class TemplatesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Saved_from_one_workshop_and_used_for_another_with_everything_but_the_date(Engine engine)
    {
        await using var bot = await Conversation.Start(engine);
        var (juno, alok) = (await bot.Meet("juno", "host"), await bot.Meet("alok", "host"));
        await juno.Types("/workshop new \"Clay smiles\" fri 18:00 where:Library seats:12 length:90min guests:0");
        await juno.Presses("Everything else…");
        await juno.Presses("Questions");
        await juno.Presses("New question");
        await juno.Fills(("question", "What do you eat?"), ("choices", "anything, vegan"));
        await juno.Presses("More");
        await juno.Presses("Organise");
        await juno.Presses("Save as template");
        (await juno.Fills(("name", "Clay evening"))).Says("Saved as Clay evening");

        await alok.Types("/mine");
        await alok.Presses("Workshops");
        await alok.Presses("From a template");
        (await alok.Presses("Clay evening")).Says("It asks 1 question");
        await alok.Presses("New workshop from it");
        (await alok.Fills(("when", "sat 18:00"))).Says("Clay smiles").Says("Where: Library").Says("0 of 12 seats").Says("1 h 30 min");
        await alok.Presses("Everything else…");
        (await alok.Presses("Questions")).Says("1. What do you eat? (anything, vegan)");

        // Again copies questions, too.
        await alok.Presses("More");
        await alok.Presses("Organise");
        await alok.Presses("Again");
        await alok.Fills(("when", "sun 18:00"));
        await alok.Presses("Everything else…");
        (await alok.Presses("Questions")).Says("1. What do you eat? (anything, vegan)");

        await alok.Types("/mine");
        await alok.Presses("Workshops");
        await alok.Presses("From a template");
        (await alok.Presses("Clay evening")).Messages[^1].Buttons.Select(button => button.Label).ShouldNotContain("Delete");
        await juno.Presses("Templates");
        await juno.Presses("Clay evening");
        await juno.Presses("Rename");
        (await juno.Fills(("name", "Pottery"))).Says("It is called Pottery now");
        await juno.Presses("Templates");
        await juno.Presses("Pottery");
        (await juno.Presses("Delete")).Says("Pottery is deleted");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Twenty_five_of_different_names_and_only_who_made_one_changes_it(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var alok = await world.Person("Alok", Power.Host);
        for (var i = 0; i < Template.Most; i++) await juno.Fills(new SaveTemplate($"Number {i}", workshop.Id));
        (await juno.IsRefused(() => juno.Fills(new SaveTemplate("One more", workshop.Id)))).ShouldContain("25 templates");
        (await alok.IsRefused(() => alok.Fills(new SaveTemplate("Mine", workshop.Id)))).ShouldContain("Only whoever organises");
        var first = (await world.Db.Read(q => TemplateTable.Of(q, world.Community)))[0];
        (await alok.IsRefused(() => alok.Presses(new DeleteTemplate(first.Id)))).ShouldContain("Only whoever made");
        (await juno.IsRefused(() => juno.Fills(new SaveTemplate("NUMBER 7", Template: first.Id)))).ShouldContain("Another template");
        await juno.Presses(new DeleteTemplate(first.Id));
        (await juno.IsRefused(() => juno.Presses(new UseTemplate(first.Id)))).ShouldContain("not there any more");
        (await juno.IsRefused(() => juno.Fills(new SaveTemplate("Number 7", workshop.Id)))).ShouldContain("Another template");
        await world.Forget(juno.Id);
        (await world.Db.Read(q => TemplateTable.Of(q, world.Community))).ShouldAllBe(one => one.MadeBy == null);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_community_that_is_removed_takes_all_of_it_along(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var milo = await world.Person("Milo");
        await juno.Fills(new AddQuestion(workshop.Id, "What do you eat?"));
        await juno.Fills(new SaveTemplate("Clay", workshop.Id));
        await juno.Fills(new Bot.Core.Features.Workshops.Organisers.AskToOrganise(workshop.Id, milo.Id));
        await juno.Fills(new Bot.Core.Features.Workshops.Writing.TellThem(workshop.Id, "Hello"));
        await milo.Answers(workshop.Id, RsvpAnswer.Going);
        await milo.Fills(new WriteAnswer(workshop.Id, (await world.Db.Read(q => QuestionTable.Of(q, workshop.Id)))[0].Id, "cake"));
        var parts = world.Get<IEnumerable<ICommunityData>>();
        foreach (var part in parts)
            while (part is Bot.Core.Features.Workshops.Ports.CommunityWorkshops && await world.Db.Write(null, tx => part.Remove(tx, world.Community, 100)) > 0) { }
        foreach (var table in new[]
        {
            "workshops", "workshop_organisers", "workshop_questions", "workshop_answers", "workshop_history", "workshop_templates",
            "workshop_template_questions", "letters",
        })
        {
            (await world.Db.Read(q => q.One<int>($"SELECT count(*) FROM {table}"))).ShouldBe(0, table);
        }
    }
}
