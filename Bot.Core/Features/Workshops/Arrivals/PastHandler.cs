using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>What is over, for organisers, with how many came: of workshops and of titles, never of a person.</summary>
public sealed class PastHandler(IDatabase db) : IHandle<OpenPast>
{
    /// <summary>Leaves a row for turning the page.</summary>
    private const int PageSize = (CardLimits.ButtonRows - 2) * CardLimits.ButtonsPerRow;

    private const int MostTitles = 10;

    private const int LongestTitle = 45;

    public async Task<Reply> Handle(OpenPast input, Caller who, CancellationToken ct)
    {
        var (page, rows, titles) = await db.Read(async q =>
        {
            var page = Pages.Of(input.Page, await PastTable.Count(q, who), PageSize);
            return (page, await PastTable.Page(q, who, page.Skip, PageSize), page.Number == 0 ? await PastTable.ByTitle(q, who, MostTitles) : []);
        }, ct);
        return new Reply.Update(new Card(ArrivalTexts.Past)
        {
            Blocks =
            [
                rows.Count == 0
                    ? new Block.Paragraph(ArrivalTexts.NothingPast)
                    : new Block.Facts([.. rows.Select(row => new Fact(Words.Verbatim(Name(row, who)), What(row)))]),
                .. titles.Count == 0
                    ? []
                    : new Block[]
                    {
                        new Block.Paragraph(ArrivalTexts.ByTitle),
                        new Block.Facts([.. titles.Select(row => new Fact(
                            Words.Verbatim(Texts.Short(row.Title, LongestTitle)), Words.Join(": ", [ArrivalTexts.Times(row.Times), What(row)])))]),
                    },
            ],
            Buttons =
            [
                .. rows.Select(row => new Button.Press(Words.Verbatim(Name(row, who)), new OpenPeople(row.Id))).Chunk(CardLimits.ButtonsPerRow),
                .. page.Buttons(number => new OpenPast(number)),
            ],
        });
    }

    private static Words What(PastRow row) => row.Turnout is { } turnout ? ArrivalTexts.Of(turnout) : CardTexts.Going(row.CountGoing);

    private static string Name(PastRow row, Caller who) =>
        $"{Texts.Short(row.Title, LongestTitle)} · {TimeWords.Of(row.Start, MomentStyle.Date, new(who.Language, who.Zone, who.Now))}";
}
