using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Reports;

/// <summary>
/// What moderators and the reporter hear of a report: that there is something, and a button. What it is about stays behind the button, as
/// others may see the screen.
/// </summary>
public sealed class ReportNotes(IDatabase db, Notes notes) : INoteSource
{
    private const string NewKind = "report.new";
    private const string AddedKind = "report.added";
    private const string WrittenKind = "report.written";
    private const string ClosedKind = "report.closed";

    public IReadOnlyList<string> Kinds { get; } = [NewKind, AddedKind, WrittenKind, ClosedKind];

    internal Task New(Tx tx, Report report, IReadOnlyList<PersonId> readers, Instant now) =>
        notes.Add(tx, [.. readers.Select(reader => Note(NewKind, report, report.Id.Value, reader, now))]);

    /// <summary>The reporter has written again: for whoever looks after it, else for all who may.</summary>
    internal async Task Added(Tx tx, Report report, IReadOnlyList<Concerned> about, long line, Instant now)
    {
        IReadOnlyList<PersonId> readers = report.TakenBy is { } one
            ? [one]
            : await Team.Others(tx, report.Community, [.. about.Select(person => person.Person), .. report.Reporter is { } reporter ? [reporter] : Array.Empty<PersonId>()], now);
        await notes.Add(tx, [.. readers.Select(reader => Note(AddedKind, report, line, reader, now))]);
    }

    internal Task WrittenBack(Tx tx, Report report, long line, Instant now) => notes.Add(tx, Note(WrittenKind, report, line, report.Reporter!.Value, now));

    internal async Task Closed(Tx tx, Report report, Instant now)
    {
        if (report.Reporter is { } reporter) await notes.Add(tx, Note(ClosedKind, report, report.Id.Value, reporter, now));
    }

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (!Base32.TryRead(note.Args, out var id) || note.To is not Recipient.Person reader) return null;
        var (report, about) = await db.Read(async q => (await ReportTable.Find(q, new(id)), await ReportTable.About(q, new(id))), ct);
        if (report is null) return null;
        if (note.Kind is WrittenKind or ClosedKind)
        {
            return report.Reporter != reader.Id ? null : Open(
                note.Kind == ClosedKind ? ReportTexts.NoteClosed : ReportTexts.NoteWritten, new ShowMyReport(report.Id));
        }
        // Names may have been settled since it was written: whom it is about hears nothing.
        if (report.State == ReportState.Closed || about.Any(one => one.Person == reader.Id) || report.Reporter == reader.Id) return null;
        return Open(note.Kind == NewKind ? ReportTexts.NoteNew : ReportTexts.NoteAdded, new ShowReport(report.Id));
    }

    private static Message Open(Words words, IPress open) =>
        new() { Text = words, Buttons = [[new Button.Press(ReportTexts.Open, open)]] };

    private static NoteRequest Note(string kind, Report report, long about, PersonId to, Instant now) => new(
        kind, $"{kind}/{about}/{to.Value}", Base32.Write(report.Id.Value), new Recipient.Person(to))
    {
        Class = NoteClass.Change,
        Due = now,
        Expires = now + ReportLimits.Kept,
    };
}
