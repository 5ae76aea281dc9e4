using Bot.Core.Localization;

namespace Bot.Core.Commands;

/// <summary>What the command core itself says.</summary>
internal static class CommandTexts
{
    public static readonly Words OldButton = new(
        En: "This button is from an older message or is not mine. Open the list again with /events or /help.",
        Es: "Este botón es de un mensaje antiguo o no es mío. Abre la lista de nuevo con /eventos o /ayuda.");

    public static readonly Words FormGone = new(
        En: "This form is no longer open, and nothing was changed. Please start it again.",
        Es: "Este formulario ya no está abierto y no ha cambiado nada. Empiézalo de nuevo, por favor.");

    public static readonly Words SlowDown = new(
        En: "That was very fast. Please wait a few seconds and try again.",
        Es: "Eso fue muy rápido. Espera unos segundos e inténtalo de nuevo.");

    public static readonly Words Crowded = new(
        En: "Very many people are tapping here right now. Please try again in a few seconds.",
        Es: "Ahora mismo hay muchísima gente tocando aquí. Inténtalo de nuevo en unos segundos.");

    public static readonly Words CannotSave = new(
        En: "I cannot save anything right now, and nothing was changed. Please try again in a while.",
        Es: "Ahora mismo no puedo guardar nada, y nada ha cambiado. Inténtalo de nuevo dentro de un rato.");

    public static readonly Words Cancelled = new(En: "Cancelled. Nothing was changed.", Es: "Cancelado. No ha cambiado nada.");

    public static readonly Words NothingToCancel = new(
        En: "There is no unfinished form of yours.",
        Es: "No tienes ningún formulario sin terminar.");

    public static readonly Words NotACommand = new(
        En: "I answer to commands and buttons. Type /help to see what I can do.",
        Es: "Respondo a órdenes y botones. Escribe /ayuda para ver qué sé hacer.");

    public static readonly Words Which = new(En: "Which one do you mean?", Es: "¿A cuál te refieres?");

    public static readonly Words CheckMarked = new(
        En: "Nothing is lost. Please look at what is marked and send it again.",
        Es: "No se ha perdido nada. Revisa lo marcado y envíalo de nuevo.");

    public static Words NotYet(NodaTime.Instant until) => new(
        En: $"You are new here. You can do that from {new Chat.Span.Moment(until, Chat.MomentStyle.DateTime)} on.",
        Es: $"Acabas de llegar. Podrás hacerlo a partir de {new Chat.Span.Moment(until, Chat.MomentStyle.DateTime)}.");

    public static Words NoLinksYet(NodaTime.Instant until) => new(
        En: $"You are new here, so please leave the address out. You can write one from {new Chat.Span.Moment(until, Chat.MomentStyle.DateTime)} on.",
        Es: $"Acabas de llegar, así que quita la dirección, por favor. Podrás escribir una a partir de {new Chat.Span.Moment(until, Chat.MomentStyle.DateTime)}.");

    public static Words Incident(string number) => new(
        En: $"Something went wrong on my side, and nothing was changed. Please try again; if it stays, tell whoever runs me the number {number}.",
        Es: $"Algo ha fallado por mi parte y no ha cambiado nada. Inténtalo de nuevo; si sigue igual, dile el número {number} a quien me administra.");

    public static Words NeedsPower(People.Power power) => power switch
    {
        People.Power.Host => new(En: "Only organisers can do that.", Es: "Solo puede hacerlo quien organiza."),
        People.Power.Moderator => new(En: "Only moderators can do that.", Es: "Solo puede hacerlo quien modera."),
        _ => new(En: "Only admins can do that.", Es: "Solo puede hacerlo quien administra."),
    };

    public static Words Unknown(string name, string? nearest, string? nearestEs) => nearest is null
        ? new(
            En: $"I do not know the command /{Short(name)}. Type /help to see what I can do.",
            Es: $"No conozco la orden /{Short(name)}. Escribe /ayuda para ver qué sé hacer.")
        : new(
            En: $"I do not know the command /{Short(name)}. Did you mean /{nearest}?",
            Es: $"No conozco la orden /{Short(name)}. ¿Querías decir /{nearestEs ?? nearest}?");

    public static Words TreeTitle(string root) => new(En: $"What would you like to do with /{root}?", Es: $"¿Qué quieres hacer con /{root}?");

    public static Words UnknownSecond(string root, string second) => new(
        En: $"/{root} has no “{Short(second)}”. It can do this:",
        Es: $"/{root} no tiene «{Short(second)}». Puede hacer esto:");

    public static Words Extra(string words, string example) => new(
        En: $"I did not expect “{Short(words)}”. Further details go by name, such as {example}.",
        Es: $"No esperaba «{Short(words)}». Los demás datos van con su nombre, por ejemplo {example}.");

    public static Words ExtraNothing(string words) => new(
        En: $"I did not expect “{Short(words)}”: this command takes nothing more.",
        Es: $"No esperaba «{Short(words)}»: esta orden no lleva nada más.");

    public static Words Missing(OptionSpec option) => option.Example.Length == 0
        ? new(En: "This is needed.", Es: "Esto hace falta.")
        : new(En: $"This is needed, for example: {option.Example}", Es: $"Esto hace falta, por ejemplo: {option.Example}");

    public static Words NothingToRead(OptionSpec option) => new(
        En: $"There is nothing to read in it.{Example(option, "For example")}",
        Es: $"No hay nada que leer ahí.{Example(option, "Por ejemplo")}");

    public static Words TooLong(int length, int most) => new(
        En: $"This has {length} characters; {most} fit.",
        Es: $"Esto tiene {length} caracteres; caben {most}.");

    public static Words NotANumber(string text, int? least, int? most) => (least, most) switch
    {
        ({ } low, { } high) => new(
            En: $"“{Short(text)}” does not work here: it takes a whole number from {low} to {high}.",
            Es: $"«{Short(text)}» no vale aquí: hace falta un número entero del {low} al {high}."),
        _ => new(En: $"“{Short(text)}” is not a whole number.", Es: $"«{Short(text)}» no es un número entero."),
    };

    public static Words NotAClock(string text) => new(
        En: $"“{Short(text)}” is no time of day. For example: 21:00",
        Es: $"«{Short(text)}» no es una hora del día. Por ejemplo: 21:00");

    public static Words NotYesOrNo(string text) => new(
        En: $"“{Short(text)}” is neither yes nor no.",
        Es: $"«{Short(text)}» no es ni sí ni no.");

    public static Words NotOneOf(string text, IReadOnlyList<Words> choices) => new(
        En: $"“{Short(text)}” is none of: {Words.Join(", ", choices).En}.",
        Es: $"«{Short(text)}» no es ninguno de estos: {Words.Join(", ", choices).Es}.");

    public static Words NothingFound(string text) => new(
        En: $"I found nothing called “{Short(text)}”.",
        Es: $"No he encontrado nada llamado «{Short(text)}».");

    public static Words ForExample(string example) => new(En: $"For example: {example}", Es: $"Por ejemplo: {example}");

    public static Words FaultOf(Words question, Words fault) => new(En: $"{question.En} {fault.En}", Es: $"{question.Es} {fault.Es}");

    /// <summary>Enough of it to be recognised; a pasted page is not repeated.</summary>
    public static string Short(string text)
    {
        var line = TextCleaner.OneLine(text);
        return line.Length <= 40 ? line : $"{string.Concat(line.EnumerateRunes().Take(38))}…";
    }

    private static string Example(OptionSpec option, string lead) => option.Example.Length == 0 ? "" : $" {lead}: {option.Example}";
}
