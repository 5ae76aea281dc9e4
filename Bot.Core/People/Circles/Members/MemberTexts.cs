using Bot.Core.Localization;

namespace Bot.Core.People.Circles.Members;

/// <summary>What members read.</summary>
internal static class MemberTexts
{
    public static readonly Words Intro = new(
        En: "Join what interests you. Nobody but a circle's organisers sees who is in it.",
        Es: "Entra en lo que te interese. Solo quien organiza un círculo ve quién está en él.");

    public static readonly Words None = new(
        En: "There are no circles here yet. Organisers make one with /circle new.",
        Es: "Todavía no hay círculos aquí. Quien organiza crea uno con /circulo nuevo.");

    public static readonly Words YouAreIn = new(En: "you are in", Es: "estás dentro");
    public static readonly Words YouAsked = new(En: "you have asked to join", Es: "has pedido entrar");
    public static readonly Words LeaveAllTheSame = new(En: "Leave all the same", Es: "Salir de todos modos");
    public static readonly Words NotInIt = new(En: "You are not in this circle.", Es: "No estás en este círculo.");

    public static Words Title(string community) => new(En: $"Circles in {community}", Es: $"Círculos en {community}");

    public static Words Page(int page, int pages) => new(En: $"Page {page} of {pages}", Es: $"Página {page} de {pages}");

    public static Words JoinButton(string name) => new(En: $"Join {name}", Es: $"Entrar en {name}");

    public static Words AskButton(string name) => new(En: $"Ask to join {name}", Es: $"Pedir entrar en {name}");

    public static Words LeaveButton(string name) => new(En: $"Leave {name}", Es: $"Salir de {name}");

    public static Words TakeBackButton(string name) => new(En: $"Take back request: {name}", Es: $"Retirar petición: {name}");

    public static Words Joined(Circle circle) => new(
        En: $"You are in {CircleTexts.Name(circle)}.", Es: $"Estás en {CircleTexts.Name(circle)}.");

    public static Words Asked(Circle circle) => new(
        En: $"Whoever organises {CircleTexts.Name(circle)} hears that you would like to join. The answer comes to you in private.",
        Es: $"Quien organiza {CircleTexts.Name(circle)} sabrá que quieres entrar. La respuesta te llega en privado.");

    public static Words AskedLately(Circle circle) => new(
        En: $"Your request to join {CircleTexts.Name(circle)} was not accepted. You can ask again some days later.",
        Es: $"No se aceptó tu petición para entrar en {CircleTexts.Name(circle)}. Puedes volver a pedirlo unos días después.");

    public static Words Left(Circle circle) => new(
        En: $"You left {CircleTexts.Name(circle)}. The same button takes you back.",
        Es: $"Has salido de {CircleTexts.Name(circle)}. El mismo botón te devuelve.");

    public static Words NotAskingAnyMore(Circle circle) => new(
        En: $"You do not ask to join {CircleTexts.Name(circle)} any more.",
        Es: $"Ya no pides entrar en {CircleTexts.Name(circle)}.");

    /// <summary>Said before the last one goes.</summary>
    public static Words LastOrganiser(Circle circle) => new(
        En: $"Nobody but you organises {CircleTexts.Name(circle)}. If you leave, the moderators are told and one of them can take it over.",
        Es: $"Solo tú organizas {CircleTexts.Name(circle)}. Si sales, se avisa a quienes moderan y alguien podrá hacerse cargo.");

    /// <param name="how">What has to be done before messages arrive.</param>
    public static Words ToHearFromIt(Words how) => new(En: $"To hear from it: {how.En}", Es: $"Para que te lleguen avisos: {how.Es}");
}
