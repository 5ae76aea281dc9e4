using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Reminders;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Reminding;

/// <summary>Who is reminded, and in which words.</summary>
public sealed class ReminderNotes(IDatabase db, WorkshopCards cards) : IReminderSource, INoteSource
{
    public string Source => ReminderSteps.Source;

    public string NoteKind => NoteKinds.Reminder;

    public IReadOnlyList<string> Kinds { get; } = [NoteKinds.Reminder];

    public Task<IReadOnlyList<PersonId>> Audience(Step step, PersonId? after, int most, CancellationToken ct) =>
        db.Read(q => RsvpTable.ToRemind(q, new(step.Subject), ReminderSteps.Choice(step.Name), after, most), ct);

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        var args = ReminderArgs.Read(note.Args);
        var workshop = await db.Read(q => WorkshopTable.Find(q, new(args.Subject)), ct);
        if (workshop is not { Cancelled: false } || workshop.Moves != args.Revision) return null;
        return note.To is Recipient.Person person
            ? await ToPerson(workshop, person.Id, ReminderSteps.Choice(args.Step), note.View.Now, ct)
            : await ToRoom(await db.Read(q => ReserveTable.With(q, workshop), ct), ((Recipient.Room)note.To).Id, note.View.Now, ct);
    }

    private async Task<Message?> ToPerson(Workshop workshop, PersonId person, ReminderChoice step, NodaTime.Instant now, CancellationToken ct)
    {
        var mine = await db.Read(q => RsvpTable.Find(q, workshop.Id, person), ct);
        if (mine is not { Standing: Standing.Going } || !mine.Reminders.HasFlag(step)) return null;
        // The one that comes last before the door opens.
        return step == ReminderChoice.TwoHoursBefore
            ? NoteSource.With(
                NoteTexts.Reminder(workshop, now), NoteSource.Cant(workshop), new Button.Press(ArrivalTexts.HereButton, new OpenHere(workshop.Id)), NoteSource.More(workshop))
            : NoteSource.With(NoteTexts.Reminder(workshop, now), NoteSource.Cant(workshop), NoteSource.More(workshop));
    }

    private async Task<Message?> ToRoom(Workshop workshop, PlaceId room, NodaTime.Instant now, CancellationToken ct) => workshop.Carded && await db.Read(q => SideRows.IsHere(q, workshop, room), ct)
        ? await cards.Post(workshop, ct) with { Text = NoteTexts.RoomReminder(workshop, now), Silent = true }
        : null;
}
