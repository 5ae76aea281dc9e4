using Bot.Core.Features.Workshops.Limits;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>Writes one person's answer: the hot path of everything.</summary>
public sealed class AnswerWriter(IDatabase db, WorkshopChanges changes, ReminderPlan reminders)
{
    /// <summary>What the rules make of an answer, inside the transaction.</summary>
    internal delegate Decision Decide(Workshop workshop, Attendance? mine);

    /// <param name="look">Reads what the rules need beside the two, once the workshop is locked.</param>
    /// <returns>The workshop as it stands now, and what the answer came to.</returns>
    internal async Task<(Workshop Workshop, RsvpOutcome Outcome)> Write(
        WorkshopId id, Caller who, Decide decide, CancellationToken ct, Func<Tx, Task>? look = null)
    {
        Workshop? seen = null;
        var outcome = await db.WriteAbout(WorkshopChanges.About(id), who.Once, async tx =>
        {
            var change = await changes.Begin(tx, id);
            var mine = await change.Of(who.Person);
            Check.Member(change.Workshop, mine, who);
            if (look is not null) await look(tx);
            var decision = ByAccount(decide(change.Workshop, mine), mine, who);
            if ((mine?.Standing ?? Standing.Cant) < Standing.Waiting && decision.Next.Standing >= Standing.Maybe) await Limit.Check(tx, change.Workshop, who);
            await change.Put(mine, decision.Next);
            var promoted = await changes.Finish(tx, change, who.Now, asker: who.Person);
            if (decision.Said == Said.In) await reminders.Join(tx, change.Workshop, decision.Next, who.Now);
            seen = change.Workshop;
            if (promoted.Any(one => one.Person == who.Person)) return new(Said.In);
            return new RsvpOutcome(decision.Said, await Place(tx, change.Workshop, decision), decision.CanBeUndone);
        }, ct);
        // A repeated delivery wrote nothing: it is shown how things stand.
        seen ??= await db.Read(q => WorkshopTable.Find(q, id), ct);
        return (seen!, outcome);
    }

    /// <summary>A new answer is remembered as given with this account; whoever only brings a guest leaves it as it was.</summary>
    private static Decision ByAccount(Decision decision, Attendance? mine, Caller who) => mine?.Standing == decision.Next.Standing
        ? decision
        : decision with { Next = decision.Next with { Account = who.AccountId } };

    private static async Task<int> Place(Tx tx, Workshop workshop, Decision decision)
    {
        if (decision.Next.Standing != Standing.Waiting) return 0;
        // Whoever joined just now stands last, which needs no counting.
        if (decision.Next.Position == workshop.Revision) return workshop.CountWaiting;
        return await RsvpTable.Ahead(tx, decision.Next) + 1;
    }
}
