using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Export;

/// <summary>Gives an organiser the list as a file, in private. That it was taken is in the community's log and in the history.</summary>
public sealed class ExportHandler(
    IDatabase db, MyWorkshops mine, WorkshopReads reads, WorkshopChanges changes, WorkshopHistory history, AuditLog log)
    : IHandle<ExportWorkshop>, IHandle<OpenExport>, IHandle<ExportAs>
{
    public Task<Reply> Handle(ExportWorkshop input, Caller who, CancellationToken ct) => mine.Pick(
        input.Which,
        who,
        id => input.As is { } format ? new ExportAs(id, format) : new OpenExport(id),
        id => input.As is { } format ? Handle(new ExportAs(id, format), who, ct) : Handle(new OpenExport(id), who, ct),
        ct);

    public async Task<Reply> Handle(OpenExport input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        return Reply.OnlyYou(
            ExportTexts.WhichKind,
            new Button.Press(ExportTexts.Table, new ExportAs(workshop.Id, ExportFormat.Csv)) { Style = ButtonStyle.Main },
            new Button.Press(ExportTexts.Json, new ExportAs(workshop.Id, ExportFormat.Json)));
    }

    public async Task<Reply> Handle(ExportAs input, Caller who, CancellationToken ct)
    {
        // Written down first: no file goes out that nobody knows of.
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var workshop = (await changes.BeginAsOrganiser(tx, input.Workshop, who)).Workshop;
            await history.Add(tx, workshop.Id, new(HistoryKind.Exported), who);
            await log.Append(tx, new(workshop.Community, ExportTexts.ExportedKind, who.Person) { Texts = [workshop.Title] });
        }, ct);
        var present = await reads.ForOrganiser(input.Workshop, who, ct);
        var (rows, asked, answers) = await db.Read(
            async q => (
                await Rosters.All(q, present.Id, skip: 0, most: int.MaxValue),
                await QuestionTable.Of(q, present),
                await AnswerTable.All(q, present.Id)),
            ct);
        return Reply.OnlyYou(new Message
        {
            Text = ExportTexts.File(rows.Count),
            File = ListFile.Write(present, rows, asked, answers, input.As, who.Language),
        });
    }
}
