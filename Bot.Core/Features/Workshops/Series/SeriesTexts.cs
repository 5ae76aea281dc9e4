using Bot.Core.Calendar.Repeating;
using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>What everybody reads about series.</summary>
internal static class SeriesTexts
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu");

    public static readonly Words AllDates = new(En: "All dates", Es: "Todas las fechas");
    public static readonly Words NoMoreDates = new(En: "No more dates", Es: "Ninguna fecha más");
    public static readonly Words Dates = new(En: "Dates", Es: "Fechas");
    public static readonly Words ThisDate = new(En: "This date", Es: "Esta fecha");
    public static readonly Words AndLater = new(En: "This and all later ones", Es: "Esta y todas las siguientes");
    public static readonly Words Repeat = new(En: "Repeat…", Es: "Hacer serie…");
    public static readonly Words SeriesButton = new(En: "Series…", Es: "Serie…");
    public static readonly Words Length = new(En: "More or fewer dates", Es: "Más o menos fechas");
    public static readonly Words EndThere = new(En: "Cancel the later dates", Es: "Cancelar las fechas siguientes");

    public static readonly Words Repeats = new(En: "Repeats", Es: "Se repite");

    public static readonly Words NoDates = new(En: "No date is planned any more.", Es: "Ya no hay ninguna fecha prevista.");
    public static readonly Words NotASeries = new(En: "That is no series.", Es: "Eso no es una serie.");
    public static readonly Words AlreadyASeries = new(En: "It is one of a series already.", Es: "Ya forma parte de una serie.");

    public static readonly Words UntilWhen = new(
        En: $"Until when? Add {new Span.Code("until:\"20 Dec\"")} or {new Span.Code("times:6")}.",
        Es: $"¿Hasta cuándo? Añade {new Span.Code("hasta:\"20 dic\"")} o {new Span.Code("veces:6")}.");

    public static readonly Words RepeatsHow = new(
        En: $"How often does it repeat? Add {new Span.Code("repeats:weekly")}.",
        Es: $"¿Cada cuánto se repite? Añade {new Span.Code("repite:semanal")}.");

    public static readonly Words EitherOr = new(
        En: "Say either until when or how many dates, not both.", Es: "Di hasta cuándo o cuántas fechas, no las dos cosas.");

    public static readonly Words OnlyOne = new(
        En: "That would be one date only. Choose a later end.", Es: "Así sería una sola fecha. Elige un final posterior.");

    public static readonly Words TooMany = new(
        En: $"A series has at most {SeriesPlan.Most} dates. Choose an earlier end; you can add more later.",
        Es: $"Una serie tiene como mucho {SeriesPlan.Most} fechas. Elige un final anterior; más tarde puedes añadir más.");

    public static readonly Words SameLength = new(En: "It ends then already.", Es: "Ya termina entonces.");

    public static Words DoesNotBegin(LocalDate fits) => new(
        En: $"The first date is on another day. The next that fits is {Day.Format(fits)}.",
        Es: $"La primera fecha cae en otro día. La próxima que encaja es {Day.Format(fits)}.");

    public static Words Count(int dates) => dates == 1
        ? new(En: "1 date", Es: "1 fecha")
        : new(En: $"{dates} dates", Es: $"{dates} fechas");

    /// <summary><i>every week</i>.</summary>
    public static Words Pattern(Workshop workshop) => workshop.SeriesPattern is { } stored
        ? RepeatsTexts.Of(Calendar.Repeating.Pattern.Parse(stored))
        : Words.None;

    /// <summary>In a list of what is coming: <i>every week, 5 more dates</i>.</summary>
    public static Words InList(Workshop workshop, int later) => later == 0
        ? Pattern(workshop)
        : new(
            En: $"{Pattern(workshop).En}, {Count(later).En} more",
            Es: $"{Pattern(workshop).Es}, {Count(later).Es} más");

    public static Words Made(Workshop first, int dates, Instant last) => new(
        En: $"{Count(dates).En}: {Pattern(first).En}, the last {At(last)}. The next date's card stands here; the others are in /events.",
        Es: $"{Count(dates).Es}: {Pattern(first).Es}, la última {At(last)}. Aquí está la tarjeta de la próxima fecha; las demás, en /eventos.");

    public static Words Joined(JoinedAll all) => Words.Join(" ",
    [
        all.In + all.Waiting.Count + all.NotOpen + all.Closed == 0 ? NoDates : Words.None,
        all.In == 0 ? Words.None : new(En: $"You are in for {Count(all.In).En}.", Es: $"Tienes plaza en {Count(all.In).Es}."),
        all.Waiting.Count == 0 ? Words.None : new(
            En: $"On the waitlist for {Count(all.Waiting.Count).En}: {List(all.Waiting)}",
            Es: $"En lista de espera en {Count(all.Waiting.Count).Es}: {List(all.Waiting)}"),
        all.NotOpen == 0 ? Words.None : new(
            En: $"For {Count(all.NotOpen).En} sign-up opens later; I sign you up then.",
            Es: $"En {Count(all.NotOpen).Es} la inscripción se abre más tarde; te apunto entonces."),
        all.Closed == 0 ? Words.None : new(
            En: $"For {Count(all.Closed).En} sign-up is closed.", Es: $"En {Count(all.Closed).Es} la inscripción está cerrada."),
        all.NotForThem == 0 ? Words.None : new(
            En: $"{Count(all.NotForThem).En} {(all.NotForThem == 1 ? "is" : "are")} for others.",
            Es: $"{Count(all.NotForThem).Es} {(all.NotForThem == 1 ? "es" : "son")} para otras personas."),
        all.In + all.Waiting.Count + all.NotOpen == 0 ? Words.None : new(
            En: "Dates that are added later count too.", Es: "También cuentan las fechas que se añadan después."),
    ]);

    public static Words Left(int dates) => dates == 0
        ? new(En: "You are in no date of it.", Es: "No estás en ninguna de sus fechas.")
        : new(En: $"You are off the list of {Count(dates).En}.", Es: $"Ya no estás en la lista de {Count(dates).Es}.");

    public static Words ComesToAll(bool all) => all
        ? new(En: "You come to all dates.", Es: "Vienes a todas las fechas.")
        : Words.None;

    public static Words Standing(Standing? standing) => standing switch
    {
        Workshops.Standing.Going => new(En: "you are in", Es: "tienes plaza"),
        Workshops.Standing.Waiting => new(En: "you are on the waitlist", Es: "en la lista de espera"),
        Workshops.Standing.Offered => new(En: "a seat is held for you", Es: "hay una plaza reservada para ti"),
        Workshops.Standing.Maybe => new(En: "you answered maybe", Es: "has respondido quizá"),
        Workshops.Standing.Cant => new(En: "you cannot come", Es: "no puedes venir"),
        _ => Words.None,
    };

    public static Words Taken(SeriesDate date) => date.State == WorkshopState.Cancelled
        ? new(En: "cancelled", Es: "cancelada")
        : date.Seats is { } seats
            ? new(En: $"{date.CountSeats} of {Texts.Seats(seats).En}", Es: $"{date.CountSeats} de {Texts.Seats(seats).Es}")
            : Texts.Seats(date.CountSeats);

    private static Span.Moment At(Instant at) => new(at, MomentStyle.Date);

    private static Rich List(IReadOnlyList<long> dates)
    {
        List<Span> list = [];
        foreach (var at in dates.Take(JoinedAll.MostNamed))
        {
            if (list.Count > 0) list.Add(new Span.Plain("; "));
            list.Add(At(Instant.FromUnixTimeMilliseconds(at)));
        }
        list.Add(new Span.Plain(dates.Count > JoinedAll.MostNamed ? "…" : "."));
        return new(list);
    }
}
