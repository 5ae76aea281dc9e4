using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Moving;
using Bot.Core.Features.Workshops.Offers;
using Bot.Core.Features.Workshops.OnePerson;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Guests;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Telling;

/// <summary>Composes what workshops tell, from what is true when it is sent.</summary>
public sealed class NoteSource(
    IDatabase db, WorkshopCards cards, Silence silence, Outbox.Notes notes, OrganiserNotes organisers, Places places, NamedGuests guests)
    : INoteSource
{
    public IReadOnlyList<string> Kinds => NoteKinds.All;

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (NoteArgs.Read(note.Args) is not { } args) return null;
        if (await db.Read(q => WorkshopTable.Find(q, args.Workshop), ct) is not { } workshop) return null;
        if (workshop.Cancelled && note.Kind is not (NoteKinds.Cancelled or NoteKinds.Card)) return null;
        if (note.To is Recipient.Person named && await db.Read(q => guests.Find(q, named.Id), ct) is { } guest)
            return CompanyNotes.Of(note, workshop, args.Number, guest, await db.Read(q => RsvpTable.Find(q, workshop.Id, named.Id), ct));
        return note.To is Recipient.Person person
            ? await ToPerson(note, workshop, args.Number, person.Id, await db.Read(q => RsvpTable.Find(q, workshop.Id, person.Id), ct), ct)
            : await ToRoom(note.Kind, workshop, args.Number, ((Recipient.Room)note.To).Id, ct);
    }

    private async Task<Message?> ToRoom(string kind, Workshop workshop, long number, PlaceId room, CancellationToken ct)
    {
        if (kind is NoteKinds.Card or NoteKinds.MovedRoom && !await db.Read(q => SideRows.IsHere(q, workshop, room), ct)) return null;
        switch (kind)
        {
            case NoteKinds.Card:
                return await cards.Post(workshop, ct);
            case NoteKinds.MovedRoom when workshop.Moves == number:
                return await cards.Post(workshop, ct) with { Text = NoteTexts.MovedRoom(workshop) };
            case NoteKinds.Tick:
                await Refresh(workshop, ct);
                return null;
            case NoteKinds.PlaceStep when workshop.Moves == number:
                await places.Tell(workshop, ct);
                return null;
            case NoteKinds.AskAgain:
                await silence.AskAgain(workshop.Id, (int)number, ct);
                return null;
            case NoteKinds.Lapse:
                await silence.Lapse(workshop.Id, (int)number, ct);
                return null;
            case NoteKinds.OfferedInRoom:
                return await OfferNotes.InRoom(db, workshop, new(number), ct);
            default:
                return null;
        }
    }

    private async Task<Message?> ToPerson(Note note, Workshop workshop, long number, PersonId reader, Attendance? mine, CancellationToken ct)
    {
        switch (note.Kind)
        {
            case NoteKinds.Promoted when mine?.Standing == Standing.Going:
                return With(NoteTexts.Promoted(workshop, note.View.Now), Cant(workshop), More(workshop));
            case NoteKinds.Offered when mine is { Standing: Standing.Offered }:
                return OfferNotes.ToPerson(workshop, mine);
            case NoteKinds.OfferedUnheard:
                return await OfferNotes.ToOrganiser(db, workshop, new(number), ct);
            case NoteKinds.OfferOver when mine is { Standing: Standing.Cant }:
                return With(OfferTexts.Over(workshop), Open(workshop));
            case NoteKinds.Moved when mine?.AskedAfterMove == number && workshop.Moves == number:
                return With(NoteTexts.Moved(workshop, mine), Still(workshop, yes: true), Still(workshop, yes: false));
            case NoteKinds.MovedAgain when mine?.AskedAfterMove == number && workshop.Moves == number:
                return With(NoteTexts.MovedAgain(workshop, mine), Still(workshop, yes: true), Still(workshop, yes: false));
            case NoteKinds.Changed when mine?.Standing is Standing.Going or Standing.Offered or Standing.Maybe:
                return With(NoteTexts.Changed(workshop, (WorkshopField)number, note.View.Now, mine.Standing), Open(workshop));
            case NoteKinds.Lost when mine?.Standing == Standing.Waiting:
                return With(NoteTexts.Lost(workshop, await db.Read(q => RsvpTable.Ahead(q, mine), ct) + 1), Open(workshop));
            case NoteKinds.NotDrawn when mine?.Standing == Standing.Waiting:
                return With(Lottery.DrawTexts.NotDrawn(workshop, await db.Read(q => RsvpTable.Ahead(q, mine), ct) + 1), Cant(workshop), Open(workshop));
            case NoteKinds.Apart when mine?.Standing == Standing.Waiting:
                return With(OnePersonTexts.Apart(workshop, await db.Read(q => RsvpTable.Ahead(q, mine), ct) + 1), Open(workshop));
            case NoteKinds.Cancelled when workshop.Cancelled && mine is not { Standing: Standing.Cant }:
                return NoteTexts.Cancelled(workshop);
            case NoteKinds.Removed when mine is null:
                return NoteTexts.Removed(workshop);
            case NoteKinds.Parted when mine is not (null or { Standing: Standing.Cant }):
                return With(NoteTexts.Parted(workshop, await db.Read(q => SideRows.CommunityName(q, workshop), ct)), Cant(workshop), More(workshop));
            case NoteKinds.Place when mine?.Standing == Standing.Going && workshop.Moves == number && note.View.Now >= workshop.PlaceShown:
                var contact = await db.Read(q => SafetyTable.Of(q, workshop.Id), ct);
                return With(ActionTexts.Place(workshop, contact), Cant(workshop), More(workshop));
            case NoteKinds.BuddyOffer or NoteKinds.BuddyFound or NoteKinds.BuddyGone when mine?.Standing == Standing.Going:
                return await db.Read(q => BuddyNotes.Compose(q, note.Kind, workshop, mine.Person), ct);
            case NoteKinds.Silent:
                var (reached, notReached) = await silence.Report(workshop, ct);
                return reached.Count + notReached.Count == 0
                    ? null
                    : With(NoteTexts.Silent(reached, notReached, workshop), People(workshop));
            default:
                return await organisers.Compose(note.Kind, workshop, reader, ct);
        }
    }

    private Task<bool> Refresh(Workshop workshop, CancellationToken ct) => db.Write(null, async tx =>
    {
        await notes.Refresh(tx, WorkshopCards.Subject(workshop));
        return true;
    }, ct);

    internal static Message With(Words text, params IReadOnlyList<Button> buttons) => new() { Text = text, Buttons = [buttons] };

    internal static Button Cant(Workshop workshop) =>
        new Button.Press(AnswerTexts.CantButton, new Rsvp(workshop.Id, RsvpAnswer.Cant));

    internal static Button More(Workshop workshop) => new Button.Press(CardTexts.More, new More(workshop.Id));

    private static Button Open(Workshop workshop) => new Button.Press(CardTexts.OpenIt, new OpenWorkshop(workshop.Id));

    private static Button People(Workshop workshop) =>
        new Button.Press(Organising.OrganiserTexts.People, new Organising.OpenPeople(workshop.Id));

    private static Button Still(Workshop workshop, bool yes) => new Button.Press(
        yes ? AnswerTexts.StillComing : AnswerTexts.CantButton, new StillComing(workshop.Id, workshop.Moves, yes));
}
