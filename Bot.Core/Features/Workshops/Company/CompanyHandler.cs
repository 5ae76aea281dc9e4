using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Limits;
using Bot.Core.Features.Workshops.OnePerson;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.People.Guests;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Company;

/// <summary>People without an account: brought by a friend or an organiser, and looked after by whoever brought them.</summary>
public sealed class CompanyHandler(IDatabase db, WorkshopReads reads, WorkshopChanges changes, NamedGuests guests, Claims claims)
    : IHandle<OpenBring>, IHandle<BringByName>, IHandle<OpenCompany>, IHandle<OpenCompanion>, IHandle<AskTakeOff>, IHandle<TakeOff>,
        IHandle<CompanionStillComes>, IHandle<CompanionCode>
{
    public async Task<Reply> Handle(OpenBring input, Caller who, CancellationToken ct)
    {
        var (workshop, mine) = await reads.ForMember(input.Workshop, who, ct);
        AnswerRules.CheckOpen(workshop, who.Now);
        CompanyRules.CheckOneMore(workshop, mine, (await Mine(workshop, who, ct)).Count, who);
        return new Reply.Ask(FormRequest.For<BringByName>(("workshop", Base32.Write(workshop.Id.Value))));
    }

    public async Task<Reply> Handle(BringByName input, Caller who, CancellationToken ct)
    {
        var name = GuestName.Checked(input.Name);
        var brought = await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, tx => Bring(tx, input.Workshop, name, who), ct);
        var (workshop, _) = await reads.ForMember(input.Workshop, who, ct);
        return Reply.OnlyYou(
            brought.Place == 0 ? CompanyTexts.IsIn(name) : CompanyTexts.IsWaiting(name, brought.Place),
            new Button.Press(CompanyTexts.Whom, new OpenCompany(workshop.Id)));
    }

    public async Task<Reply> Handle(OpenCompany input, Caller who, CancellationToken ct)
    {
        var (workshop, mine) = await reads.ForMember(input.Workshop, who, ct);
        return Reply.OnlyYou(CompanyCard.Of(workshop, mine, await Mine(workshop, who, ct), who));
    }

    public async Task<Reply> Handle(OpenCompanion input, Caller who, CancellationToken ct)
    {
        var (workshop, guest, theirs) = await Find(input.Workshop, input.Guest, who, ct);
        return new Reply.Update(CompanyCard.Of(workshop, guest, theirs));
    }

    public async Task<Reply> Handle(AskTakeOff input, Caller who, CancellationToken ct)
    {
        var (workshop, guest, _) = await Find(input.Workshop, input.Guest, who, ct);
        return new Reply.Update(new Message
        {
            Text = CompanyTexts.AskTakeOff(workshop, guest.Name),
            Buttons =
            [
                [
                    new Button.Press(CompanyTexts.TakeOff, new TakeOff(workshop.Id, guest.Person)) { Style = ButtonStyle.Danger },
                    new Button.Press(CompanyTexts.Back, new OpenCompanion(workshop.Id, guest.Person)),
                ],
            ],
        });
    }

    public async Task<Reply> Handle(TakeOff input, Caller who, CancellationToken ct)
    {
        var name = await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var (change, guest, theirs) = await Begin(tx, input.Workshop, input.Guest, who);
            AnswerRules.CheckOpen(change.Workshop, who.Now);
            await change.Drop(theirs);
            await AsideTable.Drop(tx, input.Workshop, input.Guest);
            // Who waits and gets the seat hears of it like anybody: the answer speaks of the guest.
            await changes.Finish(tx, change, who.Now);
            await guests.Left(tx, input.Guest);
            return guest.Name;
        }, ct);
        return new Reply.Update(CompanyTexts.IsOff(name));
    }

    public async Task<Reply> Handle(CompanionStillComes input, Caller who, CancellationToken ct)
    {
        var name = await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var (change, guest, theirs) = await Begin(tx, input.Workshop, input.Guest, who);
            AnswerRules.CheckOpen(change.Workshop, who.Now);
            if (change.Workshop.Moves != input.Move) throw new Problem(StillComingTexts.MovedAgain(change.Workshop));
            await change.Put(theirs, AnswerRules.Keep(theirs).Next);
            await changes.Finish(tx, change, who.Now, asker: who.Person);
            return guest.Name;
        }, ct);
        return new Reply.Update(CompanyTexts.Noted(name));
    }

    public async Task<Reply> Handle(CompanionCode input, Caller who, CancellationToken ct)
    {
        var (_, guest, _) = await Find(input.Workshop, input.Guest, who, ct);
        return Reply.OnlyYou(await claims.Make(guest, who, ct));
    }

    private async Task<Brought> Bring(Tx tx, WorkshopId id, string name, Caller who)
    {
        var change = await changes.Begin(tx, id);
        var mine = await change.Of(who.Person);
        var workshop = (await OrganiserTable.With(tx, change.Workshop))!;
        Check.Member(workshop, mine, who);
        AnswerRules.CheckOpen(workshop, who.Now);
        if (mine is not { Standing: >= Standing.Waiting }) await Limit.Check(tx, workshop, who);
        CompanyRules.CheckOneMore(workshop, mine, (await CompanyTable.Of(tx, id, who.Person)).Count, who);
        var guest = await guests.Bring(tx, name, who, workshop.End);
        var theirs = await change.Of(guest);
        var decision = CompanyRules.Join(workshop, theirs, guest, name, who);
        await change.Put(theirs, decision.Next);
        var promoted = await changes.Finish(tx, change, who.Now, asker: guest);
        var seated = decision.Next.Standing == Standing.Going || promoted.Any(one => one.Person == guest);
        return new(seated ? 0 : await RsvpTable.Ahead(tx, decision.Next) + 1);
    }

    private async Task<(WorkshopChange Change, NamedGuest Guest, Attendance Theirs)> Begin(Tx tx, WorkshopId id, PersonId person, Caller who)
    {
        var change = await changes.Begin(tx, id);
        var guest = await guests.Find(tx, person);
        Mine((await OrganiserTable.With(tx, change.Workshop))!, guest, who);
        return (change, guest!, await change.Of(person) ?? throw new Problem(Organising.OrganiserTexts.NotOnTheList));
    }

    private async Task<(Workshop Workshop, NamedGuest Guest, Attendance Theirs)> Find(WorkshopId id, PersonId person, Caller who, CancellationToken ct)
    {
        var (workshop, guest, theirs) = await db.Read(
            async q => (await OrganiserTable.With(q, await WorkshopTable.Find(q, id)), await guests.Find(q, person), await RsvpTable.Find(q, id, person)), ct);
        if (workshop is null) throw new Problem(Texts.Gone);
        Mine(workshop, guest, who);
        return (workshop, guest!, theirs ?? throw new Problem(Organising.OrganiserTexts.NotOnTheList));
    }

    /// <exception cref="Problem">Somebody else brought this person, and this is no organiser.</exception>
    private static void Mine(Workshop workshop, NamedGuest? guest, Caller who)
    {
        if (guest is null) throw new Problem(Organising.OrganiserTexts.NotOnTheList);
        if (guest.BroughtBy != who.Person && !workshop.MayBeOrganisedBy(who)) throw new Problem(CompanyTexts.NotYours);
    }

    private Task<IReadOnlyList<Companion>> Mine(Workshop workshop, Caller who, CancellationToken ct) =>
        db.Read(q => CompanyTable.Of(q, workshop.Id, who.Person), ct);

    /// <summary>The outcome that a repeated delivery is answered from.</summary>
    /// <param name="Place">On the waitlist, counted from one; zero for who has a seat.</param>
    private sealed record Brought(int Place);
}
