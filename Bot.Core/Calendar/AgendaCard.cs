using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;

namespace Bot.Core.Calendar;

/// <summary>A list of things that have a time, a page at a time, each with a button that opens it.</summary>
internal static class AgendaCard
{
    private const int PerPage = 6;

    public static Card Of(Words title, Words empty, List<AgendaItem> items, int page, Func<int, IPress> turn)
    {
        if (items.Count == 0) return new(title) { Blocks = [new Block.Paragraph(empty)] };
        var pages = (items.Count + PerPage - 1) / PerPage;
        var at = Math.Clamp(page, 0, pages - 1);
        var shown = items.OrderBy(item => item.Start).Skip(at * PerPage).Take(PerPage).ToList();
        return new(title)
        {
            Blocks =
            [
                new Block.Facts([.. shown.Select(Line)]),
                .. pages == 1 ? [] : new Block[] { new Block.Paragraph(AgendaTexts.Page(at + 1, pages)) },
            ],
            Buttons =
            [
                .. shown.Select(item => (Button)new Button.Press(Label(item, shown), item.Open)).Chunk(CardLimits.ButtonsPerRow),
                .. Turning(at, pages, turn),
            ],
        };
    }

    private static Fact Line(AgendaItem item) => new(Time(item), Words.Join(" — ", [item.Title, item.State]));

    /// <summary>What has the name of another is told from it by its time.</summary>
    private static Words Label(AgendaItem item, List<AgendaItem> shown)
    {
        var title = AgendaTexts.Short(item.Title);
        return shown.Count(other => AgendaTexts.Short(other.Title) == title) == 1 ? title : Words.Join(", ", [title, Time(item)]);
    }

    private static Words Time(AgendaItem item) => Words.Verbatim(new Span.Moment(item.Start, MomentStyle.DateTime));

    private static Button[][] Turning(int at, int pages, Func<int, IPress> turn)
    {
        var row = new List<Button>();
        if (at > 0) row.Add(new Button.Press(AgendaTexts.Earlier, turn(at - 1)));
        if (at < pages - 1) row.Add(new Button.Press(AgendaTexts.Later, turn(at + 1)));
        return row.Count == 0 ? [] : [[.. row]];
    }
}

internal static class AgendaTexts
{
    public static readonly Words NoEvents = new(
        En: "Nothing is planned yet. Organisers add something with /workshop new.",
        Es: "Todavía no hay nada planeado. Quien organiza añade algo con /taller nuevo.");

    public static readonly Words Mine = new(En: "My seats and reminders", Es: "Mis plazas y avisos");

    public static readonly Words NothingMine = new(
        En: "You have no seats yet. /events shows what is coming up.",
        Es: "Todavía no tienes plazas. /eventos muestra lo que viene.");

    public static readonly Words Organise = new(En: "Organise:", Es: "Organizar:");
    public static readonly Words Earlier = new(En: "Earlier", Es: "Antes");
    public static readonly Words Later = new(En: "Later", Es: "Después");

    public static Words Events(string community) => new(En: $"Coming up in {community}", Es: $"Próximamente en {community}");

    public static Words Page(int page, int pages) => new(En: $"Page {page} of {pages}", Es: $"Página {page} de {pages}");

    /// <summary>A title that fits a button among three in a row.</summary>
    public static Words Short(Words title)
    {
        var text = title.En.ToString();
        return text.Length <= 30 ? title : Words.Verbatim($"{string.Concat(text.EnumerateRunes().Take(28))}…");
    }
}
