using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>Who organises a workshop: asking others, ending it, handing it over. Whoever is asked agrees by a button of their own.</summary>
public sealed class OrganisersHandler(
    IDatabase db, WorkshopReads reads, WorkshopChanges changes, OrganiserChanges organisers, Outbox.Notes notes, WorkshopHistory history, AuditLog log)
    : IHandle<OpenOrganisers>, IHandle<OpenAsk>, IHandle<AskToOrganise>, IHandle<EndOrganising>, IHandle<TakeOverWorkshop>, IHandle<OpenUnorganised>
{
    /// <summary>Who organises one workshop by agreement, with those who were asked.</summary>
    public const int Most = 9;

    public async Task<Reply> Handle(OpenOrganisers input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Card(input.Workshop, who, ct));

    public async Task<Reply> Handle(OpenAsk input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        Check.CanBeChanged(workshop, who.Now);
        if (input.TakeOver) CheckMayHandOver(workshop, who);
        return new Reply.Ask(FormRequest.For<AskToOrganise>(
            ("workshop", Base32.Write(workshop.Id.Value)), ("takeover", input.TakeOver ? "1" : "0")));
    }

    public async Task<Reply> Handle(AskToOrganise input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.BeginAsOrganiser(tx, input.Workshop, who);
            var workshop = change.Workshop;
            Check.CanBeChanged(workshop, who.Now);
            if (input.TakeOver) CheckMayHandOver(workshop, who);
            await CheckCanBeAsked(tx, workshop, input);
            // Who organises it, too, goes on doing so while they think about taking it over.
            await OrganiserTable.Decline(tx, workshop.Id, input.Who);
            await OrganiserTable.Insert(tx, new()
            {
                Workshop = workshop.Id,
                Person = input.Who,
                Standing = input.TakeOver ? OrganiserStanding.Offered : OrganiserStanding.Asked,
                Since = who.Now,
            });
            await history.Add(tx, workshop.Id, new(input.TakeOver ? HistoryKind.Offered : HistoryKind.Asked), who, input.Who);
            await notes.Add(tx, Tell.AskedToOrganise(workshop, input.Who, who.Now));
        }, ct);
        return Reply.OnlyYou(await Card(input.Workshop, who, ct));
    }

    public async Task<Reply> Handle(EndOrganising input, Caller who, CancellationToken ct)
    {
        var own = input.Person == who.Person;
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.BeginAsOrganiser(tx, input.Workshop, who);
            var workshop = change.Workshop;
            // Whose it is hands it over, and is put out by nobody but the moderators of its side.
            if (workshop.Organiser == input.Person && (own || !Moderates(workshop, who))) throw new Problem(OrganisersTexts.HandItOver);
            var rows = await OrganiserTable.Of(tx, workshop.Id, input.Person);
            if (rows.Count == 0 && workshop.Organiser != input.Person) throw new Problem(OrganisersTexts.NotAny);
            var organised = workshop.Organiser == input.Person || rows.Any(row => row.Standing == OrganiserStanding.Organises);
            if (organised) await history.Add(tx, workshop.Id, new(HistoryKind.Left), who, input.Person);
            await organisers.Leave(tx, workshop, input.Person);
            if (organised && !own) await notes.Add(tx, Tell.OrganisesNoMore(workshop, input.Person, who.Now));
        }, ct);
        return new Reply.Update(own ? OrganisersTexts.YouLeft : await Card(input.Workshop, who, ct));
    }

    public async Task<Reply> Handle(TakeOverWorkshop input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.BeginAsOrganiser(tx, input.Workshop, who);
            var workshop = change.Workshop;
            if (!Moderates(workshop, who)) throw new Problem(OrganiserTexts.NotYours);
            if (!await LookedAfter.IsByNobody(tx, workshop, who.Now)) throw new Problem(OrganisersTexts.IsLookedAfter);
            await OrganiserTable.Give(tx, workshop.Id, who.Person, who.AccountId);
            await history.Add(tx, workshop.Id, new(HistoryKind.TakenOver), who);
            await log.Append(tx, new(workshop.Community, OrganisersTexts.TakenOverKind, who.Person) { Texts = [workshop.Title] });
        }, ct);
        return new Reply.Update(await Card(input.Workshop, who, ct));
    }

    public async Task<Reply> Handle(OpenUnorganised input, Caller who, CancellationToken ct)
    {
        var all = await db.Read(q => LookedAfter.ByNobody(q, who.Community, who.Side, who.Now), ct);
        return Reply.OnlyYou(new Card(OrganisersTexts.Unorganised)
        {
            Blocks = [new Block.Paragraph(all.Count == 0 ? OrganisersTexts.AllLookedAfter : OrganisersTexts.TakeOverOrHandOver)],
            Buttons = MyWorkshops.Buttons(all, who, id => new Organise(id)),
        });
    }

    private static void CheckMayHandOver(Workshop workshop, Caller who)
    {
        if (workshop.Organiser != who.Person && !Moderates(workshop, who)) throw new Problem(OrganisersTexts.OnlyWhoseItIs);
    }

    private static bool Moderates(Workshop workshop, Caller who) => who.Power >= Power.Moderator && who.Side == workshop.Side;

    /// <exception cref="Problem">They organise it already, or there are too many.</exception>
    private static async Task CheckCanBeAsked(Tx tx, Workshop workshop, AskToOrganise input)
    {
        var rows = await OrganiserTable.Of(tx, workshop.Id);
        if (workshop.Organiser == input.Who) throw new Problem(OrganisersTexts.OrganisesAlready);
        var theirs = rows.Where(row => row.Person == input.Who).ToList();
        // Who organises it, too, can be asked to take it over; whoever stays beside is asked anew by them.
        if (!input.TakeOver && theirs.Any(row => row.Standing == OrganiserStanding.Organises)) throw new Problem(OrganisersTexts.OrganisesAlready);
        if (theirs.Count == 0 && rows.Select(row => row.Person).Distinct().Count() >= Most) throw new Problem(OrganisersTexts.TooMany);
    }

    private async Task<Card> Card(WorkshopId id, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(id, who, ct);
        var (names, byNobody) = await db.Read(
            async q => (await LookedAfter.Names(q, workshop), await LookedAfter.IsByNobody(q, workshop, who.Now)), ct);
        return OrganisersCard.Of(workshop, names, byNobody, who);
    }
}
