using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Organising;

/// <summary>Changes one thing about a circle.</summary>
public sealed class EditHandler(IDatabase db, CircleReads reads, EditCircleHandler cards, Notes notes, AuditLog log)
    : IHandle<OpenRename>, IHandle<OpenPurpose>, IHandle<RenameCircle>, IHandle<ChangePurpose>, IHandle<SetByInvitation>
{
    public async Task<Reply> Handle(OpenRename input, Caller who, CancellationToken ct)
    {
        var (circle, _) = await reads.ForEditor(input.Circle, who, ct);
        return new Reply.Ask(Rename(circle, circle.Name));
    }

    public async Task<Reply> Handle(OpenPurpose input, Caller who, CancellationToken ct)
    {
        var (circle, _) = await reads.ForEditor(input.Circle, who, ct);
        return new Reply.Ask(Purpose(circle, circle.Purpose));
    }

    public async Task<Reply> Handle(RenameCircle input, Caller who, CancellationToken ct)
    {
        var name = CircleName.Checked(input.Name);
        var (seen, _) = await reads.ForEditor(input.Circle, who, ct);
        var result = await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            await CircleTable.LockNames(tx, seen.Community);
            var change = await CircleChanges.BeginAsEditor(tx, input.Circle, who);
            if (change.Circle.Name == name) return Edit.Same;
            if (change.Circle.Name != input.Was) return Edit.Meanwhile;
            if (await CircleTable.Named(tx, change.Circle.Community, CircleName.Key(name)) is { } other && other.Id != input.Circle)
                throw new Problem(OrganisingTexts.NameTaken(other));
            var before = change.Circle;
            await change.Save(before with { Name = name });
            await log.Append(tx, CircleLog.Renamed(before, name, who));
            return Edit.Done;
        }, ct);
        return await Answer(input.Circle, result, circle => Rename(circle, input.Name), circle => circle.Name, who, ct);
    }

    public async Task<Reply> Handle(ChangePurpose input, Caller who, CancellationToken ct)
    {
        var result = await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            var change = await CircleChanges.BeginAsEditor(tx, input.Circle, who);
            if (change.Circle.Purpose == input.Purpose) return Edit.Same;
            if (change.Circle.Purpose != input.Was) return Edit.Meanwhile;
            await change.Save(change.Circle with { Purpose = input.Purpose });
            await log.Append(tx, CircleLog.Purpose(change.Circle, who));
            return Edit.Done;
        }, ct);
        return await Answer(input.Circle, result, circle => Purpose(circle, input.Purpose), circle => circle.Purpose, who, ct);
    }

    /// <summary>A circle that becomes open lets in everybody who waits for an answer.</summary>
    public async Task<Reply> Handle(SetByInvitation input, Caller who, CancellationToken ct)
    {
        var letIn = await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            var change = await CircleChanges.BeginAsOrganiser(tx, input.Circle, who);
            if (change.Circle.ByInvitation == input.ByInvitation) return 0;
            await change.Save(change.Circle with { ByInvitation = input.ByInvitation });
            IReadOnlyList<Membership> asking = input.ByInvitation ? [] : await MemberTable.With(tx, input.Circle, CircleStanding.Asking);
            foreach (var one in asking) await change.Put(one, one with { Standing = CircleStanding.In, Since = who.Now });
            await notes.AddAll(tx, asking.Select(one => CircleNotes.Answered(change.Circle, one.Person, who.Now)));
            await log.Append(tx, CircleLog.ByInvitation(change.Circle, who));
            return asking.Count;
        }, ct);
        return new Reply.Update(await cards.Card(input.Circle, who, ct))
        {
            Aside = letIn == 0 ? null : (Message)OrganisingTexts.LetIn(letIn),
        };
    }

    private async Task<Reply> Answer(
        CircleId id, Edit result, Func<Circle, FormRequest> again, Func<Circle, string> present, Caller who, CancellationToken ct)
    {
        var (circle, _) = await reads.ForEditor(id, who, ct);
        if (result == Edit.Meanwhile) return new Reply.Ask(again(circle) with { Problem = OrganisingTexts.Meanwhile(present(circle)) });
        return Reply.OnlyYou(new Message
        {
            Text = result == Edit.Same ? OrganisingTexts.Same : OrganisingTexts.Changed,
            Card = await cards.Card(id, who, ct),
        });
    }

    private static FormRequest Rename(Circle circle, string typed) =>
        FormRequest.For<RenameCircle>(("circle", Base32.Write(circle.Id.Value)), ("was", circle.Name), ("name", typed));

    private static FormRequest Purpose(Circle circle, string typed) =>
        FormRequest.For<ChangePurpose>(("circle", Base32.Write(circle.Id.Value)), ("was", circle.Purpose), ("for", typed));

    private enum Edit
    {
        Same,
        Done,
        Meanwhile,
    }
}
