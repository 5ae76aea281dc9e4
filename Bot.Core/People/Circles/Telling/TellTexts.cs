using Bot.Core.Localization;

namespace Bot.Core.People.Circles.Telling;

/// <summary>What an organiser reads who tells a circle something.</summary>
internal static class TellTexts
{
    public static readonly Words Send = new(En: "Send", Es: "Enviar");
    public static readonly Words Change = new(En: "Change", Es: "Cambiar");
    public static readonly Words Discard = new(En: "Discard", Es: "Descartar");
    public static readonly Words Discarded = new(En: "Discarded. Nobody was told.", Es: "Descartado. No se ha avisado a nadie.");
    public static readonly Words SentAlready = new(En: "It was sent already.", Es: "Ya se había enviado.");

    public static readonly Words NotThere = new(
        En: "That message is not there any more. Please write it again.",
        Es: "Ese mensaje ya no está. Escríbelo de nuevo, por favor.");

    public static Words Preview(Circle circle, string text, Reached reached, int unreached) => Words.Join("\n",
    [
        new(En: $"To {CircleTexts.Name(circle)}:", Es: $"Para {CircleTexts.Name(circle)}:"),
        Words.Verbatim(text),
        Words.Join(" ",
        [
            new(
                En: $"Reaches {CircleTexts.People(reached.Own.Count).En}, each in private.",
                Es: $"Llega a {CircleTexts.People(reached.Own.Count).Es}, a cada quien en privado."),
            unreached <= 0 ? Words.None : new(
                En: $"{CircleTexts.People(unreached).En} of the circle want no such messages or cannot be written to.",
                Es: $"A {CircleTexts.People(unreached).Es} del círculo no se les puede escribir o no quieren estos mensajes."),
            reached.Others.Count == 0 ? Words.None : Named(reached),
        ]),
    ]);

    public static Words Sent(Circle circle, int people) => new(
        En: $"Sent to {CircleTexts.Name(circle)}: {CircleTexts.People(people).En}, outside their quiet hours.",
        Es: $"Enviado a {CircleTexts.Name(circle)}: {CircleTexts.People(people).Es}, fuera de sus horas de silencio.");

    /// <summary>A small number could point at somebody in a circle that others organise.</summary>
    private static Words Named(Reached reached)
    {
        var names = string.Join(", ", reached.Others.Select(circle => circle.Name));
        return reached.Named.Count == 0
            ? new(
                En: $"It also names {names}; nobody else there wants all messages.",
                Es: $"También nombra a {names}; nadie más de ahí quiere todos los mensajes.")
            : new(
                En: $"It also names {names}: {CircleTexts.Roughly(reached.Named.Count).En} more who want all messages.",
                Es: $"También nombra a {names}: {CircleTexts.Roughly(reached.Named.Count).Es} más que quieren todos los mensajes.");
    }
}
