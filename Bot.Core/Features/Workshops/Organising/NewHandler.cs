using Bot.Core.Calendar.Listings;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Organising;

public sealed class NewHandler(
    IDatabase db, Ids ids, PeopleStore people, WorkshopReads reads, WorkshopCards cards, Outbox.Notes notes, ReminderPlan reminders,
    Listings listings, WorkshopHistory history)
    : IHandle<NewWorkshop>, IHandle<OpenNew>, IHandle<Again>
{
    public async Task<Reply> Handle(NewWorkshop input, Caller who, CancellationToken ct)
    {
        var made = await db.Write(who.Once, async tx =>
        {
            var last = input.Where is { Length: > 0 } where
                ? await WorkshopTable.LastThere(tx, who.Community, Workshop.Fold(where))
                : null;
            var room = who.Place ?? await people.Announcements(tx, who.Side) ?? throw new Problem(OrganiserTexts.NoRoom);
            var workshop = Draft.Of(input, last, ids.New<WorkshopId>(), room, who);
            await WorkshopTable.Insert(tx, workshop);
            if (workshop.Reserved > 0) await Needs.ReserveTable.Replace(tx, workshop.Id, workshop.Reserves);
            await history.Add(tx, workshop.Id, new(HistoryKind.Made), who);
            await reminders.Plan(tx, workshop);
            await notes.AddAll(tx, Tell.Ticks(workshop, who.Now));
            await listings.Refresh(tx, workshop.Community, WorkshopListings.Source, workshop.Id.Value);
            if (who.Private) await notes.Add(tx, Tell.Card(workshop, room, who.Now));
            foreach (var other in await OtherSides.Rooms(tx, room)) await notes.Add(tx, Tell.Card(workshop, other, who.Now));
            return new Made(workshop.Id, Draft.AsLastTime(input, last));
        }, ct);
        var workshop = await reads.ForOrganiser(made.Id, who, ct);
        var aside = new Message
        {
            Text = Words.Join(" ",
            [
                made.AsLastTime.Count == 0 ? Words.None : NewTexts.AsLastTime(made.AsLastTime),
                who.Private ? NewTexts.PostedElsewhere : NewTexts.Posted,
            ]),
            Buttons = OrganiseCard.Buttons(workshop),
        };
        return who.Private ? Reply.OnlyYou(aside) : Reply.Everyone(await cards.Post(workshop, ct), aside);
    }

    public Task<Reply> Handle(OpenNew input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Ask(FormRequest.For<NewWorkshop>()));

    /// <summary>All but the date is filled in.</summary>
    public async Task<Reply> Handle(Again input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        return new Reply.Ask(FormRequest.For<NewWorkshop>(
            ("title", workshop.Title),
            ("where", workshop.Location),
            ("seats", Values.Write(workshop.Seats)),
            ("description", workshop.Description),
            ("length", Values.Write(workshop.Length)),
            ("guests", Values.Write(workshop.Guests)),
            ("closes", workshop.ClosesBeforeMinutes == 0 ? null : Values.Write(workshop.ClosesBefore)),
            ("language", workshop.SpokenLanguage),
            ("hidden", Values.Write(workshop.NamesHidden)),
            ("reserved", workshop.Reserved == 0 ? null : Needs.ReserveList.Write(workshop.Reserves))));
    }

    /// <summary>The outcome that a repeated delivery is answered from.</summary>
    private sealed record Made(WorkshopId Id, IReadOnlyList<WorkshopField> AsLastTime);
}
