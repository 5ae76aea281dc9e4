using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People.Abuse.Measures;
using NodaTime;

namespace Bot.Core.People.Abuse.Reports;

/// <summary>What moderators and the reporter see of a report. Who reported stands on none of them.</summary>
internal static class ReportCards
{
    public const int PerPage = 6;
    private const int LabelLength = 40;
    private const int LineLength = 120;

    public static Card List(IReadOnlyList<Report> reports, int count, int page, int last) => new(ReportTexts.Reports)
    {
        Blocks = count == 0
            ? [new Block.Paragraph(ReportTexts.NothingOpen)]
            : [new Block.Paragraph(ReportTexts.Count(count)), new Block.Facts([.. reports.Select(Line)])],
        Buttons =
        [
            .. reports.Select((one, index) => (Button)new Button.Press(
                    Words.Verbatim($"{index + 1 + page * PerPage}. {Short(one.Words, LabelLength)}"), new ShowReport(one.Id)))
                .Chunk(2),
            .. Turning(page, last),
            [new Button.Press(MeasureTexts.List, new OpenMeasures())],
        ],
    };

    public static Card ForModerator(Seen seen, IReadOnlyList<ReportLine> lines, ReportNames names)
    {
        var report = seen.Report;
        return new(ReportTexts.Title)
        {
            Blocks =
            [
                new Block.Facts([.. Facts(report, names)]),
                new Block.Paragraph(Words.Verbatim(report.Words)),
                .. lines.Select(line => new Block.Paragraph(
                    line.FromReporter == 1 ? ReportTexts.FromReporter(line.Words) : ReportTexts.FromModerator(names.Of(line.Moderator), line.Words))),
            ],
            Buttons = report.State == ReportState.Closed ? [[new Button.Press(ReportTexts.Reports, new OpenReports())]] : [.. Acts(seen)],
            Closed = report.State == ReportState.Closed,
        };
    }

    public static Card ForReporter(Report report, IReadOnlyList<ReportLine> lines) => new(ReportTexts.Yours)
    {
        Blocks =
        [
            new Block.Facts([.. Facts(report, ReportNames.Nobody)]),
            new Block.Paragraph(Words.Verbatim(report.Words)),
            .. lines.Select(line => new Block.Paragraph(
                line.FromReporter == 1 ? ReportTexts.FromYou(line.Words) : ReportTexts.FromSomeModerator(line.Words))),
            .. report.ClosingWords.Length > 0 ? new Block[] { new Block.Paragraph(ReportTexts.FromSomeModerator(report.ClosingWords)) } : [],
        ],
        Buttons = report.State == ReportState.Closed
            ? []
            : [[new Button.Press(ReportTexts.Add, new OpenAddToReport(report.Id))]],
        Closed = report.State == ReportState.Closed,
    };

    private static IEnumerable<IReadOnlyList<Button>> Acts(Seen seen)
    {
        var report = seen.Report;
        var first = new List<Button>();
        if (report.State == ReportState.Open) first.Add(new Button.Press(ReportTexts.Take, new TakeReport(report.Id)) { Style = ButtonStyle.Main });
        else first.Add(new Button.Press(ReportTexts.TakeOver, new TakeReport(report.Id)));
        if (report.Reporter is not null) first.Add(new Button.Press(ReportTexts.WriteBack, new OpenWriteBack(report.Id)));
        first.Add(new Button.Press(ReportTexts.Close, new OpenCloseReport(report.Id)));
        yield return first;
        var second = new List<Button>();
        if (report.CardId is not null) second.Add(new Button.Press(ReportTexts.ShowCard, new ShowReportedCard(report.Id)));
        if (seen.About.Where(one => one.Named == 1).ToList() is [{ Person: var person }])
        {
            second.AddRange(OpenMeasure.Buttons(person));
        }
        if (second.Count > 0) yield return second;
    }

    private static IEnumerable<Fact> Facts(Report report, ReportNames names)
    {
        yield return new(ReportTexts.When, At(report.MadeAt));
        if (report.About.Length > 0) yield return new(ReportTexts.About, ReportTexts.AboutWhom(report.About, names.About));
        if (report.CardTitle.Length > 0) yield return new(ReportTexts.AtCard, Words.Verbatim(report.CardTitle));
        yield return new(ReportTexts.State, ReportTexts.StateOf(report, names.Of(report.TakenBy)));
    }

    private static Fact Line(Report report) => new(
        At(report.MadeAt),
        Words.Join(" — ", [Words.Verbatim(Short(report.Words, LineLength)), report.State == ReportState.Taken ? ReportTexts.Taken : Words.None]));

    private static IEnumerable<IReadOnlyList<Button>> Turning(int page, int last)
    {
        var row = new List<Button>();
        if (page > 0) row.Add(new Button.Press(ReportTexts.Earlier, new TurnReports(page - 1)));
        if (page < last) row.Add(new Button.Press(ReportTexts.Later, new TurnReports(page + 1)));
        if (row.Count > 0) yield return row;
    }

    private static Words At(Instant at) => Words.Verbatim(new Span.Moment(at, MomentStyle.DateTime));

    private static string Short(string text, int most)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= most ? line : $"{string.Concat(line.EnumerateRunes().Take(most - 1))}…";
    }
}
