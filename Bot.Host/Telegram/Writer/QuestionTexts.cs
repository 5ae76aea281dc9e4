using Bot.Core.Localization;

namespace Bot.Host.Telegram;

/// <summary>What is said around the questions of a form.</summary>
internal static class QuestionTexts
{
    public static readonly Words Back = new(En: "Back", Es: "Atrás");
    public static readonly Words Skip = new(En: "Skip", Es: "Saltar");
    public static readonly Words Keep = new(En: "Keep as it is", Es: "Dejar así");
    public static readonly Words Clear = new(En: "Leave empty", Es: "Dejar vacío");
    public static readonly Words Cancel = new(En: "Cancel", Es: "Cancelar");
    public static readonly Words Send = new(En: "Done", Es: "Listo");
    public static readonly Words Yes = new(En: "Yes", Es: "Sí");
    public static readonly Words No = new(En: "No", Es: "No");

    public static readonly Words Review = new(
        En: "That is all I need. Tap Done, or add something first.",
        Es: "Con eso basta. Pulsa Listo o añade algo antes.");

    public static readonly Words Change = new(
        En: "Tap what you want to change, then Done.",
        Es: "Toca lo que quieras cambiar y después Listo.");

    public static readonly Words AnyDay = new(En: "Choose a day, or type it as you would say it.", Es: "Elige un día o escríbelo como lo dirías.");
    public static readonly Words AnyTime = new(En: "At what time? Choose, or type it.", Es: "¿A qué hora? Elige o escríbela.");
    public static readonly Words ReplyHere = new(En: "Reply to this message.", Es: "Responde a este mensaje.");
    public static readonly Words AnswerInPrivate = new(En: "Answer in private", Es: "Responder en privado");
    public static readonly Words Asked = new(En: "I ask you in our private chat.", Es: "Te pregunto en nuestro chat privado.");

    public static readonly Words NotYours = new(
        En: "This question is for somebody else, or it was answered already.",
        Es: "Esta pregunta es para otra persona o ya se respondió.");

    public static readonly Words LinkGone = new(
        En: "This link is not valid any more. Type /help to see what I can do.",
        Es: "Este enlace ya no vale. Escribe /ayuda para ver qué sé hacer.");

    public static readonly Words StillDoIt = new(En: "Do it now", Es: "Hazlo ahora");
    public static readonly Words DropIt = new(En: "No", Es: "No");
    public static readonly Words Dropped = new(En: "All right, nothing was done.", Es: "De acuerdo, no se ha hecho nada.");

    public static Words Now(string value) => new(En: $"Now: {value}", Es: $"Ahora: {value}");

    public static Words WhileAway(NodaTime.Instant asked) => new(
        En: $"You asked at {new Core.Chat.Span.Moment(asked, Core.Chat.MomentStyle.Time)} while I was away. Still do it?",
        Es: $"Lo pediste a las {new Core.Chat.Span.Moment(asked, Core.Chat.MomentStyle.Time)} mientras yo no estaba. ¿Lo hago todavía?");
}
