using Bot.Core.Chat;
using Bot.Core.Letters;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Members;
using Bot.Core.People.Circles.Organising;
using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Telling;

/// <summary>Composes what circles tell, from what is true when it is sent: who has left by then is told nothing.</summary>
public sealed class CircleNoteSource(IDatabase db) : INoteSource
{
    public IReadOnlyList<string> Kinds => CircleNotes.Kinds;

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (CircleNotes.Read(note.Args) is not { } args || note.To is not Recipient.Person person) return null;
        return await db.Read(
            q => note.Kind == CircleNotes.ToldKind
                ? Told(q, new(args.First), new(args.Second), person.Id)
                : About(q, note.Kind, new(args.First), new(args.Second), person.Id),
            ct);
    }

    private static async Task<Message?> About(Queries q, string kind, CircleId id, PersonId other, PersonId reader)
    {
        if (await CircleTable.Find(q, id) is not { } circle) return null;
        if (kind == CircleNotes.ClosedKind) return circle.Closed ? new Message { Text = NoteTexts.Closed(circle) } : null;
        if (circle.Closed) return null;
        var mine = await MemberTable.Find(q, id, reader);
        switch (kind)
        {
            case CircleNotes.AskedKind when mine is { IsIn: true, Organises: true }
                && await MemberTable.Find(q, id, other) is { Standing: CircleStanding.Asking }
                && await NamedPeople.Name(q, other) is { } name:
                return With(
                    NoteTexts.Asked(circle, name),
                    new Button.Press(NoteTexts.Accept, new AnswerRequest(id, other, Yes: true)),
                    new Button.Press(NoteTexts.Decline, new AnswerRequest(id, other, Yes: false)));
            case CircleNotes.AnsweredKind when mine is { IsIn: true }:
                return With(NoteTexts.LetIn(circle), Leave(id));
            case CircleNotes.AnsweredKind when mine is { Standing: CircleStanding.Declined }:
                return NoteTexts.NotLetIn(circle);
            case CircleNotes.TakenOutKind when mine is { Standing: CircleStanding.Declined }:
                return NoteTexts.TakenOut(circle);
            case CircleNotes.YouOrganiseKind when mine is { IsIn: true, Organises: true }:
                return With(NoteTexts.YouOrganise(circle), new Button.Press(NoteTexts.Open, new OpenCircleEdit(id)));
            case CircleNotes.NobodyOrganisesKind when (await MemberTable.Organisers(q, id)).Count == 0:
                return With(NoteTexts.NobodyOrganises(circle), new Button.Press(NoteTexts.Open, new OpenCircleEdit(id)));
            default:
                return null;
        }
    }

    private static async Task<Message?> Told(Queries q, LetterId id, CircleId through, PersonId reader)
    {
        if (await LetterTable.Find(q, id) is not { SentAt: not null, About: CircleNotes.Letters } message) return null;
        if (await CircleTable.Find(q, new(message.AboutId)) is not { Closed: false } circle) return null;
        if (!await CircleAudience.Includes(q, through, reader)) return null;
        if (through != circle.Id && !await IsStillNamed(q, circle, message, through, reader)) return null;
        var author = await NamedPeople.Name(q, message.Author);
        return author is null ? null : With(NoteTexts.Told(circle, author, message.Words), Leave(through));
    }

    private static async Task<bool> IsStillNamed(Queries q, Circle circle, Letter message, CircleId through, PersonId reader) =>
        (await Reached.NamedBeside(q, circle, message)).Any(other => other.Id == through)
        && await q.One<int>("SELECT message_level FROM persons WHERE id = @reader", new { reader }) >= (int)MessageLevel.All;

    private static Button Leave(CircleId id) => new Button.Press(NoteTexts.Leave, new QuitCircle(id));

    private static Message With(Words text, params IReadOnlyList<Button> buttons) => new() { Text = text, Buttons = [buttons] };
}
