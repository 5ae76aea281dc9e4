using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>What a person is told once about several dates.</summary>
internal static class SeriesNoteTexts
{
    public static Words More(Workshop first, int going, int waiting) => Words.Join(" ",
    [
        new(
            En: $"{Texts.Name(first)} goes on: there are more dates, from {Texts.When(first)} on.",
            Es: $"{Texts.Name(first)} continúa: hay más fechas, desde {Texts.When(first)}."),
        going == 0 ? Words.None : new(
            En: $"You are in for {SeriesTexts.Count(going).En} of them.", Es: $"Tienes plaza en {SeriesTexts.Count(going).Es}."),
        waiting == 0 ? Words.None : new(
            En: $"You are on the waitlist for {SeriesTexts.Count(waiting).En}.", Es: $"Estás en lista de espera en {SeriesTexts.Count(waiting).Es}."),
    ]);

    /// <param name="standing">Where the person stands with the first.</param>
    public static Words Changed(Workshop first, WorkshopField field, NodaTime.Instant now, Standing? standing) => Words.Join("\n",
    [
        new(
            En: $"From {Texts.When(first)} on, for all later dates:", Es: $"Desde {Texts.When(first)}, en todas las fechas siguientes:"),
        NoteTexts.Changed(first, field, now, standing),
    ]);

    /// <param name="dates">In how many the person has a seat or waits.</param>
    public static Words Moved(Workshop first, int dates) => Words.Join("\n",
    [
        NoteTexts.MovedRoom(first),
        Words.Join(" ",
        [
            new(
                En: $"All later dates move too: {SeriesTexts.Pattern(first).En}.",
                Es: $"También se mueven todas las siguientes: {SeriesTexts.Pattern(first).Es}."),
            dates == 0 ? Words.None : new(
                En: $"You keep your place in {SeriesTexts.Count(dates).En}.", Es: $"Conservas tu lugar en {SeriesTexts.Count(dates).Es}."),
        ]),
    ]);

    public static Words Cancelled(Workshop first, int dates) => dates == 1
        ? NoteTexts.Cancelled(first)
        : new(
            En: $"CANCELLED: {Texts.Name(first)}, from {Texts.When(first)} on. {SeriesTexts.Count(dates).En} will not take place.",
            Es: $"CANCELADO: {Texts.Name(first)}, desde {Texts.When(first)}. {SeriesTexts.Count(dates).Es} no se celebrarán.");
}
