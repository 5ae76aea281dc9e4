using Bot.Core.Localization;

namespace Bot.Core.Letters;

/// <summary>What an organiser reads who writes to many.</summary>
internal static class LetterTexts
{
    public static readonly Words Send = new(En: "Send", Es: "Enviar");
    public static readonly Words Change = new(En: "Change", Es: "Cambiar");
    public static readonly Words Discard = new(En: "Discard", Es: "Descartar");
    public static readonly Words Discarded = new(En: "Discarded. Nobody was told.", Es: "Descartado. No se ha avisado a nadie.");
    public static readonly Words SentAlready = new(En: "It was sent already.", Es: "Ya se había enviado.");

    public static readonly Words NotThere = new(
        En: "That message is not there any more. Please write it again.",
        Es: "Ese mensaje ya no está. Escríbelo de nuevo, por favor.");

    public static Words EnoughForToday(int most) => new(
        En: $"{most} messages within 24 hours are the most, so that people go on reading them. Please wait, or put it on the card.",
        Es: $"{most} mensajes en 24 horas es el máximo, para que la gente los siga leyendo. Espera, o ponlo en la tarjeta, por favor.");

    public static Words Preview(Letter letter, Words to, int reached, Words rest) => Words.Join("\n",
    [
        new(En: $"To {to.En}:", Es: $"Para {to.Es}:"),
        Words.Verbatim(letter.Text),
        letter.Translation.Length == 0 ? Words.None : Words.Verbatim(letter.Translation),
        Words.Join(" ",
        [
            new(En: $"Reaches {People(reached).En}, each in private.", Es: $"Llega a {People(reached).Es}, a cada quien en privado."),
            rest,
        ]),
    ]);

    public static Words Sent(Words to, int reached) => new(
        En: $"Sent to {to.En}: {People(reached).En}, outside their quiet hours.",
        Es: $"Enviado a {to.Es}: {People(reached).Es}, fuera de sus horas de silencio.");

    public static Words People(int count) => count == 1
        ? new(En: "1 person", Es: "1 persona")
        : new(En: $"{count} people", Es: $"{count} personas");
}
