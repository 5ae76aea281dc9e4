using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Templates;

/// <summary>Templates: saved from a workshop, used for a new one. Every organiser of the side uses them; who made one, or a moderator, changes it.</summary>
public sealed class TemplateHandler(IDatabase db, Ids ids, Catalog catalog, WorkshopReads reads)
    : IHandle<OpenSaveTemplate>, IHandle<SaveTemplate>, IHandle<OpenTemplates>, IHandle<OpenTemplate>, IHandle<UseTemplate>,
        IHandle<OpenRenameTemplate>, IHandle<DeleteTemplate>
{
    private const int PerPage = (CardLimits.ButtonRows - 1) * CardLimits.ButtonsPerRow;

    public async Task<Reply> Handle(OpenSaveTemplate input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        return new Reply.Ask(FormRequest.For<SaveTemplate>(
            ("workshop", Base32.Write(workshop.Id.Value)), ("name", Texts.Short(workshop.Title, Template.LongestName))));
    }

    public async Task<Reply> Handle(SaveTemplate input, Caller who, CancellationToken ct)
    {
        if (input.Template is { } known) return await Rename(known, input.Name, who, ct);
        var workshop = await reads.ForOrganiser(input.Workshop ?? throw new Problem(Texts.Gone), who, ct);
        var answers = AgainForm.Answers(workshop).Where(pair => pair.Value is { Length: > 0 }).ToDictionary(pair => pair.Option, pair => pair.Value!);
        await db.Write(who.Once, async tx =>
        {
            if ((await TemplateTable.Of(tx, who.Side)).Count >= Template.Most) throw new Problem(TemplateTexts.TooMany);
            var template = new Template
            {
                Id = ids.New<TemplateId>(),
                Side = who.Side,
                MadeBy = who.Person,
                MadeAccount = who.AccountId?.Value ?? 0,
                Name = input.Name,
                Answers = JsonSerializer.Serialize(answers, AnswersJson.Default.DictionaryStringString),
            };
            if (!await TemplateTable.Insert(tx, template, await QuestionTable.Of(tx, workshop))) throw new Problem(TemplateTexts.NameTaken);
            return template.Id;
        }, ct);
        return Reply.OnlyYou(TemplateTexts.Saved(input.Name), new Button.Press(TemplateTexts.Templates, new OpenTemplates()));
    }

    public async Task<Reply> Handle(OpenTemplates input, Caller who, CancellationToken ct)
    {
        var all = await db.Read(q => TemplateTable.Of(q, who.Side), ct);
        var page = Pages.Of(input.Page, all.Count, PerPage);
        return Reply.OnlyYou(new Card(TemplateTexts.Templates)
        {
            Blocks = [new Block.Paragraph(all.Count == 0 ? TemplateTexts.None : TemplateTexts.WhichOne)],
            Buttons =
            [
                .. all.Skip(page.Skip).Take(PerPage)
                    .Select(one => new Button.Press(Words.Verbatim(one.Name), new OpenTemplate(one.Id)))
                    .Chunk(CardLimits.ButtonsPerRow),
                .. page.Buttons(number => new OpenTemplates(number)),
            ],
        });
    }

    public async Task<Reply> Handle(OpenTemplate input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Card(await Find(input.Template, who, ct), who, ct));

    public async Task<Reply> Handle(UseTemplate input, Caller who, CancellationToken ct)
    {
        var template = await Find(input.Template, who, ct);
        var options = catalog.Of(typeof(NewWorkshop)).Options.Where(option => !option.Carried).Select(option => option.Name).ToHashSet();
        var answers = JsonSerializer.Deserialize(template.Answers, AnswersJson.Default.DictionaryStringString)!;
        return new Reply.Ask(FormRequest.For<NewWorkshop>(
        [
            .. answers.Where(pair => options.Contains(pair.Key)).Select(pair => (pair.Key, (string?)pair.Value)),
            ("template", Base32.Write(template.Id.Value)),
        ]));
    }

    public async Task<Reply> Handle(OpenRenameTemplate input, Caller who, CancellationToken ct)
    {
        var template = await Find(input.Template, who, ct);
        CheckMayChange(template, who);
        return new Reply.Ask(FormRequest.For<SaveTemplate>(("template", Base32.Write(template.Id.Value)), ("name", template.Name)));
    }

    public async Task<Reply> Handle(DeleteTemplate input, Caller who, CancellationToken ct)
    {
        var template = await Find(input.Template, who, ct);
        CheckMayChange(template, who);
        await db.Write(who.Once, tx => TemplateTable.Delete(tx, template.Id), ct);
        return new Reply.Update(TemplateTexts.Deleted(template.Name));
    }

    private async Task<Reply> Rename(TemplateId id, string name, Caller who, CancellationToken ct)
    {
        var template = await Find(id, who, ct) with { Name = name };
        CheckMayChange(template, who);
        await db.Write(who.Once, async tx =>
        {
            if (!await TemplateTable.Rename(tx, template)) throw new Problem(TemplateTexts.NameTaken);
        }, ct);
        return Reply.OnlyYou(TemplateTexts.Renamed(name), new Button.Press(TemplateTexts.Templates, new OpenTemplates()));
    }

    private async Task<Card> Card(Template template, Caller who, CancellationToken ct)
    {
        var asked = await db.Read(q => TemplateTable.Questions(q, template.Id), ct);
        List<Button> buttons = [new Button.Press(TemplateTexts.Use, new UseTemplate(template.Id)) { Style = ButtonStyle.Main }];
        if (MayChange(template, who))
        {
            buttons.Add(new Button.Press(TemplateTexts.Rename, new OpenRenameTemplate(template.Id)));
            buttons.Add(new Button.Press(TemplateTexts.Delete, new DeleteTemplate(template.Id)) { Style = ButtonStyle.Danger });
        }
        return new(Words.Verbatim(template.Name))
        {
            Blocks =
            [
                new Block.Paragraph(TemplateTexts.What),
                .. asked.Count > 0 ? new Block[] { new Block.Paragraph(TemplateTexts.Asks(asked.Count)) } : [],
            ],
            Buttons = [buttons, [new Button.Press(TemplateTexts.Back, new OpenTemplates())]],
        };
    }

    private async Task<Template> Find(TemplateId id, Caller who, CancellationToken ct) =>
        await db.Read(q => TemplateTable.Find(q, id), ct) is { } template && template.Side == who.Side ? template : throw new Problem(TemplateTexts.Gone);

    private static bool MayChange(Template template, Caller who) => template.MadeBy == who.Person || who.Power >= Power.Moderator;

    private static void CheckMayChange(Template template, Caller who)
    {
        if (!MayChange(template, who)) throw new Problem(TemplateTexts.NotYours);
    }
}
