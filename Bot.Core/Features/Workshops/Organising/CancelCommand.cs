using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Organising;

[Command("workshop cancel", "taller cancelar"), Needs(Power.Host), About("Cancel a workshop", "Cancelar un taller")]
public sealed record CancelWorkshop(
    [Option("which", "cual", "Which workshop?", "¿Qué taller?"), Suggest<MyWorkshops>] WorkshopId? Which = null) : ICommand;

/// <summary>Says how many people it tells, asks once, and then tells each of them once.</summary>
public sealed class CancelWorkshopHandler(
    IDatabase db, MyWorkshops mine, WorkshopReads reads, WorkshopChanges changes, Outbox.Notes notes, ReminderPlan reminders,
    WorkshopHistory history, SeriesReads scope, SeriesCanceller series)
    : IHandle<CancelWorkshop>, IHandle<AskCancel>, IHandle<ConfirmCancel>, IHandle<ConfirmCancelLater>
{
    public Task<Reply> Handle(CancelWorkshop input, Caller who, CancellationToken ct) =>
        mine.Pick(input.Which, who, id => new AskCancel(id), id => Handle(new AskCancel(id), who, ct), ct);

    public async Task<Reply> Handle(AskCancel input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        Check.CanBeChanged(workshop, who.Now);
        var people = await db.Read(q => Rosters.Count(q, workshop), ct);
        if (await scope.Later(workshop, who, ct) is { } later)
        {
            return Reply.OnlyYou(
                Localization.Words.Join(" ", [ScopeTexts.AskCancel(workshop), ScopeTexts.Reach(people, later.Dates, later.People)]),
                new Button.Press(SeriesTexts.ThisDate, new ConfirmCancel(workshop.Id)) { Style = ButtonStyle.Danger },
                new Button.Press(SeriesTexts.AndLater, new ConfirmCancelLater(workshop.Id)) { Style = ButtonStyle.Danger },
                new Button.Press(OrganiserTexts.KeepIt, new KeepAsItIs(workshop.Id)));
        }
        return Reply.OnlyYou(
            OrganiserTexts.AskCancel(workshop, people),
            new Button.Press(OrganiserTexts.CancelWorkshop, new ConfirmCancel(workshop.Id)) { Style = ButtonStyle.Danger },
            new Button.Press(OrganiserTexts.KeepIt, new KeepAsItIs(workshop.Id)));
    }

    public async Task<Reply> Handle(ConfirmCancel input, Caller who, CancellationToken ct)
    {
        var told = await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, tx => Cancel(tx, input.Workshop, who), ct);
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        return new Reply.Update(OrganiserTexts.IsCancelled(workshop, told));
    }

    public async Task<Reply> Handle(ConfirmCancelLater input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        if (workshop is not { SeriesId: { } id, SeriesNumber: { } number }) throw new Problem(SeriesTexts.NotASeries);
        return new Reply.Update(ScopeTexts.Cancelled(workshop, await series.Cancel(workshop.Id, id, number, who, ct)));
    }

    private async Task<int> Cancel(Tx tx, WorkshopId id, Caller who)
    {
        var change = await changes.BeginAsOrganiser(tx, id, who);
        var workshop = change.Workshop;
        if (workshop.Cancelled) throw new Problem(OrganiserTexts.AlreadyCancelled);
        Check.CanBeChanged(workshop, who.Now);
        await change.Save(workshop with { State = WorkshopState.Cancelled, Sequence = workshop.Sequence + 1, ChangedAt = who.Now });
        await history.Add(tx, id, new(HistoryKind.Cancelled), who);
        // Nobody is asked any more, and whoever was asked is told like those who wait.
        await change.TakeBackOffers();
        await reminders.Cancel(tx, workshop);
        var concerned = await RsvpTable.Concerned(tx, id);
        await notes.AddAll(tx, concerned.Select(one => Tell.Cancelled(workshop, one.Person, who.Now)));
        await changes.Finish(tx, change, who.Now);
        foreach (var old in await OldCardTable.Of(tx, id)) await notes.Refresh(tx, new(WorkshopCards.Source, old.Card));
        return concerned.Count;
    }
}
