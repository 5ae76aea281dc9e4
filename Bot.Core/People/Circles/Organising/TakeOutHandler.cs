using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Organising;

/// <summary>Takes somebody out of a circle, who is told and nobody else. No organiser takes out another.</summary>
public sealed class TakeOutHandler(IDatabase db, CircleReads reads, Notes notes) : IHandle<OpenTakeOut>, IHandle<AskTakeOut>, IHandle<TakeOut>
{
    private const int PerPage = (CardLimits.ButtonRows - 1) * CardLimits.ButtonsPerRow;
    private const int LongestName = 40;

    public async Task<Reply> Handle(OpenTakeOut input, Caller who, CancellationToken ct)
    {
        var circle = await reads.ForOrganiser(input.Circle, who, ct);
        var people = (await db.Read(q => NamedPeople.Of(q, circle.Id, CircleStanding.In), ct)).Where(one => !one.Organises).ToList();
        var page = Pages.Of(input.Page, people.Count, PerPage);
        return new Reply.Update(new Card(Words.Verbatim(circle.Name))
        {
            Blocks = [new Block.Paragraph(people.Count == 0 ? OrganisingTexts.NotInIt : OrganisingTexts.WhoIsTakenOut)],
            Buttons =
            [
                .. page.Shown(people)
                    .Select(one => new Button.Press(
                        Words.Verbatim(CircleTexts.Short(one.Name, LongestName)), new AskTakeOut(circle.Id, one.Person)))
                    .Chunk(CardLimits.ButtonsPerRow),
                .. page.Buttons(other => new OpenTakeOut(circle.Id, other)),
            ],
        });
    }

    public async Task<Reply> Handle(AskTakeOut input, Caller who, CancellationToken ct)
    {
        var circle = await reads.ForOrganiser(input.Circle, who, ct);
        // Only of those in it: a button that was made up tells nobody's name.
        if (await db.Read(q => MemberTable.Find(q, circle.Id, input.Person), ct) is not { IsIn: true }) throw new Problem(OrganisingTexts.NotInIt);
        return new Reply.Update(new Message
        {
            Text = OrganisingTexts.AskTakeOut(circle, await Name(input.Person, ct)),
            Buttons =
            [[
                new Button.Press(OrganisingTexts.TakeOutNow, new TakeOut(circle.Id, input.Person)) { Style = ButtonStyle.Danger },
                new Button.Press(OrganisingTexts.KeepIt, new KeepCircle(circle.Id)),
            ]],
        });
    }

    public async Task<Reply> Handle(TakeOut input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            var change = await CircleChanges.BeginAsOrganiser(tx, input.Circle, who);
            if (await change.Of(input.Person) is not { IsIn: true, Organises: false } one) throw new Problem(OrganisingTexts.NotInIt);
            await change.End(one, one with { Standing = CircleStanding.Declined, Since = who.Now });
            await notes.Add(tx, CircleNotes.TakenOut(change.Circle, input.Person, who.Now));
        }, ct);
        return new Reply.Update(OrganisingTexts.TakenOut(await Name(input.Person, ct)));
    }

    /// <exception cref="Problem">Nobody knows this person any more.</exception>
    private async Task<string> Name(PersonId person, CancellationToken ct) =>
        await db.Read(q => NamedPeople.Name(q, person), ct) ?? throw new Problem(OrganisingTexts.NotInIt);
}
