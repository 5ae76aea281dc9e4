using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Guests;
using Bot.Core.People.Linking;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>The organiser at the door: a code for the board, a list to tick off, and whoever is let in without a seat.</summary>
public sealed class DoorHandler(IDatabase db, MyWorkshops mine, WorkshopReads reads, WorkshopChanges changes, NamedGuests guests, Codes codes)
    : IHandle<WorkshopDoor>, IHandle<OpenDoor>, IHandle<DoorList>, IHandle<Tick>, IHandle<OpenLetIn>, IHandle<LetIn>
{
    public Task<Reply> Handle(WorkshopDoor input, Caller who, CancellationToken ct) =>
        mine.Pick(input.Which, who, id => new OpenDoor(id), id => Handle(new OpenDoor(id), who, ct), ct);

    public async Task<Reply> Handle(OpenDoor input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        if (workshop.Cancelled || !DoorTimes.IsToday(workshop, who.Now))
        {
            return await db.Read(q => ArrivalTable.Door(q, workshop.Id), ct) is { } over && who.Now >= workshop.End
                ? Reply.OnlyYou(DoorCard.Of(workshop, over, Words.None))
                : Reply.OnlyYou(DoorCard.NotToday(workshop));
        }
        await db.WriteAbout(WorkshopChanges.About(workshop.Id), who.Once, async tx =>
        {
            await changes.BeginAsOrganiser(tx, workshop.Id, who);
            await ArrivalTable.Open(tx, workshop.Id, DoorCode.Make(codes, who.Once));
        }, ct);
        return Reply.OnlyYou(await Card(workshop, Words.None, ct));
    }

    public async Task<Reply> Handle(DoorList input, Caller who, CancellationToken ct) =>
        new Reply.Update(await List(await reads.ForOrganiser(input.Workshop, who, ct), input.Page, ct));

    public async Task<Reply> Handle(Tick input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.BeginAsOrganiser(tx, input.Workshop, who);
            var door = await ArrivalTable.Open(tx, input.Workshop, DoorCode.Make(codes, who.Once));
            ArrivalRules.CheckTick(change.Workshop, door, who.Now);
            if (!input.Came)
            {
                await ArrivalTable.Undo(tx, input.Workshop, input.Person);
                return;
            }
            var theirs = await change.Of(input.Person);
            if (theirs is not { Standing: >= Standing.Waiting }) throw new Problem(OrganiserTexts.NotOnTheList);
            var seated = await change.TakesHeld(theirs, who.Now);
            await ArrivalTable.Come(tx, input.Workshop, input.Person, account: null, ArrivalRules.ByOrganiser(change.Workshop, seated, door, who.Now), who.Now);
            if (seated != theirs) await changes.Finish(tx, change, who.Now);
        }, ct);
        return new Reply.Update(await List(await reads.ForOrganiser(input.Workshop, who, ct), input.Page, ct));
    }

    public async Task<Reply> Handle(OpenLetIn input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        var door = await db.Read(q => ArrivalTable.Door(q, workshop.Id), ct);
        ArrivalRules.CheckTick(workshop, door ?? Door.Shut, who.Now);
        return new Reply.Ask(FormRequest.For<LetIn>(("workshop", Base32.Write(workshop.Id.Value))));
    }

    /// <summary>Over the limit is for the organiser to decide, and said.</summary>
    public async Task<Reply> Handle(LetIn input, Caller who, CancellationToken ct)
    {
        var name = GuestName.Checked(input.Name);
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.BeginAsOrganiser(tx, input.Workshop, who);
            var door = await ArrivalTable.Open(tx, input.Workshop, DoorCode.Make(codes, who.Once));
            ArrivalRules.CheckTick(change.Workshop, door, who.Now);
            var guest = await guests.Bring(tx, name, who, change.Workshop.End);
            var walkIn = ArrivalRules.ByOrganiser(change.Workshop, await change.Of(guest), door, who.Now);
            await ArrivalTable.Come(tx, input.Workshop, guest, account: null, walkIn, who.Now);
        }, ct);
        return Reply.OnlyYou(await Card(await reads.ForOrganiser(input.Workshop, who, ct), ArrivalTexts.IsLetIn(name), ct));
    }

    private async Task<Card> Card(Workshop workshop, Words said, CancellationToken ct) =>
        DoorCard.Of(workshop, await db.Read(q => ArrivalTable.Door(q, workshop.Id), ct) ?? Door.Shut, said);

    private async Task<Card> List(Workshop workshop, int number, CancellationToken ct)
    {
        var (found, asked) = await db.Read(async q => (await ArrivalTable.Door(q, workshop.Id), await Rosters.Asked(q, workshop)), ct);
        var door = found ?? Door.Shut;
        var page = Pages.Of(number, workshop.CountGoing + asked + workshop.CountWaiting + door.WalkIns, DoorCard.PageSize);
        return DoorCard.List(workshop, door, page, await db.Read(q => ArrivalTable.List(q, workshop.Id, page.Skip, DoorCard.PageSize), ct));
    }
}
