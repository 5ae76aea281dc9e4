using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>What a person is told who answers after a move.</summary>
internal static class StillComingTexts
{
    public static readonly Words SeatKept = new(En: "Thank you. You keep your seat.", Es: "Gracias. Conservas tu plaza.");

    public static readonly Words NotComing = new(
        En: "You had no seat there. Open the card to join.", Es: "No tenías plaza. Abre la tarjeta para apuntarte.");

    public static Words SeeYou(Workshop workshop) => new(
        En: $"{Texts.Name(workshop)}: {Texts.When(workshop)}",
        Es: $"{Texts.Name(workshop)}: {Texts.When(workshop)}");

    public static Words MovedAgain(Workshop workshop) => new(
        En: $"It was moved once more. Now: {Texts.When(workshop)} Please answer to the newer message.",
        Es: $"Ha vuelto a cambiar de fecha. Ahora: {Texts.When(workshop)} Responde al mensaje más nuevo, por favor.");
}
