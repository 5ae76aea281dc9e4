using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Organising;

/// <summary>Says how many people it reaches, asks once, and then the circle is empty, its name is free, and each of them is told once.</summary>
public sealed class CloseHandler(IDatabase db, CircleReads reads, Notes notes, AuditLog log) : IHandle<AskCloseCircle>, IHandle<CloseCircle>
{
    public async Task<Reply> Handle(AskCloseCircle input, Caller who, CancellationToken ct)
    {
        var (circle, mine) = await reads.ForEditor(input.Circle, who, ct);
        var others = circle.CountIn + circle.CountAsking - (mine?.Standing is CircleStanding.In or CircleStanding.Asking ? 1 : 0);
        return Reply.OnlyYou(
            OrganisingTexts.AskClose(circle, CircleCheck.Organises(mine, who) ? CircleTexts.People(others) : CircleTexts.Roughly(others)),
            new Button.Press(OrganisingTexts.CloseCircle, new CloseCircle(circle.Id)) { Style = ButtonStyle.Danger },
            new Button.Press(OrganisingTexts.KeepIt, new KeepCircle(circle.Id)));
    }

    public async Task<Reply> Handle(CloseCircle input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            var change = await CircleChanges.BeginAsEditor(tx, input.Circle, who);
            var told = (await MemberTable.With(tx, input.Circle, CircleStanding.In))
                .Concat(await MemberTable.With(tx, input.Circle, CircleStanding.Asking))
                .Where(one => one.Person != who.Person)
                .ToList();
            await change.Save(change.Circle with { ClosedAt = who.Now });
            await change.Empty();
            await notes.AddAll(tx, told.Select(one => CircleNotes.Closed(change.Circle, one.Person, who.Now)));
            await log.Append(tx, CircleLog.Closed(change.Circle, who));
        }, ct);
        return new Reply.Update(OrganisingTexts.IsClosed((await reads.Find(input.Circle, who, ct)).Circle));
    }
}
