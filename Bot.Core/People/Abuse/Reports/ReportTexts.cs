using Bot.Core.Localization;

namespace Bot.Core.People.Abuse.Reports;

internal static class ReportTexts
{
    public static readonly Words Button = new(En: "Report", Es: "Avisar a quien modera");
    public static readonly Words Reports = new(En: "Reports", Es: "Avisos");
    public static readonly Words Title = new(En: "A report", Es: "Un aviso");
    public static readonly Words Yours = new(En: "Your report", Es: "Tu aviso");
    public static readonly Words Open = new(En: "Open", Es: "Abrir");
    public static readonly Words SeeIt = new(En: "See it", Es: "Verlo");
    public static readonly Words Add = new(En: "Add something", Es: "Añadir algo");
    public static readonly Words Take = new(En: "I take care of it", Es: "Me ocupo yo");
    public static readonly Words TakeOver = new(En: "Take it over", Es: "Ocuparme yo ahora");
    public static readonly Words WriteBack = new(En: "Write back", Es: "Contestar");
    public static readonly Words Close = new(En: "Close it", Es: "Cerrarlo");
    public static readonly Words ShowCard = new(En: "Show the card", Es: "Ver la tarjeta");
    public static readonly Words BackToReport = new(En: "Back to the report", Es: "Volver al aviso");
    public static readonly Words Earlier = new(En: "Earlier reports", Es: "Avisos anteriores");
    public static readonly Words Later = new(En: "More reports", Es: "Más avisos");
    public static readonly Words When = new(En: "When", Es: "Cuándo");
    public static readonly Words About = new(En: "About", Es: "Sobre");
    public static readonly Words AtCard = new(En: "At", Es: "En");
    public static readonly Words State = new(En: "State", Es: "Estado");
    public static readonly Words Taken = new(En: "somebody takes care of it", Es: "alguien se ocupa");
    public static readonly Words Heading = new(En: "My reports to moderators", Es: "Mis avisos a quien modera");

    public static readonly Words NothingOpen = new(En: "No report is open.", Es: "No hay ningún aviso abierto.");

    public static readonly Words Received = new(
        En: "I have passed it on to the moderators. They do not learn who told me. If they have a question, I bring it to you, and I tell you when it is closed.",
        Es: "Se lo he pasado a quien modera. No sabrán quién me avisó. Si tienen una pregunta, te la traigo, y te digo cuándo se cierra.");

    public static readonly Words Added = new(En: "I have passed that on, too.", Es: "También se lo he pasado.");

    public static readonly Words PassedOn = new(
        En: "I pass it on. Whoever told us can answer through me.", Es: "Se lo paso. Quien nos avisó puede contestar a través de mí.");

    public static readonly Words ClosedNow = new(
        En: "Closed. Whoever told us is told, with your words. It is deleted in 90 days.",
        Es: "Cerrado. Se lo digo a quien nos avisó, con tus palabras. Se borra en 90 días.");

    public static readonly Words TooMany = new(
        En: "You have told me many things today. Please add to one of them, or write tomorrow.",
        Es: "Hoy ya me has avisado muchas veces. Añádelo a uno de tus avisos o escribe mañana, por favor.");

    public static readonly Words WaitForThem = new(
        En: "The moderators have not answered yet. Please wait until they do.",
        Es: "Quien modera aún no ha contestado. Espera a que lo haga, por favor.");

    public static readonly Words NobodyToTell = new(
        En: "There is nobody here whom I could tell: nobody moderates, or only the person whom it is about. Please talk to whoever runs this bot.",
        Es: "Aquí no hay nadie a quien avisar: no modera nadie, o solo la persona de la que se trata. Habla con quien administra este bot, por favor.");

    public static readonly Words NoSuchCard = new(En: "That card does not exist here any more.", Es: "Esa tarjeta ya no existe aquí.");
    public static readonly Words Gone = new(En: "There is no such report any more.", Es: "Ese aviso ya no existe.");
    public static readonly Words AlreadyClosed = new(En: "This report is closed already.", Es: "Este aviso ya está cerrado.");

    public static readonly Words ClosedForYou = new(
        En: "This report is closed. If something is still wrong, please send a new one: /report",
        Es: "Este aviso está cerrado. Si algo sigue mal, envía otro, por favor: /reportar");

    public static readonly Words Elsewhere = new(
        En: "This belongs to another of your communities. Write to me in one of its rooms first, then tap again.",
        Es: "Esto es de otra de tus comunidades. Escríbeme primero en una de sus salas y toca de nuevo.");

    public static readonly Words ReporterLeft = new(
        En: "Whoever told us is not here any more, so nobody can be written to.",
        Es: "Quien nos avisó ya no está, así que no hay a quién contestar.");

    // The first line of what arrives in private says nothing that others may not read.
    public static readonly Words NoteNew = new(
        En: "Something waits for a moderator. Tap to read it.", Es: "Algo espera a quien modera. Toca para leerlo.");

    public static readonly Words NoteAdded = new(
        En: "There is something new about what you look after. Tap to read it.",
        Es: "Hay algo nuevo en un asunto del que te ocupas. Toca para leerlo.");

    public static readonly Words NoteWritten = new(
        En: "I have an answer for you. Tap to read it.", Es: "Tengo una respuesta para ti. Toca para leerla.");

    public static readonly Words NoteClosed = new(
        En: "What you told me was looked into and is closed. Tap to read more.",
        Es: "Lo que me contaste se ha mirado y está cerrado. Toca para leer más.");

    public static Words Count(int count) => count == 1
        ? new(En: "1 report is open.", Es: "Hay 1 aviso abierto.")
        : new(En: $"{count} reports are open, the oldest first.", Es: $"Hay {count} avisos abiertos, primero el más antiguo.");

    public static Words AboutWhom(string about, int people) => people switch
    {
        0 => new(En: $"{about} (no member has this name)", Es: $"{about} (nadie tiene este nombre)"),
        1 => Words.Verbatim(about),
        _ => new(En: $"{about} ({people} members have this name)", Es: $"{about} ({people} personas tienen este nombre)"),
    };

    public static Words StateOf(Report report, string? moderator) => (report.State, moderator) switch
    {
        (ReportState.Open, _) => new(En: "open", Es: "abierto"),
        (ReportState.Taken, { } name) => new(En: $"{name} takes care of it", Es: $"{name} se ocupa"),
        (ReportState.Taken, null) => Taken,
        _ => new(En: "closed", Es: "cerrado"),
    };

    public static Words FromReporter(string words) => new(En: $"From whoever told us: {words}", Es: $"De quien nos avisó: {words}");

    public static Words FromModerator(string? name, string words) =>
        name is null ? FromSomeModerator(words) : new(En: $"From {name}: {words}", Es: $"De {name}: {words}");

    public static Words FromSomeModerator(string words) => new(En: $"From a moderator: {words}", Es: $"De quien modera: {words}");

    public static Words FromYou(string words) => new(En: $"From you: {words}", Es: $"De ti: {words}");
}
