using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Questions;

/// <summary>Organisers decide what they ask those who come.</summary>
public sealed class AskHandler(IDatabase db, Ids ids, WorkshopReads reads, WorkshopChanges changes, WorkshopHistory history)
    : IHandle<OpenQuestions>, IHandle<OpenQuestion>, IHandle<AddQuestion>, IHandle<RemoveQuestion>
{
    public async Task<Reply> Handle(OpenQuestions input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Card(input.Workshop, who, ct));

    public async Task<Reply> Handle(OpenQuestion input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        Check.CanBeChanged(workshop, who.Now);
        if (workshop.Questions >= Question.Most) throw new Problem(AskTexts.TooMany);
        return new Reply.Ask(FormRequest.For<AddQuestion>(("workshop", Base32.Write(workshop.Id.Value))));
    }

    public async Task<Reply> Handle(AddQuestion input, Caller who, CancellationToken ct)
    {
        if (Question.ReadChoices(input.Choices) is not { } choices) throw new Problem(AskTexts.BadChoices);
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var workshop = (await changes.BeginAsOrganiser(tx, input.Workshop, who)).Workshop;
            Check.CanBeChanged(workshop, who.Now);
            var asked = await QuestionTable.Of(tx, workshop);
            if (asked.Count >= Question.Most) throw new Problem(AskTexts.TooMany);
            await QuestionTable.Insert(tx, new()
            {
                Id = ids.New<QuestionId>(),
                Workshop = workshop.Id,
                Position = asked.Count == 0 ? 1 : asked[^1].Position + 1,
                Text = input.Question,
                Choices = choices,
                Required = input.Needed,
            });
            await QuestionTable.Count(tx, workshop.Id);
            await history.Add(tx, workshop.Id, new(HistoryKind.QuestionAdded, After: input.Question), who);
        }, ct);
        return Reply.OnlyYou(await Card(input.Workshop, who, ct));
    }

    public async Task<Reply> Handle(RemoveQuestion input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var workshop = (await changes.BeginAsOrganiser(tx, input.Workshop, who)).Workshop;
            var asked = (await QuestionTable.Of(tx, workshop)).FirstOrDefault(one => one.Id == input.Question)
                ?? throw new Problem(AskTexts.NotAsked);
            await QuestionTable.Delete(tx, asked.Id);
            await QuestionTable.Count(tx, workshop.Id);
            await history.Add(tx, workshop.Id, new(HistoryKind.QuestionRemoved, Before: asked.Text), who);
        }, ct);
        return new Reply.Update(await Card(input.Workshop, who, ct));
    }

    private async Task<Card> Card(WorkshopId id, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(id, who, ct);
        var asked = await db.Read(q => QuestionTable.Of(q, workshop), ct);
        List<Button> buttons = [];
        if (asked.Count < Question.Most) buttons.Add(new Button.Press(AskTexts.New, new OpenQuestion(id)));
        buttons.AddRange(asked.Index().Select(one => new Button.Press(AskTexts.Remove(one.Index + 1), new RemoveQuestion(id, one.Item.Id))));
        buttons.Add(new Button.Press(AskTexts.Back, new Organise(id)));
        return new(Words.Verbatim(workshop.Title))
        {
            Blocks =
            [
                .. asked.Count == 0
                    ? [new Block.Paragraph(AskTexts.NothingAsked)]
                    : asked.Index().Select(one => new Block.Paragraph(AskTexts.Line(one.Index + 1, one.Item))),
            ],
            Buttons = [.. buttons.Chunk(CardLimits.ButtonsPerRow)],
        };
    }
}
