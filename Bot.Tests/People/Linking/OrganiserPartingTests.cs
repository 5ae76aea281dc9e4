using Bot.Core.Features.Workshops;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Questions;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Linking;

/// <summary>What organisers have goes with the account that has it, into one person and apart again.</summary>
public sealed class OrganiserPartingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Who_organises_by_agreement_does_so_as_one_person_and_apart_again_as_the_account_that_agreed(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        var (milo, zara) = (await world.Person("Milo"), await world.Person("Zara"));
        await juno.Fills(new AskToOrganise(workshop.Id, milo.Id));
        await milo.Presses(new AgreeToOrganise(workshop.Id));
        await milo.Fills(new EditTitle(workshop.Id, "Clay for all", Was: "Clay smiles"));
        var linked = await milo.Becomes(zara);
        await zara.Fills(new EditTitle(workshop.Id, "Clay for everybody", Was: "Clay for all"));
        var apart = await linked.Parts();
        await apart.Fills(new EditTitle(workshop.Id, "Clay", Was: "Clay for everybody"));
        (await zara.IsRefused(() => zara.Fills(new EditTitle(workshop.Id, "Mud", Was: "Clay")))).ShouldContain("Only whoever organises");
        (await world.Read(workshop.Id)).Helpers.ShouldBe(1);
        var by = await world.Db.Read(q => q.Many<long>(
            "SELECT by_person FROM workshop_history WHERE kind = 'Edited' ORDER BY id", new { }));
        by.ShouldBe([apart.Id.Value, zara.Id.Value, apart.Id.Value]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_answers_the_newest_counts_and_each_goes_back_to_the_account_that_gave_it(Engine engine)
    {
        await using var world = await World.Start(engine);
        var (workshop, juno) = await world.Workshop();
        await juno.Fills(new AddQuestion(workshop.Id, "What do you eat?"));
        var asked = (await world.Db.Read(q => QuestionTable.Of(q, workshop.Id))).ShouldHaveSingleItem();
        var (milo, zara) = (await world.Person("Milo"), await world.Person("Zara"));
        foreach (var one in new[] { zara, milo })
        {
            await one.Answers(workshop.Id, RsvpAnswer.Going);
            await one.Fills(new WriteAnswer(workshop.Id, asked.Id, one.Name));
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        var linked = await milo.Becomes(zara);
        (await Answer(world, workshop.Id, zara)).ShouldBe("Milo");
        var apart = await linked.Parts();
        (await Answer(world, workshop.Id, zara)).ShouldBe("Zara");
        (await Answer(world, workshop.Id, apart)).ShouldBe("Milo");
    }

    private static async Task<string> Answer(World world, WorkshopId workshop, Someone who) =>
        (await world.Db.Read(q => AnswerTable.Of(q, workshop, who.Id))).ShouldHaveSingleItem().Answer;
}
