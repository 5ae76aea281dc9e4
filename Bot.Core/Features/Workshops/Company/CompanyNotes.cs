using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Guests;

namespace Bot.Core.Features.Workshops.Company;

/// <summary>What would be told to somebody without an account, for who brought them.</summary>
internal static class CompanyNotes
{
    /// <returns>Null where it has no use any more.</returns>
    public static Message? Of(Note note, Workshop workshop, long number, NamedGuest guest, Attendance? theirs)
    {
        var asked = theirs?.AskedAfterMove == number && workshop.Moves == number;
        return note.Kind switch
        {
            NoteKinds.Promoted when theirs?.Standing == Standing.Going => With(CompanyTexts.HasSeat(workshop, guest.Name), Cant(workshop, guest)),
            NoteKinds.Moved when asked => With(Moved(workshop, guest), Still(workshop, guest), Cant(workshop, guest)),
            NoteKinds.MovedAgain when asked => With(
                Words.Join("\n", [Moved(workshop, guest), CompanyTexts.Answer(guest.Name)]), Still(workshop, guest), Cant(workshop, guest)),
            NoteKinds.Changed when theirs?.Standing == Standing.Going =>
                CompanyTexts.AlsoFor(guest.Name, NoteTexts.Changed(workshop, (WorkshopField)number, note.View.Now, theirs.Standing)),
            NoteKinds.Lost when theirs?.Standing == Standing.Waiting => CompanyTexts.Lost(workshop, guest.Name),
            NoteKinds.Cancelled when workshop.Cancelled && theirs is not null => CompanyTexts.AlsoFor(guest.Name, NoteTexts.Cancelled(workshop)),
            NoteKinds.Removed when theirs is null => CompanyTexts.Removed(workshop, guest.Name),
            _ => null,
        };
    }

    private static Words Moved(Workshop workshop, NamedGuest guest) => Words.Join("\n", [NoteTexts.MovedRoom(workshop), CompanyTexts.StillComes(guest.Name)]);

    private static Message With(Words text, params IReadOnlyList<Button> buttons) => NoteSource.With(text, buttons);

    private static Button Cant(Workshop workshop, NamedGuest guest) =>
        new Button.Press(CompanyTexts.CantCome(guest.Name), new AskTakeOff(workshop.Id, guest.Person));

    private static Button Still(Workshop workshop, NamedGuest guest) =>
        new Button.Press(AnswerTexts.StillComing, new CompanionStillComes(workshop.Id, guest.Person, workshop.Moves));
}
