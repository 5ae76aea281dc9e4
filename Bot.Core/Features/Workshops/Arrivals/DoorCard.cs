using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>The door, for organisers.</summary>
internal static class DoorCard
{
    /// <summary>Names as buttons: rows are left for turning the page and for what else can be done.</summary>
    public const int PageSize = (CardLimits.ButtonRows - 2) * CardLimits.ButtonsPerRow;

    private const int LongestName = 40;

    public static Card Of(Workshop workshop, Door door, Words said) => new(Words.Verbatim(workshop.Title))
    {
        Blocks =
        [
            .. said.IsEmpty ? [] : new Block[] { new Block.Paragraph(said) },
            .. door.Code.Length == 0 ? [] : new Block[] { new Block.Facts(new Fact(ArrivalTexts.Code, Words.Verbatim(new Span.Code(DoorCode.Show(door.Code))))) },
            .. Counts(workshop, door),
            new Block.Paragraph(ArrivalTexts.HowTo),
        ],
        Buttons = [[new Button.Press(ArrivalTexts.List, new DoorList(workshop.Id)), LetIn(workshop)]],
    };

    public static Card NotToday(Workshop workshop) => new(Words.Verbatim(workshop.Title)) { Blocks = [new Block.Paragraph(ArrivalTexts.NotToday(workshop))] };

    public static Card List(Workshop workshop, Door door, Pages page, IReadOnlyList<DoorRow> rows) => new(Words.Verbatim(workshop.Title))
    {
        Blocks = [.. Counts(workshop, door), new Block.Paragraph(rows.Count == 0 ? ArrivalTexts.Nobody : ArrivalTexts.HowToTick)],
        Buttons =
        [
            .. rows.Select(row => new Button.Press(Label(row), new Tick(workshop.Id, row.Person, !row.Came, page.Number))).Chunk(CardLimits.ButtonsPerRow),
            .. page.Buttons(number => new DoorList(workshop.Id, number)),
            [LetIn(workshop)],
        ],
    };

    private static Words Label(DoorRow row)
    {
        var name = Texts.NameWithGuests(Texts.Short(row.Name, LongestName), row.Guests);
        return Words.Verbatim(row.Came ? (Rich)$"{name} ✓" : name);
    }

    private static IEnumerable<Block> Counts(Workshop workshop, Door door)
    {
        yield return new Block.Paragraph(door.NoShows is null ? ArrivalTexts.SoFar(workshop, door.Turnout) : ArrivalTexts.Of(door.Turnout));
        if (ArrivalTexts.OverTheLimit(workshop, door.Turnout) is { IsEmpty: false } over) yield return new Block.Paragraph(over);
    }

    private static Button.Press LetIn(Workshop workshop) => new(ArrivalTexts.LetIn, new OpenLetIn(workshop.Id));
}
