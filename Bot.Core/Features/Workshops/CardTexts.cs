using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops;

/// <summary>What stands on a card.</summary>
internal static class CardTexts
{
    public static readonly Words When = new(En: "When", Es: "Cuándo");
    public static readonly Words Where = new(En: "Where", Es: "Dónde");
    public static readonly Words Language = new(En: "Language", Es: "Idioma");
    public static readonly Words Length = new(En: "Length", Es: "Duración");
    public static readonly Words SignUp = new(En: "Sign-up closes", Es: "La inscripción cierra");
    public static readonly Words Opens = new(En: "Sign-up opens", Es: "La inscripción abre");
    public static readonly Words NotSaidYet = new(En: "not said yet", Es: "por anunciar");
    public static readonly Words More = new(En: "More", Es: "Más");
    public static readonly Words SignUpClosed = new(En: "Sign-up is closed.", Es: "La inscripción está cerrada.");
    public static readonly Words Begun = new(En: "It has begun.", Es: "Ya ha empezado.");
    public static readonly Words CancelledNote = new(En: "It will not take place.", Es: "No se celebrará.");
    public static readonly Words Parted = new(
        En: "Our bridge has ended, and this belongs to the other side. Whoever is on its list stays there, and hears of changes in private.",
        Es: "Nuestro puente ha terminado y esto pertenece al otro lado. Quien está en la lista sigue en ella y recibe los cambios en privado.");
    public static readonly Words OpenIt = new(En: "Open", Es: "Abrir");

    public static Words Cancelled(Workshop workshop) =>
        new(En: $"CANCELLED · {workshop.Title}", Es: $"CANCELAD{KindTexts.Ending(workshop.Kind).ToUpperInvariant()} · {workshop.Title}");

    public static Words Moved(Workshop workshop) =>
        new(En: $"MOVED · {workshop.Title}", Es: $"CAMBIO DE FECHA · {workshop.Title}");

    public static Words WasNow(Workshop workshop, NodaTime.Instant was) => new(
        En: $"Was: {new Span.Moment(was, MomentStyle.DateTime)}. Now: {Texts.When(workshop)}",
        Es: $"Antes: {new Span.Moment(was, MomentStyle.DateTime)}. Ahora: {Texts.When(workshop)}");

    public static readonly Words SeeNewer = new(
        En: "The newer message has the present card.", Es: "El mensaje más nuevo tiene la tarjeta actual.");

    public static Words Taken(Workshop workshop) => workshop.Seats is { } seats
        ? new(
            En: $"{workshop.CountSeats} of {Texts.Seats(seats).En}",
            Es: $"{workshop.CountSeats} de {Texts.Seats(seats).Es}")
        : new(
            En: $"{Texts.Seats(workshop.CountSeats).En} taken, no limit",
            Es: $"{Texts.Seats(workshop.CountSeats).Es} {(workshop.CountSeats == 1 ? "ocupada" : "ocupadas")}, sin límite");

    public static Words Going(int people) => new(En: $"Going: {people}", Es: $"Vienen: {people}");

    public static Words Waiting(int parties) => new(En: $"{parties} on the waitlist", Es: $"{parties} en la lista de espera");

    public static Words Maybe(int people) => new(En: $"{people} maybe", Es: $"{people} quizá");

    public static Words Changed(Workshop workshop) => workshop.Changed switch
    {
        WorkshopField.None or WorkshopField.When => Words.None,
        var field => new(En: $"Changed: {Field(field).En}.", Es: $"Ha cambiado: {Field(field).Es}."),
    };

    public static Words MovedFrom(Workshop workshop) => workshop.MovedFrom is { } was
        ? new(
            En: $"Moved: was {new Span.Moment(was, MomentStyle.DateTime)}.",
            Es: $"Cambio de fecha: antes {new Span.Moment(was, MomentStyle.DateTime)}.")
        : Words.None;

    /// <summary>The thing that was changed, in a sentence.</summary>
    public static Words Field(WorkshopField field) => field switch
    {
        WorkshopField.Title => new(En: "the title", Es: "el título"),
        WorkshopField.Description => new(En: "the description", Es: "la descripción"),
        WorkshopField.Length => new(En: "how long it takes", Es: "la duración"),
        WorkshopField.Where => new(En: "where it meets", Es: "el lugar"),
        WorkshopField.Seats => new(En: "the number of seats", Es: "el número de plazas"),
        WorkshopField.Closes => new(En: "when sign-up closes", Es: "el cierre de la inscripción"),
        WorkshopField.Language => new(En: "the language", Es: "el idioma"),
        WorkshopField.Names => new(En: "whether names are shown", Es: "si se muestran los nombres"),
        WorkshopField.Guests => new(En: "how many guests may come along", Es: "cuántas personas invitadas pueden venir"),
        WorkshopField.Opens => new(En: "when sign-up opens", Es: "la apertura de la inscripción"),
        WorkshopField.Kind => new(En: "what kind of thing it is", Es: "el tipo"),
        WorkshopField.For => new(En: "for whom it is", Es: "para quién es"),
        WorkshopField.Reserved => new(En: "which seats are kept", Es: "qué plazas se guardan"),
        WorkshopField.Draw => new(En: "when seats are drawn by lot", Es: "cuándo se sortean las plazas"),
        WorkshopField.Release => new(En: "until when seats are kept", Es: "hasta cuándo se guardan plazas"),
        _ => new(En: "when it begins", Es: "la fecha"),
    };
}
