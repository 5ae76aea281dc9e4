using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Organising;

/// <summary>Who is in a circle: for its own organisers, in private, a page at a time.</summary>
public sealed class PeopleHandler(IDatabase db, CircleReads reads) : IHandle<OpenCirclePeople>, IHandle<TurnCirclePeople>
{
    private const int PerPage = 20;

    public async Task<Reply> Handle(OpenCirclePeople input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou(await Card(input.Circle, number: 0, who, ct));

    public async Task<Reply> Handle(TurnCirclePeople input, Caller who, CancellationToken ct) =>
        new Reply.Update(await Card(input.Circle, input.Page, who, ct));

    private async Task<Card> Card(CircleId id, int number, Caller who, CancellationToken ct)
    {
        var circle = await reads.ForOrganiser(id, who, ct);
        var people = await db.Read(q => NamedPeople.Of(q, id, CircleStanding.In), ct);
        var page = Pages.Of(number, people.Count, PerPage);
        return new(Words.Verbatim(circle.Name))
        {
            Blocks =
            [
                new Block.Roster(OrganisingTexts.InTheCircle(people.Count), [.. page.Shown(people).Where(one => !one.Organises).Select(Line)]),
                .. page.Shown(people).Any(one => one.Organises)
                    ? new Block[] { new Block.Roster(OrganisingTexts.Organisers, [.. page.Shown(people).Where(one => one.Organises).Select(Line)]) }
                    : [],
                new Block.Paragraph(OrganisingTexts.KeepToYourself),
            ],
            Buttons = page.Buttons(other => new TurnCirclePeople(id, other)),
        };
    }

    private static Rich Line(NamedPerson one) => one.Name;
}
