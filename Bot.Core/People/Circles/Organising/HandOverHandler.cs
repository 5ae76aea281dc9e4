using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Organising;

/// <summary>More people organise a circle, or others. One that nobody organises any more can be taken over by a moderator.</summary>
public sealed class HandOverHandler(IDatabase db, CircleReads reads, EditCircleHandler cards, Notes notes, AuditLog log)
    : IHandle<OpenSuccessors>, IHandle<AddOrganiser>, IHandle<StepDown>, IHandle<TakeOverCircle>
{
    private const int PerPage = (CardLimits.ButtonRows - 1) * CardLimits.ButtonsPerRow;
    private const int LongestName = 40;

    public async Task<Reply> Handle(OpenSuccessors input, Caller who, CancellationToken ct)
    {
        var circle = await reads.ForOrganiser(input.Circle, who, ct);
        var people = await db.Read(q => NamedPeople.WhoCouldOrganise(q, input.Circle), ct);
        var page = Pages.Of(input.Page, people.Count, PerPage);
        return new Reply.Update(new Card(Words.Verbatim(circle.Name))
        {
            Blocks = [new Block.Paragraph(people.Count == 0 ? OrganisingTexts.NobodyCouldOrganise : OrganisingTexts.WhoShouldOrganise)],
            Buttons =
            [
                .. page.Shown(people)
                    .Select(one => new Button.Press(
                        Words.Verbatim(CircleTexts.Short(one.Name, LongestName)), new AddOrganiser(input.Circle, one.Person)))
                    .Chunk(CardLimits.ButtonsPerRow),
                .. page.Buttons(other => new OpenSuccessors(input.Circle, other)),
            ],
        });
    }

    public async Task<Reply> Handle(AddOrganiser input, Caller who, CancellationToken ct)
    {
        var name = await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            var change = await CircleChanges.BeginAsOrganiser(tx, input.Circle, who);
            var could = await NamedPeople.WhoCouldOrganise(tx, input.Circle);
            if (could.FirstOrDefault(one => one.Person == input.Person) is not { } next) throw new Problem(OrganisingTexts.CannotOrganise);
            var theirs = (await change.Of(input.Person))!;
            await change.Put(theirs, theirs with { Organises = true });
            await notes.Add(tx, CircleNotes.YouOrganise(change.Circle, input.Person, who.Now));
            await log.Append(tx, CircleLog.Organiser(change.Circle, who));
            return next.Name;
        }, ct);
        return new Reply.Update(await cards.Card(input.Circle, who, ct)) { Aside = OrganisingTexts.Organises(name) };
    }

    public async Task<Reply> Handle(StepDown input, Caller who, CancellationToken ct)
    {
        var circle = await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            var change = await CircleChanges.BeginAsOrganiser(tx, input.Circle, who);
            var mine = await change.Of(who.Person);
            if (await change.IsLastOrganiser(mine)) throw new Problem(OrganisingTexts.NobodyElse);
            await change.Put(mine, mine! with { Organises = false });
            await log.Append(tx, CircleLog.SteppedDown(change.Circle, who));
            return change.Circle;
        }, ct);
        return new Reply.Update(OrganisingTexts.SteppedDown(circle));
    }

    public async Task<Reply> Handle(TakeOverCircle input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            var change = await CircleChanges.BeginAsEditor(tx, input.Circle, who);
            if (await NamedPeople.IsLookedAfter(tx, input.Circle)) throw new Problem(OrganisingTexts.IsLookedAfter);
            var mine = await change.Of(who.Person);
            await change.Put(mine, new Membership
            {
                Circle = input.Circle,
                Person = who.Person,
                Account = await CircleChanges.Account(tx, who),
                Standing = CircleStanding.In,
                Organises = true,
                Since = mine is { IsIn: true } ? mine.Since : who.Now,
            });
            await log.Append(tx, CircleLog.TakenOver(change.Circle, who));
        }, ct);
        return new Reply.Update(await cards.Card(input.Circle, who, ct));
    }
}
