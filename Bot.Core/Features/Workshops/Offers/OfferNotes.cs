using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Offers;

/// <summary>The words of an offer, as long as it stands when they are sent.</summary>
internal static class OfferNotes
{
    public static Message ToPerson(Workshop workshop, Attendance mine) =>
        NoteSource.With(OfferTexts.Offer(workshop, mine), Buttons(workshop, mine));

    /// <summary>Only the person who is called can press these buttons.</summary>
    public static async Task<Message?> InRoom(IDatabase db, Workshop workshop, PersonId person, CancellationToken ct)
    {
        var (mine, name) = await db.Read(
            async q => (await RsvpTable.Find(q, workshop.Id, person), await Mentions.Of(q, person)), ct);
        if (mine is not { Standing: Standing.Offered } || name is null || workshop.NamesHidden) return null;
        return NoteSource.With(OfferTexts.Call(workshop, mine, name), Buttons(workshop, mine));
    }

    public static async Task<Message?> ToOrganiser(IDatabase db, Workshop workshop, PersonId person, CancellationToken ct)
    {
        var (mine, name) = await db.Read(
            async q => (await RsvpTable.Find(q, workshop.Id, person), await Rosters.Name(q, workshop.Id, person)), ct);
        return mine is { Standing: Standing.Offered } && name is not null
            ? NoteSource.With(OfferTexts.Unheard(workshop, mine, name), new Button.Press(Organising.OrganiserTexts.People, new Organising.OpenPeople(workshop.Id)))
            : null;
    }

    public static IReadOnlyList<Button> Buttons(Workshop workshop, Attendance mine) =>
    [
        new Button.Press(OfferTexts.Take, new AnswerOffer(workshop.Id, mine.Person, Yes: true)) { Style = ButtonStyle.Main },
        new Button.Press(OfferTexts.No, new AnswerOffer(workshop.Id, mine.Person, Yes: false)),
    ];
}
