using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Questions;

/// <summary>Somebody who comes answers what organisers ask, one question after the other, in private. The seat is theirs all the while.</summary>
public sealed class AnswerQuestionsHandler(IDatabase db, WorkshopReads reads, WorkshopChanges changes)
    : IHandle<AnswerQuestions>, IHandle<ChooseAnswer>, IHandle<OpenAnswer>, IHandle<WriteAnswer>, IHandle<ClearAnswer>
{
    public async Task<Reply> Handle(AnswerQuestions input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Card(input.Workshop, input.Number, after: null, who, ct));

    public async Task<Reply> Handle(ChooseAnswer input, Caller who, CancellationToken ct)
    {
        await Save(input.Workshop, input.Question, asked => asked.Options.ElementAtOrDefault(input.Choice) ?? throw new Problem(AskTexts.NotAsked), who, ct);
        return new Reply.Update(await Card(input.Workshop, number: -1, input.Question, who, ct));
    }

    public async Task<Reply> Handle(OpenAnswer input, Caller who, CancellationToken ct)
    {
        var (workshop, _) = await ForWhoComes(input.Workshop, who, ct);
        var present = (await db.Read(q => AnswerTable.Of(q, workshop.Id, who.Person), ct)).FirstOrDefault(one => one.Question == input.Question);
        return new Reply.Ask(FormRequest.For<WriteAnswer>(
            ("workshop", Base32.Write(workshop.Id.Value)), ("question", Base32.Write(input.Question.Value)), ("answer", present?.Answer)));
    }

    public async Task<Reply> Handle(WriteAnswer input, Caller who, CancellationToken ct)
    {
        await Save(input.Workshop, input.Question, _ => input.Answer, who, ct);
        return Reply.OnlyYou(await Card(input.Workshop, number: -1, input.Question, who, ct));
    }

    public async Task<Reply> Handle(ClearAnswer input, Caller who, CancellationToken ct)
    {
        await Save(input.Workshop, input.Question, _ => null, who, ct);
        var (workshop, _) = await ForWhoComes(input.Workshop, who, ct);
        var asked = await db.Read(q => QuestionTable.Of(q, workshop), ct);
        var number = asked.Index().FirstOrDefault(one => one.Item.Id == input.Question).Index;
        return new Reply.Update(await Card(input.Workshop, number, after: null, who, ct));
    }

    private Task Save(WorkshopId id, QuestionId question, Func<Question, string?> answer, Caller who, CancellationToken ct) =>
        db.WriteAbout(WorkshopChanges.About(id), who.Once, async tx =>
        {
            var change = await changes.Begin(tx, id);
            var mine = await change.Of(who.Person);
            Check.Member(change.Workshop, mine, who);
            CheckComes(mine);
            AnswerRules.CheckOpen(change.Workshop, who.Now);
            var asked = (await QuestionTable.Of(tx, change.Workshop)).FirstOrDefault(one => one.Id == question) ?? throw new Problem(AskTexts.NotAsked);
            if (answer(asked) is not { } text)
            {
                await AnswerTable.Clear(tx, question, who.Person);
                return;
            }
            if (asked.Options.Count > 0 && !asked.Options.Contains(text)) throw new Problem(AskTexts.NotAsked);
            await AnswerTable.Save(tx, asked, who.Person, who.AccountId, text, who.Now);
        }, ct);

    /// <param name="number">Below zero: the first without an answer, from <paramref name="after"/> on; thanks where there is none.</param>
    private async Task<Card> Card(WorkshopId id, int number, QuestionId? after, Caller who, CancellationToken ct)
    {
        var (workshop, _) = await ForWhoComes(id, who, ct);
        var (asked, answers) = await db.Read(
            async q => (await QuestionTable.Of(q, workshop), (await AnswerTable.Of(q, id, who.Person)).ToDictionary(one => one.Question, one => one.Answer)),
            ct);
        if (asked.Count == 0) throw new Problem(AskTexts.NotAsked);
        if (number < 0)
        {
            var from = after is null ? 0 : asked.Index().FirstOrDefault(one => one.Item.Id == after).Index + 1;
            var open = asked.Index().Skip(from).Where(one => !answers.ContainsKey(one.Item.Id)).Select(one => (int?)one.Index).FirstOrDefault();
            if (open is null && after is not null) return QuestionCard.Thanks(workshop);
            number = open ?? 0;
        }
        number = Math.Clamp(number, 0, asked.Count - 1);
        return QuestionCard.Of(workshop, asked, number, answers.GetValueOrDefault(asked[number].Id));
    }

    private async Task<(Workshop Workshop, Attendance Mine)> ForWhoComes(WorkshopId id, Caller who, CancellationToken ct)
    {
        var (workshop, mine) = await reads.ForMember(id, who, ct);
        CheckComes(mine);
        return (workshop, mine!);
    }

    private static void CheckComes(Attendance? mine)
    {
        if (mine is null or { Standing: Standing.Cant }) throw new Problem(AskTexts.OnlyForThoseWhoCome);
    }
}

/// <summary>One question, for whoever comes.</summary>
internal static class QuestionCard
{
    public static Card Of(Workshop workshop, IReadOnlyList<Question> asked, int number, string? answer)
    {
        var question = asked[number];
        List<Button> buttons = question.Options.Count == 0
            ? [new Button.Press(answer is null ? AskTexts.Answer : AskTexts.Change, new OpenAnswer(workshop.Id, question.Id))]
            : [.. question.Options.Index().Select(one => new Button.Press(
                Words.Verbatim(one.Item), new ChooseAnswer(workshop.Id, question.Id, one.Index)) { Disabled = one.Item == answer })];
        List<Button> others = [];
        if (answer is not null) others.Add(new Button.Press(AskTexts.Clear, new ClearAnswer(workshop.Id, question.Id)));
        if (number > 0) others.Add(new Button.Press(AskTexts.Before, new AnswerQuestions(workshop.Id, number - 1)));
        if (number < asked.Count - 1) others.Add(new Button.Press(AskTexts.Next, new AnswerQuestions(workshop.Id, number + 1)));
        return new(Words.Verbatim(workshop.Title))
        {
            Blocks =
            [
                .. asked.Count > 1 ? new Block[] { new Block.Paragraph(AskTexts.Number(number + 1, asked.Count)) } : [],
                new Block.Paragraph(Words.Verbatim(question.Text)),
                new Block.Paragraph(answer is not null ? AskTexts.YourAnswer(answer) : question.Required ? AskTexts.Needed : AskTexts.Optional),
            ],
            Buttons = [.. buttons.Chunk(CardLimits.ButtonsPerRow), .. others.Chunk(CardLimits.ButtonsPerRow)],
        };
    }

    public static Card Thanks(Workshop workshop) => new(Words.Verbatim(workshop.Title))
    {
        Blocks = [new Block.Paragraph(AskTexts.Thanks)],
        Buttons = [[new Button.Press(CardTexts.More, new More(workshop.Id))]],
    };
}
