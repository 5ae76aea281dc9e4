using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>What those who come to an action read in private. The first line says neither what nor where: a locked screen shows it.</summary>
internal static class ActionTexts
{
    public static readonly Words AskBuddy = new(En: "Find a buddy", Es: "Buscar compañía");
    public static readonly Words NoBuddy = new(En: "No buddy any more", Es: "Ya sin compañía");
    public static readonly Words Agree = new(En: "Agree", Es: "De acuerdo");
    public static readonly Words Decline = new(En: "Rather not", Es: "Mejor no");
    public static readonly Words Safety = new(En: "Safety contact", Es: "Contacto de seguridad");
    public static readonly Words SafetySaved = new(
        En: "Saved. Only those who come see it.", Es: "Guardado. Solo lo ven quienes vienen.");

    public static readonly Words OnlyActions = new(
        En: "Only an action has that.", Es: "Solo una acción tiene eso.");

    public static readonly Words GoingFirst = new(En: "Tap Going first.", Es: "Pulsa primero Voy.");

    public static readonly Words Asked = new(
        En: "Noted, in private. When somebody else who comes asks too, I ask you both whether I may tell each the other's name.",
        Es: "Anotado, en privado. Cuando otra persona que venga también lo pida, os pregunto si puedo deciros vuestros nombres.");

    public static readonly Words Offer = new(
        En: "Somebody else who comes would like a buddy too. If both agree, I tell each of you the other's name.",
        Es: "Otra persona que viene también quiere compañía. Si las dos aceptáis, os digo vuestros nombres.");

    public static readonly Words AgreedFirst = new(
        En: "Noted. When the other agrees too, I tell you their name.", Es: "Anotado. Cuando la otra persona acepte, te digo su nombre.");

    public static readonly Words Declined = new(
        En: "Noted. Nobody learns that it was you.", Es: "Anotado. Nadie sabrá que has sido tú.");

    public static readonly Words Ended = new(
        En: "You look for no buddy any more.", Es: "Ya no buscas compañía.");

    public static readonly Words Alone = new(
        En: "Your buddy cannot be with you any more. I look for another one for you.",
        Es: "Tu compañía ya no puede ir contigo. Te busco otra.");

    public static readonly Words NothingToAnswer = new(
        En: "That question is not open any more.", Es: "Esa pregunta ya no está abierta.");

    private static readonly Words First = new(En: "Something that you come to is near.", Es: "Algo a lo que vas está cerca.");

    public static Words PlaceComes(Workshop workshop) => new(
        En: $"I tell you the meeting point here: {new Span.Moment(workshop.PlaceShown, MomentStyle.DateTime)}.",
        Es: $"Aquí te digo el punto de encuentro: {new Span.Moment(workshop.PlaceShown, MomentStyle.DateTime)}.");

    public static Words MeetingPoint(Workshop workshop) => workshop.Location.Length > 0
        ? new(En: $"Meeting point: {workshop.Location}", Es: $"Punto de encuentro: {workshop.Location}")
        : new(En: "The organiser has not said where it meets.", Es: "Quien organiza no ha dicho dónde es.");

    public static Words Contact(string contact) => contact.Length == 0
        ? Words.None
        : new(En: $"Safety contact: {contact}", Es: $"Contacto de seguridad: {contact}");

    public static Words Place(Workshop workshop, string contact) => Words.Join("\n",
    [
        First,
        new(En: $"{Texts.Name(workshop)}, {Texts.When(workshop)}.", Es: $"{Texts.Name(workshop)}, {Texts.When(workshop)}."),
        MeetingPoint(workshop),
        Contact(contact),
    ]);

    public static Words Buddy(Workshop workshop, string name) => new(
        En: $"Your buddy for {Texts.Name(workshop)} is {name}. You both agreed.",
        Es: $"Tu compañía para {Texts.Name(workshop)} es {name}. Las dos personas aceptasteis.");

    public static Words With(string name) => new(En: $"Your buddy: {name}", Es: $"Tu compañía: {name}");
}
