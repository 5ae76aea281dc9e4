using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>The dates of a series that are not over, a page at a time, each with a button that opens it.</summary>
public sealed class DatesHandler(IDatabase db, WorkshopReads reads) : IHandle<OpenDates>, IHandle<TurnDates>
{
    public async Task<Reply> Handle(OpenDates input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou((Message)await Card(input.Workshop, 0, who, ct));

    public async Task<Reply> Handle(TurnDates input, Caller who, CancellationToken ct) =>
        new Reply.Update((Message)await Card(input.Workshop, input.Page, who, ct));

    private async Task<Card> Card(WorkshopId id, int page, Caller who, CancellationToken ct)
    {
        var (workshop, _) = await reads.ForMember(id, who, ct);
        if (workshop.SeriesId is not { } series) throw new Problem(SeriesTexts.NotASeries);
        var (dates, all) = await db.Read(
            async q => (await SeriesTable.Dates(q, series, who.Person, who.Now), await RegularTable.Includes(q, series, who.Person)), ct);
        var card = AgendaCard.Of(
            Words.Verbatim(workshop.Title), SeriesTexts.NoDates, [.. dates.Select(Item)], page, number => new TurnDates(id, number));
        return card with
        {
            Blocks =
            [
                new Block.Paragraph(Words.Join(" · ", [SeriesTexts.Pattern(workshop), SeriesTexts.ComesToAll(all)])),
                .. card.Blocks,
            ],
            Buttons =
            [
                .. card.Buttons,
                [
                    all
                        ? new Button.Press(SeriesTexts.NoMoreDates, new LeaveAllDates(id))
                        : new Button.Press(SeriesTexts.AllDates, new JoinAllDates(id)),
                ],
            ],
        };
    }

    private static AgendaItem Item(SeriesDate date) => new(
        date.Start,
        Words.Verbatim(date.Title),
        Words.Join(" · ", [SeriesTexts.Taken(date), SeriesTexts.Standing(date.Standing)]),
        new OpenWorkshop(date.Id));
}
