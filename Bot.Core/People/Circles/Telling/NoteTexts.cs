using Bot.Core.Localization;

namespace Bot.Core.People.Circles.Telling;

/// <summary>
/// What people are told in private. The first line names neither circle nor person: what a circle is about can be nobody else's business,
/// and a locked screen shows the beginning.
/// </summary>
internal static class NoteTexts
{
    public static readonly Words Accept = new(En: "Accept", Es: "Aceptar");
    public static readonly Words Decline = new(En: "Decline", Es: "Rechazar");
    public static readonly Words Leave = new(En: "Leave this circle", Es: "Salir de este círculo");
    public static readonly Words Open = new(En: "Open", Es: "Abrir");

    private static readonly Words ForYou = new(En: "A message for you from a circle.", Es: "Un mensaje de un círculo para ti.");
    private static readonly Words Request = new(En: "A request about a circle of yours.", Es: "Una petición sobre un círculo tuyo.");
    private static readonly Words Reply = new(En: "The answer to your request.", Es: "La respuesta a tu petición.");
    private static readonly Words News = new(En: "News about a circle.", Es: "Novedades sobre un círculo.");

    public static Words Asked(Circle circle, string name) => Below(Request, new(
        En: $"{name} asks to join {CircleTexts.Name(circle)}.", Es: $"{name} pide entrar en {CircleTexts.Name(circle)}."));

    public static Words LetIn(Circle circle) => Below(Reply, new(
        En: $"You are in {CircleTexts.Name(circle)}.", Es: $"Estás en {CircleTexts.Name(circle)}."));

    public static Words NotLetIn(Circle circle) => Below(Reply, new(
        En: $"Whoever organises {CircleTexts.Name(circle)} cannot let you in now.",
        Es: $"Quien organiza {CircleTexts.Name(circle)} no puede admitirte ahora."));

    public static Words TakenOut(Circle circle) => Below(News, new(
        En: $"Whoever organises {CircleTexts.Name(circle)} took you out of it. If you think that this is a mistake, please ask them.",
        Es: $"Quien organiza {CircleTexts.Name(circle)} te ha sacado. Si crees que es un error, pregúntale, por favor."));

    public static Words Told(Circle circle, string author, Words text) => Below(ForYou, new(
        En: $"{CircleTexts.Name(circle)}, from {author}:\n{text.En}", Es: $"{CircleTexts.Name(circle)}, de {author}:\n{text.Es}"));

    public static Words Closed(Circle circle) => Below(News, new(
        En: $"{CircleTexts.Name(circle)} is closed. You get no more messages from it.",
        Es: $"{CircleTexts.Name(circle)} se ha cerrado. Ya no te llegarán mensajes suyos."));

    public static Words YouOrganise(Circle circle) => Below(News, new(
        En: $"You organise {CircleTexts.Name(circle)} from now on, too. Please keep to yourself who is in it.",
        Es: $"Desde ahora también organizas {CircleTexts.Name(circle)}. No cuentes a nadie quién está dentro, por favor."));

    public static Words NobodyOrganises(Circle circle) => Below(News, new(
        En: $"Nobody organises {CircleTexts.Name(circle)} any more. A moderator can take it over or close it.",
        Es: $"Ya nadie organiza {CircleTexts.Name(circle)}. Alguien que modera puede hacerse cargo o cerrarlo."));

    private static Words Below(Words first, Words rest) => Words.Join("\n", [first, rest]);
}
