using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Abuse.Reports;

/// <summary>The reporter's side of a report.</summary>
public sealed class MyReportHandler(IDatabase db, Ids ids, ReportNotes notes)
    : IHandle<ShowMyReport>, IHandle<OpenAddToReport>, IHandle<AddToReport>
{
    public async Task<Reply> Handle(ShowMyReport input, Caller who, CancellationToken ct)
    {
        var (report, lines) = await db.Read(async q => (
            ReportReads.ForReporter(await ReportTable.Find(q, input.Report), who), await ReportTable.Lines(q, input.Report)), ct);
        return Reply.OnlyYou((Message)ReportCards.ForReporter(report, lines));
    }

    public async Task<Reply> Handle(OpenAddToReport input, Caller who, CancellationToken ct)
    {
        await db.Read(async q => ReportReads.ForReporter(await ReportTable.Find(q, input.Report), who), ct);
        return new Reply.Ask(FormRequest.For<AddToReport>(("report", Base32.Write(input.Report.Value))));
    }

    public async Task<Reply> Handle(AddToReport input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            var report = ReportReads.ForReporter(await ReportTable.Lock(tx, input.Report), who);
            if (report.State == ReportState.Closed) throw new Problem(ReportTexts.ClosedForYou);
            var lines = await ReportTable.Lines(tx, report.Id);
            var inARow = lines.Reverse().TakeWhile(line => line.FromReporter == 1).Count();
            if (inARow >= ReportLimits.LinesInARow) throw new Problem(ReportTexts.WaitForThem);
            var line = ids.Next();
            await ReportTable.AddLine(tx, line, new()
            {
                Report = report.Id,
                FromReporter = 1,
                Words = input.Words,
                MadeAt = who.Now,
            });
            await notes.Added(tx, report, await ReportTable.About(tx, report.Id), line, who.Now);
        }, ct);
        return Reply.OnlyYou(ReportTexts.Added, new Button.Press(ReportTexts.SeeIt, new ShowMyReport(input.Report)));
    }
}
