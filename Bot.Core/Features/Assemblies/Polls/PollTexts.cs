using Bot.Core.Features.Assemblies.Voting;
using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Polls;

/// <summary>What is said about a vote before it opens and when it cannot close.</summary>
internal static class PollTexts
{
    public static readonly Words NoQuestion = new(En: "Write the question first.", Es: "Escribe primero la pregunta.");

    public static readonly Words LongQuestion = new(
        En: $"The question is too long: at most {Asking.MostQuestion} characters.",
        Es: $"La pregunta es demasiado larga: como mucho {Asking.MostQuestion} caracteres.");

    public static readonly Words FewOptions = new(En: "A vote needs at least two options.", Es: "Una votación necesita al menos dos opciones.");

    public static readonly Words ManyOptions = new(
        En: $"A vote has at most {Asking.MostOptions} options.", Es: $"Una votación tiene como mucho {Asking.MostOptions} opciones.");

    public static readonly Words BadOption = new(
        En: $"Each option needs words, at most {Asking.MostOption} characters.",
        Es: $"Cada opción necesita un texto de {Asking.MostOption} caracteres como mucho.");

    public static readonly Words EqualOptions = new(En: "Two options have the same words.", Es: "Dos opciones tienen el mismo texto.");

    public static readonly Words ManyCommittees = new(
        En: "There are too many possible groups to try them all. Take fewer options or seats, or the transferable vote.",
        Es: "Hay demasiados conjuntos posibles para probarlos todos. Pon menos opciones o puestos, o usa el voto transferible.");

    public static readonly Words ClosesBefore = new(En: "The closing time has passed.", Es: "La hora de cierre ya pasó.");

    public static readonly Words Straw = new(
        En: "A straw poll: everyone sees the counts at once, and nothing is recorded.",
        Es: "Un sondeo: se ve el recuento al momento y no se guarda ningún acta.");

    public static readonly Words NoRoll = new(
        En: "Everyone here may vote. There is no roll, so nobody checks that each person votes once.",
        Es: "Puede votar cualquiera que esté aquí. No hay censo, así que nadie comprueba que cada persona vote una vez.");

    public static readonly Words OnlySums = new(
        En: "Single ballots are not published; the sums of each round are.",
        Es: "No se publican las papeletas una a una, sino las sumas de cada ronda.");

    public static readonly Words HalfTime = new(
        En: "It can be closed early only after half the announced time.",
        Es: "Solo se puede cerrar antes pasada la mitad del tiempo anunciado.");

    public static readonly Words NoEarlyClose = new(
        En: "It was opened without early closing, so it stays open until its time.",
        Es: "Se abrió sin cierre anticipado, así que sigue abierta hasta su hora.");

    public static readonly Words TooFewForEarly = new(
        En: "Too few people have taken part to close it early.", Es: "Ha participado muy poca gente para cerrarla antes.");

    public static readonly Words TwoModerators = new(
        En: "Closing early takes two different moderators.", Es: "Para cerrar antes hacen falta dos personas moderadoras distintas.");

    public static readonly Words NoReason = new(
        En: "Say why it closes early; the record says it too.", Es: "Di por qué se cierra antes; el acta también lo dirá.");

    public static readonly Words NotOpen = new(En: "This vote is not open.", Es: "Esta votación no está abierta.");

    public static Words Seats(int options) => new(
        En: $"There can be from 1 to {options} seats.", Es: $"Puede haber de 1 a {options} puestos.");

    public static Words OneSeat(Method method) => new(
        En: $"{method.Name().En} finds one winner only. For several seats take the transferable vote.",
        Es: $"{method.Name().Es} solo da una opción ganadora. Para varios puestos usa el voto transferible.");

    public static Words NoBase(Base of) => of == Base.Present
        ? new(
            En: "Nobody counts who is present here, so it cannot be measured by that.",
            Es: "Aquí nadie cuenta quién está presente, así que no se puede medir por eso.")
        : new(En: "There is no roll here, so it cannot be measured by that.", Es: "Aquí no hay censo, así que no se puede medir por eso.");

    public static Words NotSecret(int entitled) => new(
        En: $"With {entitled} people on the roll this vote cannot be secret.",
        Es: $"Con {entitled} personas en el censo, esta votación no puede ser secreta.");
}
