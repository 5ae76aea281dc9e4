using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Abuse.Measures;

/// <summary>What the person hears about a measure, and moderators about an appeal.</summary>
public sealed class MeasureNotes(IDatabase db, Notes notes) : INoteSource
{
    private const string ImposedKind = "measure.imposed";
    private const string LiftedKind = "measure.lifted";
    private const string KeptKind = "measure.kept";
    private const string AppealKind = "measure.appeal";

    public IReadOnlyList<string> Kinds { get; } = [ImposedKind, LiftedKind, KeptKind, AppealKind];

    internal Task Imposed(Tx tx, Measure measure, Instant now) => notes.Add(tx, Note(ImposedKind, measure, measure.Person, now));

    internal Task Lifted(Tx tx, Measure measure, Instant now) => notes.Add(tx, Note(LiftedKind, measure, measure.Person, now));

    internal Task Kept(Tx tx, Measure measure, Instant now) => notes.Add(tx, Note(KeptKind, measure, measure.Person, now));

    internal Task Appealed(Tx tx, Measure measure, IReadOnlyList<PersonId> reviewers, Instant now) =>
        notes.Add(tx, [.. reviewers.Select(reader => Note(AppealKind, measure, reader, now))]);

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (!Base32.TryRead(note.Args, out var id)) return null;
        var (measure, community) = await db.Read(async q =>
        {
            var found = await MeasureTable.Find(q, new(id));
            return (found, found is null ? "" : await q.One<string>("SELECT name FROM communities WHERE id = @Community", new { found.Community }) ?? "");
        }, ct);
        if (measure is null) return null;
        var holds = measure.Holds(note.View.Now);
        switch (note.Kind)
        {
            case ImposedKind when holds:
                return With(MeasureTexts.Told(measure, community), measure.Appeal is null ? new(MeasureTexts.Appeal, new OpenAppeal(measure.Id)) : null);
            case LiftedKind when measure.State == MeasureState.Lifted:
                return With(MeasureTexts.ToldLifted(community), null);
            case KeptKind when holds:
                return With(MeasureTexts.ToldKept(measure, community), null);
            case AppealKind when holds && measure.DecidedAt is null:
                return With(MeasureTexts.ToldAppeal, new(MeasureTexts.Read, new ShowMeasure(measure.Id)));
            default:
                return null;
        }
    }

    private static Message With(Localization.Words words, Button.Press? button) =>
        new() { Text = words, Buttons = button is null ? [] : [[button]] };

    private static NoteRequest Note(string kind, Measure measure, PersonId to, Instant due) => new(
        kind, $"{kind}/{measure.Id.Value}/{to.Value}", Base32.Write(measure.Id.Value), new Recipient.Person(to))
    {
        Class = NoteClass.Change,
        Due = due,
        Expires = due + Duration.FromDays(7),
        // Whoever is held back hears of it, whatever messages they chose, unless they chose none.
        Cancellation = kind != AppealKind,
    };
}
