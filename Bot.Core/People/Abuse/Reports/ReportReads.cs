using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Abuse.Reports;

/// <summary>A report and whom it may be about.</summary>
internal sealed record Seen(Report Report, IReadOnlyList<Concerned> About);

/// <summary>Finds a report for who may see it. Nobody else learns that it exists.</summary>
internal static class ReportReads
{
    /// <exception cref="Problem">There is none for this moderator.</exception>
    public static async Task<Seen> ForModerator(Queries q, ReportId id, Caller who) =>
        Check(await ReportTable.Find(q, id), await ReportTable.About(q, id), who);

    /// <summary>The same, locked.</summary>
    /// <exception cref="Problem">There is none for this moderator, or it is closed.</exception>
    public static async Task<Seen> Begin(Tx tx, ReportId id, Caller who)
    {
        var seen = Check(await ReportTable.Lock(tx, id), await ReportTable.About(tx, id), who);
        return seen.Report.State == ReportState.Closed ? throw new Problem(ReportTexts.AlreadyClosed) : seen;
    }

    /// <exception cref="Problem">It is not this person's.</exception>
    public static Report ForReporter(Report? report, Caller who) =>
        report is { } own && own.Reporter == who.Person ? own : throw new Problem(ReportTexts.Gone);

    private static Seen Check(Report? report, IReadOnlyList<Concerned> about, Caller who)
    {
        if (report is null || about.Any(one => one.Person == who.Person) || report.Reporter == who.Person) throw new Problem(ReportTexts.Gone);
        if (report.Community != who.Community && report.Community != who.Side) throw new Problem(ReportTexts.Elsewhere);
        return new(report, about);
    }
}
