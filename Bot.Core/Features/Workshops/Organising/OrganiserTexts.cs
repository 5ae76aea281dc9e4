using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Organising;

/// <summary>What organisers read on cards and buttons of their own.</summary>
internal static class OrganiserTexts
{
    public static readonly Words Change = new(En: "Change…", Es: "Cambiar…");
    public static readonly Words Move = new(En: "Move", Es: "Mover");
    public static readonly Words Cancel = new(En: "Cancel", Es: "Cancelar");
    public static readonly Words People = new(En: "People", Es: "Personas");
    public static readonly Words Everything = new(En: "Everything else…", Es: "Todo lo demás…");
    public static readonly Words Again = new(En: "Again", Es: "Repetir");
    public static readonly Words New = new(En: "New workshop", Es: "Nuevo taller");
    public static readonly Words Workshops = new(En: "Workshops", Es: "Talleres");
    public static readonly Words KeepIt = new(En: "Keep it", Es: "Dejarlo así");
    public static readonly Words CancelWorkshop = new(En: "Cancel workshop", Es: "Cancelar el taller");
    public static readonly Words Remove = new(En: "Remove somebody", Es: "Quitar a alguien");
    public static readonly Words RemoveFromList = new(En: "Remove", Es: "Quitar");

    public static readonly Words Kept = new(En: "Everything stays as it is.", Es: "Todo queda como está.");

    public static readonly Words NotYours = new(
        En: "Only whoever organises this workshop, or a moderator, can do that.",
        Es: "Solo quien organiza este taller, o alguien que modera, puede hacerlo.");

    public static readonly Words OfTheOtherSide = new(
        En: "It was made on the other side of our bridge. Whoever organises it, or a moderator there, can do that.",
        Es: "Se creó en el otro lado de nuestro puente. Puede hacerlo quien lo organiza, o alguien que modera allí.");

    public static readonly Words NothingComing = new(
        En: "No workshop of yours is coming up.", Es: "No tienes ningún taller próximo.");

    public static readonly Words WhichOne = new(En: "Which workshop?", Es: "¿Qué taller?");

    public static readonly Words NoRoom = new(
        En: "There is no room to post it in yet. Write to me in a room of the community first.",
        Es: "Todavía no hay sala donde publicarlo. Escríbeme primero en una sala de la comunidad.");

    public static readonly Words ClosesTooSoon = new(
        En: "Sign-up would be closed already. Choose a shorter time before the start.",
        Es: "La inscripción ya estaría cerrada. Elige menos tiempo antes del inicio.");

    public static readonly Words TooLong = new(
        En: "A workshop takes between one minute and seven days.", Es: "Un taller dura entre un minuto y siete días.");

    public static readonly Words ClosesTooEarly = new(
        En: "Sign-up can close at most 30 days before the start.",
        Es: "La inscripción puede cerrarse como mucho 30 días antes del inicio.");

    public static readonly Words OpensTooLate = new(
        En: "Sign-up would open only when it is closed already. Choose an earlier time.",
        Es: "La inscripción se abriría cuando ya está cerrada. Elige una hora anterior.");

    public static readonly Words AlreadyCancelled = new(En: "It is cancelled already.", Es: "Ya está cancelado.");

    public static readonly Words NobodyThere = new(En: "Nobody has answered yet.", Es: "Todavía no ha respondido nadie.");

    public static readonly Words NotOnTheList = new(
        En: "That person is not on the list any more.", Es: "Esa persona ya no está en la lista.");

    public static Words Coming(Workshop workshop) => new(
        En: $"{Texts.When(workshop)} · {CardTexts.Taken(workshop).En}",
        Es: $"{Texts.When(workshop)} · {CardTexts.Taken(workshop).Es}");

    public static Words AskCancel(Workshop workshop, int people) => people == 0
        ? new(
            En: $"Cancel {Texts.Name(workshop)}, {Texts.When(workshop)}? Nobody has signed up.",
            Es: $"¿Cancelar {Texts.Name(workshop)}, {Texts.When(workshop)}? No se ha apuntado nadie.")
        : new(
            En: $"Cancel {Texts.Name(workshop)}, {Texts.When(workshop)}? This tells {Texts.People(people).En}, and cannot be undone.",
            Es: $"¿Cancelar {Texts.Name(workshop)}, {Texts.When(workshop)}? Se avisará a {Texts.People(people).Es}, y no se puede deshacer.");

    public static Words IsCancelled(Workshop workshop, int people) => new(
        En: $"{Texts.Name(workshop)} is cancelled. {Texts.People(people).En} will be told.",
        Es: $"{Texts.Name(workshop)} está cancelado. Se avisará a {Texts.People(people).Es}.");

    public static Words AskRemove(Workshop workshop, string name) => new(
        En: $"Take {name} off the list of {Texts.Name(workshop)}? {name} is told.",
        Es: $"¿Quitar a {name} de la lista de {Texts.Name(workshop)}? Se avisará a {name}.");

    public static Words Removed(string name) => new(
        En: $"{name} is off the list.", Es: $"{name} ya no está en la lista.");
}
