using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Seats;

namespace Bot.Core.Features.Workshops.Needs;

/// <summary>What is said about needs and about seats that are kept for them.</summary>
internal static class NeedTexts
{
    public static readonly Words Button = new(En: "What I need", Es: "Lo que necesito");
    public static readonly Words Nothing = new(En: "Nothing", Es: "Nada");

    public static readonly Words Ask = new(
        En: "Do you need something to come? Choose what matters most for your seat. Only the organisers see it, and it is deleted two days after the workshop. Anything else fits in a note.",
        Es: "¿Necesitas algo para venir? Elige lo más importante para tu plaza. Solo lo ve quien organiza y se borra dos días después del taller. Lo demás cabe en una nota.");

    public static readonly Words Removed = new(En: "Noted: you need nothing in particular.", Es: "Anotado: no necesitas nada en particular.");

    public static readonly Words SeatIsKept = new(
        En: "You have one of the seats that are kept for that, and no other is free. If you need it no more, tap Can't and then Going.",
        Es: "Tienes una de las plazas guardadas para eso y no queda otra libre. Si ya no la necesitas, pulsa No puedo y después Voy.");

    public static readonly Words NoLimit = new(
        En: "There is a seat for everybody, so none needs to be kept. Set the number of seats first.",
        Es: "Hay plaza para todo el mundo, así que no hace falta guardar ninguna. Indica primero cuántas plazas hay.");

    public static readonly Words ReleaseTooEarly = new(
        En: "Kept seats can be released at most 30 days before the start.",
        Es: "Las plazas guardadas se pueden liberar como mucho 30 días antes del inicio.");

    public static Words Saved(Need need) => new(
        En: $"Noted: {NeedWords.Name(need).En}. Only the organisers see it.", Es: $"Anotado: {NeedWords.Name(need).Es}. Solo lo ve quien organiza.");

    public static Words Mine(Need need) => new(En: $"You need: {NeedWords.Name(need).En}", Es: $"Necesitas: {NeedWords.Name(need).Es}");

    public static Words CannotRead(string part) => new(
        En: $"I do not understand “{part}”. Write how many and for what, such as: 2 wheelchair, 3 first visit. I know: {All(Language.English)}.",
        Es: $"No entiendo «{part}». Escribe cuántas y para qué, por ejemplo: 2 silla de ruedas, 3 primera visita. Conozco: {All(Language.Spanish)}.");

    public static Words TooMany(int kept, int seats) => new(
        En: $"There are {Texts.Seats(seats).En}, so {kept} cannot be kept.", Es: $"Hay {Texts.Seats(seats).Es}, así que no se pueden guardar {kept}.");

    /// <summary>For everybody, in neutral words: not which needs, and not whose.</summary>
    public static Words Kept(Workshop workshop) => new(
        En: $"{workshop.Reserved} of {Texts.Seats(workshop.Seats ?? 0).En} {(workshop.Reserved == 1 ? "is" : "are")} kept until {new Span.Moment(workshop.Releases, MomentStyle.DateTime)} for those who need one: tap Going, then More, What I need.",
        Es: $"{workshop.Reserved} de {Texts.Seats(workshop.Seats ?? 0).Es} se {(workshop.Reserved == 1 ? "guarda" : "guardan")} hasta {new Span.Moment(workshop.Releases, MomentStyle.DateTime)} para quien lo necesita: pulsa Voy y después Más, Lo que necesito.");

    /// <summary>For organisers: wheelchair, 1 of 2 kept seats.</summary>
    public static Words Used(IReadOnlyList<Reserve> reserves) => Words.Join("\n", [.. reserves.Select(one => new Words(
        En: $"Kept for {NeedWords.Name(one.Need).En}: {one.Seats}, used: {Math.Min(one.Taken, one.Seats)}",
        Es: $"Guardadas para {NeedWords.Name(one.Need).Es}: {one.Seats}, usadas: {Math.Min(one.Taken, one.Seats)}"))]);

    /// <summary>For organisers, of the names on this page.</summary>
    public static Words Who(Need need, IReadOnlyList<string> names) => new(
        En: $"Needs {NeedWords.Name(need).En}: {string.Join(", ", names)}", Es: $"Necesita {NeedWords.Name(need).Es}: {string.Join(", ", names)}");

    private static string All(Language language) => string.Join(", ", NeedWords.All.Select(need => NeedWords.Name(need).In(language).ToString()));
}
