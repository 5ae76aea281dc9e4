using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>Whoever was asked to organise says yes or no, with a button in a private chat.</summary>
public sealed class AgreeHandler(IDatabase db, WorkshopChanges changes, Outbox.Notes notes, WorkshopHistory history, AuditLog log)
    : IHandle<AgreeToOrganise>, IHandle<DeclineToOrganise>
{
    public async Task<Reply> Handle(AgreeToOrganise input, Caller who, CancellationToken ct)
    {
        var overtaken = await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var workshop = (await changes.Begin(tx, input.Workshop)).Workshop;
            Check.CanBeChanged(workshop, who.Now);
            var mine = await OrganiserTable.Of(tx, workshop.Id, who.Person);
            var offered = mine.Any(row => row.Standing == OrganiserStanding.Offered);
            if (!offered && mine.Any(row => row.Standing == OrganiserStanding.Organises)) throw new Problem(OrganisersTexts.YouDoAlready);
            if (mine.Count == 0) throw new Problem(OrganisersTexts.NotAsked);
            var before = await LookedAfter.Organisers(tx, workshop);
            await OrganiserTable.Put(tx, new()
            {
                Workshop = workshop.Id,
                Person = who.Person,
                Account = who.AccountId?.Value ?? 0,
                Standing = OrganiserStanding.Organises,
                Since = who.Now,
            });
            if (offered) await TakeOver(tx, workshop, who);
            await OrganiserTable.Count(tx, workshop.Id);
            await history.Add(tx, workshop.Id, new(offered ? HistoryKind.HandedOver : HistoryKind.Joined), who, who.Person);
            foreach (var other in before)
                if (other != who.Person) await notes.Add(tx, Tell.OrganisersNow(workshop, other, who.Now));
            if (offered)
                await log.Append(tx, new(workshop.Community, OrganisersTexts.HandedOverKind, who.Person) { Texts = [workshop.Title] });
            return offered;
        }, ct);
        return new Reply.Update(new Message
        {
            Text = overtaken ? OrganisersTexts.ItIsYours : OrganisersTexts.YouOrganiseNow,
            Buttons = [[new Button.Press(Members.MoreTexts.Organise, new Organise(input.Workshop))]],
        });
    }

    public async Task<Reply> Handle(DeclineToOrganise input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var workshop = (await changes.Begin(tx, input.Workshop)).Workshop;
            var mine = await OrganiserTable.Of(tx, workshop.Id, who.Person);
            if (mine.Count > 0 && mine.All(row => row.Standing == OrganiserStanding.Organises)) throw new Problem(OrganisersTexts.YouDoAlready);
            await OrganiserTable.Decline(tx, workshop.Id, who.Person);
        }, ct);
        return new Reply.Update(OrganisersTexts.Declined);
    }

    /// <summary>Whoever had it until now is out; they may be asked to stay beside.</summary>
    private static async Task TakeOver(Tx tx, Workshop workshop, Caller who)
    {
        if (workshop.Organiser is { } before && before != who.Person) await OrganiserTable.Delete(tx, workshop.Id, before);
        await OrganiserTable.Give(tx, workshop.Id, who.Person, who.AccountId);
    }
}
