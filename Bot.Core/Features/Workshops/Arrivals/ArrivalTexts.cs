using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>At the door, and about how many came.</summary>
internal static class ArrivalTexts
{
    public static readonly Words Heading = new(En: "Workshops that I came to", Es: "Talleres a los que vine");
    public static readonly Words DoorButton = new(En: "Door", Es: "Puerta");
    public static readonly Words HereButton = new(En: "I am here", Es: "Ya estoy aquí");
    public static readonly Words List = new(En: "Tick people off", Es: "Marcar quién vino");
    public static readonly Words LetIn = new(En: "Let somebody in", Es: "Dejar pasar a alguien");
    public static readonly Words Code = new(En: "Code", Es: "Código");
    public static readonly Words Past = new(En: "Past workshops", Es: "Talleres pasados");
    public static readonly Words ByTitle = new(En: "Of one title", Es: "Con el mismo título");
    public static readonly Words NothingPast = new(En: "None is over yet.", Es: "Todavía no ha terminado ninguno.");
    public static readonly Words Nobody = new(En: "Nobody is on the list.", Es: "No hay nadie en la lista.");

    public static readonly Words HowTo = new(
        En: $"Write the code on a board at the door. Whoever comes taps I am here, or types {new Span.Code("/here")} and the code, wherever they use me. Or tick people off yourself.",
        Es: $"Escribe el código en una pizarra en la puerta. Quien viene toca Ya estoy aquí, o escribe {new Span.Code("/aqui")} y el código, desde donde me use. O marca tú quién vino.");

    public static readonly Words HowToTick = new(
        En: "Tap a name when that person has come; tap again to undo. First who has a seat, then who waits.",
        Es: "Toca un nombre cuando esa persona haya venido; otra vez para deshacerlo. Primero quien tiene plaza, después quien espera.");

    public static readonly Words NoCode = new(
        En: "That is no code. It has six letters and digits, such as K7Q M2X, and never 0, O, 1, I or L.",
        Es: "Eso no es un código. Tiene seis letras y cifras, como K7Q M2X, y nunca 0, O, 1, I ni L.");

    public static readonly Words FullAtTheDoor = new(
        En: "The code is right, but you have no seat and all are taken. Please ask whoever organises: they can let you in.",
        Es: "El código es correcto, pero no tienes plaza y están todas ocupadas. Pregunta a quien organiza: puede dejarte pasar.");

    public static readonly Words IsFinal = new(
        En: "The counts of this workshop are final.", Es: "El recuento de este taller ya es definitivo.");

    public static readonly Words NamesGone = new(
        En: "It is over, and the names are gone. The counts stay.", Es: "Ya terminó, y los nombres se han borrado. Quedan los recuentos.");

    public static Words Wrong(int left) => new(
        En: $"No door that is open now has this code. You have {(left == 1 ? "1 try" : $"{left} tries")} left.",
        Es: $"Ninguna puerta abierta ahora tiene ese código. {(left == 1 ? "Te queda 1 intento" : $"Te quedan {left} intentos")}.");

    public static Words NotOpen(Workshop workshop, Instant now) => now < DoorTimes.Opens(workshop)
        ? new(
            En: $"The door of {Texts.Name(workshop)} opens an hour before the start: {new Span.Moment(DoorTimes.Opens(workshop), MomentStyle.DateTime)}.",
            Es: $"La puerta de {Texts.Name(workshop)} se abre una hora antes del inicio: {new Span.Moment(DoorTimes.Opens(workshop), MomentStyle.DateTime)}.")
        : new(En: $"The door of {Texts.Name(workshop)} is shut.", Es: $"La puerta de {Texts.Name(workshop)} está cerrada.");

    public static Words NotToday(Workshop workshop) => new(
        En: $"There is a code for the door on the day itself. It works from an hour before the start: {new Span.Moment(DoorTimes.Opens(workshop), MomentStyle.DateTime)}.",
        Es: $"El código de la puerta se da el mismo día. Sirve desde una hora antes del inicio: {new Span.Moment(DoorTimes.Opens(workshop), MomentStyle.DateTime)}.");

    public static Words HasCome(Workshop workshop) => new(
        En: $"Welcome! You are marked as having come to {Texts.Name(workshop)}.",
        Es: $"¡Te damos la bienvenida! Queda anotado que has venido a {Texts.Name(workshop)}.");

    public static Words HasWalkedIn(Workshop workshop) => new(
        En: $"Welcome! You had no seat in {Texts.Name(workshop)}, and there is room: you are in.",
        Es: $"¡Te damos la bienvenida! No tenías plaza en {Texts.Name(workshop)}, y hay sitio: pasa.");

    public static Words CameBefore(Workshop workshop) => new(
        En: $"It is noted already that you came to {Texts.Name(workshop)}.", Es: $"Ya está anotado que has venido a {Texts.Name(workshop)}.");

    public static Words IsLetIn(string name) => new(En: $"{name} is in, as a walk-in.", Es: $"{name} pasa, sin haberse apuntado.");

    /// <summary>14 of 20 came, 70 %; 2 walk-ins.</summary>
    public static Words Of(Turnout turnout)
    {
        var walkIns = turnout.WalkIns switch
        {
            0 => Words.None,
            1 => new(En: "1 walk-in", Es: "1 persona sin apuntarse"),
            var many => new(En: $"{many} walk-ins", Es: $"{many} personas sin apuntarse"),
        };
        var came = turnout.Percent is { } percent
            ? new Words(En: $"{turnout.Came} of {turnout.Listed} came, {percent} %", Es: $"vinieron {turnout.Came} de {turnout.Listed}, {percent} %")
            : new Words(En: $"{turnout.Came} came", Es: $"vinieron {turnout.Came}");
        return Words.Join("; ", [came, walkIns]);
    }

    public static Words SoFar(Workshop workshop, Turnout turnout) => new(
        En: $"So far {turnout.Came} of {workshop.CountGoing} who have a seat, and {turnout.WalkIns} without.",
        Es: $"Hasta ahora {turnout.Came} de {workshop.CountGoing} con plaza, y {turnout.WalkIns} sin ella.");

    /// <summary>Nothing while everybody fits.</summary>
    public static Words OverTheLimit(Workshop workshop, Turnout turnout) =>
        workshop.Seats is { } seats && workshop.CountSeats + turnout.WalkIns > seats && turnout.WalkIns > 0
            ? new(
                En: $"With walk-ins that is {workshop.CountSeats + turnout.WalkIns} for {seats} seats, if everybody comes: more than the limit. At the door that is for you to decide.",
                Es: $"Con quienes no se apuntaron son {workshop.CountSeats + turnout.WalkIns} para {seats} plazas, si vienen todos: más del límite. En la puerta lo decides tú.")
            : Words.None;

    public static Words Times(int times) => new(En: $"{times} times", Es: $"{times} veces");
}
