using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.OnePerson;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Abuse.Measures;
using Bot.Core.People.Guests;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Roll;

/// <summary>Takes a person off the list, who is told; a seat that becomes free goes on.</summary>
public sealed class RemoveHandler(
    IDatabase db, WorkshopReads reads, WorkshopChanges changes, Outbox.Notes notes, AuditLog log, WorkshopHistory history, NamedGuests guests)
    : IHandle<OpenRemove>, IHandle<AskRemove>, IHandle<ConfirmRemove>
{
    /// <summary>In the log.</summary>
    public const string RemovedKind = "workshop.removed";

    /// <summary>Names as buttons: four rows, and one to turn the page.</summary>
    private const int PageSize = (CardLimits.ButtonRows - 1) * CardLimits.ButtonsPerRow;

    private const int LongestName = 40;

    public async Task<Reply> Handle(OpenRemove input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        var page = Pages.Of(input.Page, await db.Read(q => Rosters.Count(q, workshop), ct), PageSize);
        var rows = await db.Read(q => Rosters.All(q, workshop.Id, page.Skip, PageSize), ct);
        return new Reply.Update(new Card(Words.Verbatim(workshop.Title))
        {
            Blocks = [new Block.Paragraph(rows.Count == 0 ? OrganiserTexts.NobodyThere : OrganiserTexts.Remove)],
            Buttons =
            [
                .. rows
                    .Select(row => new Button.Press(
                        Words.Verbatim(Texts.Short(row.Name, LongestName)), new AskRemove(workshop.Id, row.Person)))
                    .Chunk(CardLimits.ButtonsPerRow),
                .. page.Buttons(number => new OpenRemove(workshop.Id, number)),
            ],
        });
    }

    public async Task<Reply> Handle(AskRemove input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        var (found, guest) = await db.Read(async q => (await Rosters.Name(q, workshop.Id, input.Person), await guests.Find(q, input.Person)), ct);
        var name = found ?? throw new Problem(OrganiserTexts.NotOnTheList);
        return new Reply.Update(new Message
        {
            Text = OrganiserTexts.AskRemove(workshop, name),
            Buttons =
            [
                [
                    new Button.Press(OrganiserTexts.RemoveFromList, new ConfirmRemove(workshop.Id, input.Person)) { Style = ButtonStyle.Danger },
                    new Button.Press(OrganiserTexts.KeepIt, new KeepAsItIs(workshop.Id)),
                ],
                .. guest is null ? [] : new IReadOnlyList<Button>[] { [new Button.Press(CompanyTexts.CodeFor(guest.Name), new CompanionCode(workshop.Id, guest.Person))] },
                .. who.Power >= Power.Moderator && guest is null ? new IReadOnlyList<Button>[] { OpenMeasure.Buttons(input.Person) } : [],
            ],
        });
    }

    public async Task<Reply> Handle(ConfirmRemove input, Caller who, CancellationToken ct)
    {
        var name = await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.BeginAsOrganiser(tx, input.Workshop, who);
            if (await change.Of(input.Person) is not { } one) throw new Problem(OrganiserTexts.NotOnTheList);
            var removed = await Rosters.Name(tx, input.Workshop, input.Person);
            await change.Drop(one);
            await AsideTable.Drop(tx, input.Workshop, input.Person);
            if (change.Workshop.Questions > 0) await AnswerTable.Drop(tx, input.Workshop, input.Person);
            await history.Add(tx, input.Workshop, new(HistoryKind.Removed), who, one.Person);
            await changes.Finish(tx, change, who.Now);
            await guests.Left(tx, input.Person);
            await notes.Add(tx, Tell.Removed(change.Workshop, one.Person, who.Now));
            await log.Append(tx, new(change.Workshop.Community, RemovedKind, who.Person) { About = one.Person, Texts = [change.Workshop.Title] });
            return removed!;
        }, ct);
        return new Reply.Update(OrganiserTexts.Removed(name));
    }
}
