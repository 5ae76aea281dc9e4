using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People.Abuse.Reports;
using NodaTime;

namespace Bot.Core.People.Abuse.Measures;

/// <summary>What moderators see of measures.</summary>
internal static class MeasureCards
{
    private const int PerPage = 8;

    public static Card List(List<(Measure Measure, string Name)> all, int page)
    {
        var last = Math.Max(0, (all.Count - 1) / PerPage);
        var at = Math.Clamp(page, 0, last);
        var shown = all.Skip(at * PerPage).Take(PerPage).ToList();
        var turning = new List<Button>();
        if (at > 0) turning.Add(new Button.Press(MeasureTexts.Earlier, new TurnMeasures(at - 1)));
        if (at < last) turning.Add(new Button.Press(MeasureTexts.Later, new TurnMeasures(at + 1)));
        return new(MeasureTexts.List)
        {
            Blocks = shown.Count == 0
                ? [new Block.Paragraph(MeasureTexts.Nobody)]
                : [new Block.Facts([.. shown.Select(one => new Fact(Words.Verbatim(one.Name), State(one.Measure)))])],
            Buttons =
            [
                .. shown.Select(one => (Button)new Button.Press(Words.Verbatim(Short(one.Name)), new ShowMeasure(one.Measure.Id)))
                    .Chunk(CardLimits.ButtonsPerRow),
                .. turning.Count == 0 ? [] : new IReadOnlyList<Button>[] { turning },
                [new Button.Press(ReportTexts.Reports, new OpenReports())],
            ],
        };
    }

    public static Card One(Measure measure, string name, string? by, bool mayDecide, bool mayLift, Instant now)
    {
        var acts = new List<Button>();
        if (measure.Holds(now) && (mayDecide || mayLift)) acts.Add(new Button.Press(MeasureTexts.Lift, new LiftMeasure(measure.Id)));
        if (measure.Holds(now) && mayDecide) acts.Add(new Button.Press(MeasureTexts.Keep, new KeepMeasure(measure.Id)));
        return new(Words.Verbatim(name))
        {
            Blocks =
            [
                new Block.Facts(
                    new(MeasureTexts.StateLabel, measure.Holds(now) ? State(measure) : MeasureTexts.Over),
                    new(MeasureTexts.ReasonLabel, Words.Verbatim(measure.Reason)),
                    new(MeasureTexts.ByLabel, by is null ? MeasureTexts.SomebodyWhoLeft : Words.Verbatim(by)),
                    new(MeasureTexts.SinceLabel, Words.Verbatim(new Span.Moment(measure.MadeAt, MomentStyle.DateTime)))),
                .. measure.Appeal is { } appeal ? new Block[] { new Block.Paragraph(MeasureTexts.TheirAppeal(appeal)) } : [],
                .. measure.DecidedAt is null ? [] : new Block[] { new Block.Paragraph(MeasureTexts.AppealDecided) },
            ],
            Buttons = acts.Count == 0 ? [] : [acts],
            Closed = !measure.Holds(now),
        };
    }

    private static Words State(Measure measure) => Words.Join(" · ",
    [
        MeasureTexts.State(measure),
        measure is { Appeal: not null, DecidedAt: null } ? MeasureTexts.AppealWaits : Words.None,
    ]);

    private static string Short(string name) => name.Length <= 40 ? name : $"{string.Concat(name.EnumerateRunes().Take(39))}…";
}
