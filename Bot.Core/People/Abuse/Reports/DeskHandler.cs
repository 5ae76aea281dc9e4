using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.People.Abuse.Reports;

/// <summary>What moderators do with reports: look, take, write back, close.</summary>
public sealed class DeskHandler(IDatabase db, Ids ids, IEnumerable<ICardSource> cards, ReportNotes notes, AuditLog log)
    : IHandle<OpenReports>, IHandle<TurnReports>, IHandle<ShowReport>, IHandle<ShowReportedCard>, IHandle<TakeReport>,
      IHandle<OpenWriteBack>, IHandle<WriteBack>, IHandle<OpenCloseReport>, IHandle<CloseReport>
{
    public const string ClosedKind = "report.closed";

    public async Task<Reply> Handle(OpenReports input, Caller who, CancellationToken ct) => Reply.OnlyYou((Message)await List(0, who, ct));

    public async Task<Reply> Handle(TurnReports input, Caller who, CancellationToken ct) => new Reply.Update((Message)await List(input.Page, who, ct));

    public async Task<Reply> Handle(ShowReport input, Caller who, CancellationToken ct) => Reply.OnlyYou((Message)await Show(input.Report, who, ct));

    public async Task<Reply> Handle(ShowReportedCard input, Caller who, CancellationToken ct)
    {
        var report = (await db.Read(q => ReportReads.ForModerator(q, input.Report, who), ct)).Report;
        var source = cards.FirstOrDefault(one => one.Kind == report.CardKind);
        var card = source is null ? null : await source.Card(report.CardId!.Value, ct);
        return Reply.OnlyYou(card is null ? throw new Problem(ReportTexts.NoSuchCard) : (Message)card);
    }

    public async Task<Reply> Handle(TakeReport input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            var (report, _) = await ReportReads.Begin(tx, input.Report, who);
            await ReportTable.Save(tx, report with { State = ReportState.Taken, TakenBy = who.Person });
        }, ct);
        return new Reply.Update((Message)await Show(input.Report, who, ct));
    }

    public async Task<Reply> Handle(OpenWriteBack input, Caller who, CancellationToken ct)
    {
        var (report, _) = await db.Read(q => ReportReads.ForModerator(q, input.Report, who), ct);
        if (report.Reporter is null) throw new Problem(ReportTexts.ReporterLeft);
        return new Reply.Ask(FormRequest.For<WriteBack>(("report", Base32.Write(input.Report.Value))));
    }

    public async Task<Reply> Handle(WriteBack input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            var (report, _) = await ReportReads.Begin(tx, input.Report, who);
            if (report.Reporter is null) throw new Problem(ReportTexts.ReporterLeft);
            // Whoever writes looks after it.
            await ReportTable.Save(tx, report with { State = ReportState.Taken, TakenBy = who.Person });
            var line = ids.Next();
            await ReportTable.AddLine(tx, line, new()
            {
                Report = report.Id,
                Moderator = who.Person,
                FromReporter = 0,
                Words = input.Words,
                MadeAt = who.Now,
            });
            await notes.WrittenBack(tx, report, line, who.Now);
        }, ct);
        return Reply.OnlyYou(ReportTexts.PassedOn, new Button.Press(ReportTexts.BackToReport, new ShowReport(input.Report)));
    }

    public async Task<Reply> Handle(OpenCloseReport input, Caller who, CancellationToken ct)
    {
        await db.Read(q => ReportReads.ForModerator(q, input.Report, who), ct);
        return new Reply.Ask(FormRequest.For<CloseReport>(("report", Base32.Write(input.Report.Value))));
    }

    public async Task<Reply> Handle(CloseReport input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            var (report, _) = await ReportReads.Begin(tx, input.Report, who);
            var closed = report with
            {
                State = ReportState.Closed,
                TakenBy = who.Person,
                ClosedAt = who.Now,
                ClosingWords = input.Words,
            };
            await ReportTable.Save(tx, closed);
            await notes.Closed(tx, closed, who.Now);
            await log.Append(tx, new(report.Community, ClosedKind, who.Person));
        }, ct);
        return Reply.OnlyYou(ReportTexts.ClosedNow, new Button.Press(ReportTexts.Reports, new OpenReports()));
    }

    private async Task<Card> List(int page, Caller who, CancellationToken ct)
    {
        var count = await db.Read(q => ReportTable.CountOpen(q, who.Community, who.Person), ct);
        var last = Math.Max(0, (count - 1) / ReportCards.PerPage);
        var at = Math.Clamp(page, 0, last);
        var reports = await db.Read(
            q => ReportTable.Open(q, who.Community, who.Person, at * ReportCards.PerPage, ReportCards.PerPage), ct);
        return ReportCards.List(reports, count, at, last);
    }

    private async Task<Card> Show(ReportId id, Caller who, CancellationToken ct)
    {
        var (seen, lines, names) = await db.Read(async q =>
        {
            var found = await ReportReads.ForModerator(q, id, who);
            return (found, await ReportTable.Lines(q, id), await ReportNames.Read(q, id));
        }, ct);
        return ReportCards.ForModerator(seen, lines, names);
    }
}
