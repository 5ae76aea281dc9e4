using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Limits;

/// <summary>For whom an event is.</summary>
internal static class LimitTexts
{
    public static readonly Words Label = new(En: "For", Es: "Para");
    public static readonly Words Circles = new(En: "Circles", Es: "Círculos");

    public static readonly Words NoSuchCircle = new(
        En: "I know no such circle that you may choose. Write its name, “organisers” or “moderators”.",
        Es: "No conozco un círculo así que puedas elegir. Escribe su nombre, «organizadores» o «moderadores».");

    public static readonly Words Organisers = new(En: "organisers", Es: "quienes organizan");
    public static readonly Words Moderators = new(En: "moderators", Es: "quienes moderan");

    private static readonly Words CircleGone = new(En: "a circle that is closed", Es: "un círculo que se ha cerrado");

    /// <summary>On the card.</summary>
    public static Words Whom(Workshop workshop) => workshop.ForPower is { } power
        ? Name(power)
        : workshop.ForCircle is null
            ? Words.None
            : workshop.ForCircleName is { } name
                ? new(En: $"the circle {name}", Es: $"el círculo {name}")
                : CircleGone;

    public static Words ForPower(Workshop workshop, Power power) => new(
        En: $"{Texts.Name(workshop)} is for {Name(power).En}. You are welcome at the others: /events.",
        Es: $"{Texts.Name(workshop)} es para {Name(power).Es}. En los demás eres bienvenida o bienvenido: /eventos.");

    public static Words ForCircle(Workshop workshop) => workshop.ForCircleName is { } name
        ? new(
            En: $"{Texts.Name(workshop)} is for the circle {name}. Join the circle with /circles, then tap Going again.",
            Es: $"{Texts.Name(workshop)} es para el círculo {name}. Entra en el círculo con /circulos y vuelve a pulsar Voy.")
        : new(
            En: $"{Texts.Name(workshop)} was for a circle that is closed now. Please ask whoever organises it.",
            Es: $"{Texts.Name(workshop)} era para un círculo que ya se ha cerrado. Pregunta a quien lo organiza, por favor.");

    public static Words Name(Power power) => power >= Power.Moderator ? Moderators : Organisers;
}
