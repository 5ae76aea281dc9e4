using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Kinds;

public sealed class BuddyHandler(IDatabase db, WorkshopReads reads, WorkshopChanges changes, Buddies buddies)
    : IHandle<WantBuddy>, IHandle<AnswerBuddy>
{
    public async Task<Reply> Handle(WantBuddy input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await Begin(tx, input.Workshop, who);
            if (input.Wanted) await buddies.Ask(tx, change.Workshop, who.Person, who.Now);
            else await buddies.Leave(tx, change.Workshop, who.Person, who.Now);
        }, ct);
        return Reply.OnlyYou(input.Wanted ? ActionTexts.Asked : ActionTexts.Ended);
    }

    public async Task<Reply> Handle(AnswerBuddy input, Caller who, CancellationToken ct)
    {
        var name = await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await Begin(tx, input.Workshop, who);
            return await buddies.Answer(tx, change.Workshop, who.Person, input.Yes, who.Now) ?? "";
        }, ct);
        if (!input.Yes) return new Reply.Update(ActionTexts.Declined);
        if (name.Length == 0) return new Reply.Update(ActionTexts.AgreedFirst);
        var (action, _) = await reads.ForMember(input.Workshop, who, ct);
        return new Reply.Update(ActionTexts.Buddy(action, name));
    }

    private async Task<WorkshopChange> Begin(Tx tx, WorkshopId id, Caller who)
    {
        var change = await changes.Begin(tx, id);
        var mine = await change.Of(who.Person);
        Check.Member(change.Workshop, mine, who);
        if (!change.Workshop.IsAction) throw new Problem(ActionTexts.OnlyActions);
        AnswerRules.CheckOpen(change.Workshop, who.Now);
        return mine is { Standing: Standing.Going } ? change : throw new Problem(ActionTexts.GoingFirst);
    }
}
