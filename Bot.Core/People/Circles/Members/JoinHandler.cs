using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Members;

/// <summary>Joins or asks to join. The same button then leaves, so that every tap can be taken back by another.</summary>
public sealed class JoinHandler(IDatabase db, CirclesHandler list, Notes notes, HowToReach reach) : IHandle<JoinCircle>
{
    public async Task<Reply> Handle(JoinCircle input, Caller who, CancellationToken ct)
    {
        var standing = await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            var change = await CircleChanges.Begin(tx, input.Circle);
            var mine = await change.Of(who.Person);
            CircleCheck.Member(change.Circle, mine, who);
            var after = JoinRules.Join(change.Circle, mine, who.Person, await CircleChanges.Account(tx, who), who.Now);
            await change.Put(mine, after);
            if (after != mine && after.Standing == CircleStanding.Asking)
                await notes.AddAll(tx, CircleNotes.Asked(change.Circle, after, await MemberTable.Organisers(tx, input.Circle), who.Now));
            return after.Standing;
        }, ct);
        var circle = await db.Read(q => CircleTable.Find(q, input.Circle), ct) ?? throw new Problem(CircleTexts.Gone);
        var said = standing == CircleStanding.In ? MemberTexts.Joined(circle) : MemberTexts.Asked(circle);
        var how = reach.For(who);
        return new Reply.Update(await list.Card(input.Page, who, ct))
        {
            Aside = how.IsEmpty ? said : Words.Join(" ", [said, MemberTexts.ToHearFromIt(how)]),
        };
    }
}
