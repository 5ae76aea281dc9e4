using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Organising;

/// <summary>Answers those who ask to join. They hear it in private, and nobody else hears of it.</summary>
public sealed class RequestHandler(IDatabase db, CircleReads reads, Notes notes) : IHandle<OpenRequests>, IHandle<AnswerRequest>
{
    private const int PerPage = CardLimits.ButtonRows - 1;
    private const int LongestName = 30;

    public async Task<Reply> Handle(OpenRequests input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Card(input.Circle, input.Page, who, ct));

    public async Task<Reply> Handle(AnswerRequest input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            var change = await CircleChanges.BeginAsOrganiser(tx, input.Circle, who);
            if (await change.Of(input.Person) is not { Standing: CircleStanding.Asking } asks) throw new Problem(OrganisingTexts.NotAskingAnyMore);
            await change.Put(asks, asks with { Standing = input.Yes ? CircleStanding.In : CircleStanding.Declined, Since = who.Now });
            await notes.Add(tx, CircleNotes.Answered(change.Circle, input.Person, who.Now));
            // The other organisers are not asked any more.
            foreach (var organiser in await MemberTable.Organisers(tx, input.Circle))
                await notes.Withdraw(tx, CircleNotes.AskedKey(input.Circle, input.Person, organiser));
        }, ct);
        if (input.Listed) return new Reply.Update(await Card(input.Circle, number: 0, who, ct));
        var name = await db.Read(q => NamedPeople.Name(q, input.Person), ct) ?? "";
        return new Reply.Update(input.Yes ? OrganisingTexts.Accepted(name) : OrganisingTexts.Declined(name));
    }

    private async Task<Card> Card(CircleId id, int number, Caller who, CancellationToken ct)
    {
        var circle = await reads.ForOrganiser(id, who, ct);
        var asking = await db.Read(q => NamedPeople.Of(q, id, CircleStanding.Asking), ct);
        var page = Pages.Of(number, asking.Count, PerPage);
        return new(Words.Verbatim(circle.Name))
        {
            Blocks = [new Block.Paragraph(asking.Count == 0 ? OrganisingTexts.NobodyAsks : OrganisingTexts.Asking(asking.Count))],
            Buttons =
            [
                .. page.Shown(asking).Select(one => (IReadOnlyList<Button>)
                [
                    new Button.Press(OrganisingTexts.AcceptName(CircleTexts.Short(one.Name, LongestName)), new AnswerRequest(id, one.Person, Yes: true, Listed: true)),
                    new Button.Press(OrganisingTexts.DeclineName(CircleTexts.Short(one.Name, LongestName)), new AnswerRequest(id, one.Person, Yes: false, Listed: true)),
                ]),
                .. page.Buttons(other => new OpenRequests(id, other)),
            ],
        };
    }
}
