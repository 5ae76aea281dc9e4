using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>What an organiser reads who changes one date of a series, or all later ones.</summary>
internal static class ScopeTexts
{
    public static Words About(Workshop workshop, SeriesPlan plan, int left, int regulars) => Words.Join(" ",
    [
        new(
            En: $"{Capital(SeriesTexts.Pattern(workshop).En)}: {SeriesTexts.Count(left).En} to come, the last planned for {Last(plan)}.",
            Es: $"{Capital(SeriesTexts.Pattern(workshop).Es)}: quedan {SeriesTexts.Count(left).Es}, la última prevista para {Last(plan)}."),
        regulars == 0 ? Words.None : new(
            En: $"{Texts.People(regulars).En} {(regulars == 1 ? "comes" : "come")} to all dates.",
            Es: $"{Texts.People(regulars).Es} {(regulars == 1 ? "viene" : "vienen")} a todas las fechas."),
    ]);

    public static Words AskEdit(int later) => new(
        En: $"Change this date only, or this and all later ones ({SeriesTexts.Count(later).En})?",
        Es: $"¿Cambiar solo esta fecha, o esta y todas las siguientes ({SeriesTexts.Count(later).Es})?");

    public static Words Reach(int people, int later, int all) => new(
        En: $"This date: {Texts.People(people).En}. This and all later ones: {SeriesTexts.Count(later).En}, {Texts.People(all).En}.",
        Es: $"Esta fecha: {Texts.People(people).Es}. Esta y todas las siguientes: {SeriesTexts.Count(later).Es}, {Texts.People(all).Es}.");

    public static Words AskMove(Workshop workshop, Instant start) => new(
        En: $"Move {Texts.Name(workshop)}? Was: {Texts.When(workshop)}. Now: {new Span.Moment(start, MomentStyle.DateTime)}. Whoever comes is told.",
        Es: $"¿Mover {Texts.Name(workshop)}? Antes: {Texts.When(workshop)}. Ahora: {new Span.Moment(start, MomentStyle.DateTime)}. Se avisará a quien viene.");

    public static Words AskCancel(Workshop workshop) => new(
        En: $"Cancel {Texts.Name(workshop)}, {Texts.When(workshop)}? Whoever comes is told, and it cannot be undone.",
        Es: $"¿Cancelar {Texts.Name(workshop)}, {Texts.When(workshop)}? Se avisará a quien viene, y no se puede deshacer.");

    public static Words AskShorter(Workshop workshop, int dates, int people) => new(
        En: $"{Texts.Name(workshop)} would end earlier: {SeriesTexts.Count(dates).En} are cancelled. This tells {Texts.People(people).En}, and cannot be undone.",
        Es: $"{Texts.Name(workshop)} terminaría antes: se cancelan {SeriesTexts.Count(dates).Es}. Se avisará a {Texts.People(people).Es}, y no se puede deshacer.");

    public static Words Cancelled(Workshop workshop, ManyDates off) => new(
        En: $"{Texts.Name(workshop)}: {SeriesTexts.Count(off.Dates).En} cancelled. {Texts.People(off.Told).En} will be told.",
        Es: $"{Texts.Name(workshop)}: canceladas {SeriesTexts.Count(off.Dates).Es}. Se avisará a {Texts.People(off.Told).Es}.");

    public static Words Moved(Workshop workshop, ManyDates moved) => Words.Join(" ",
    [
        new(
            En: $"Moved: {SeriesTexts.Count(moved.Dates).En}. {Texts.Name(workshop)} now begins: {Texts.When(workshop)}. {Texts.People(moved.Told).En} will be told; nobody loses a seat.",
            Es: $"Movido: {SeriesTexts.Count(moved.Dates).Es}. {Texts.Name(workshop)} empieza ahora: {Texts.When(workshop)}. Se avisará a {Texts.People(moved.Told).Es}; nadie pierde su plaza."),
        Kept(moved),
    ]);

    public static Words Edited(ManyDates edited) => Words.Join(" ",
    [
        new(En: $"Changed in {SeriesTexts.Count(edited.Dates).En}.", Es: $"Cambiado en {SeriesTexts.Count(edited.Dates).Es}."),
        edited.Told == 0 ? Words.None : new(
            En: $"{Texts.People(edited.Told).En} will be told.", Es: $"Se avisará a {Texts.People(edited.Told).Es}."),
        Kept(edited),
    ]);

    public static Words Added(int dates) => new(
        En: $"Added: {SeriesTexts.Count(dates).En}. Whoever comes to all dates is signed up and told.",
        Es: $"Añadido: {SeriesTexts.Count(dates).Es}. A quien viene a todas se le apunta y se le avisa.");

    private static Words Kept(ManyDates many) => many.Kept == 0 ? Words.None : new(
        En: $"{SeriesTexts.Count(many.Kept).En} changed alone before {(many.Kept == 1 ? "keeps its" : "keep their")} own.",
        Es: $"{SeriesTexts.Count(many.Kept).Es} con cambios propios {(many.Kept == 1 ? "los conserva" : "los conservan")}.");

    private static Span.Moment Last(SeriesPlan plan) => new(plan.At(plan.LastNumber), MomentStyle.Date);

    private static string Capital(Rich text)
    {
        var words = text.ToString();
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
