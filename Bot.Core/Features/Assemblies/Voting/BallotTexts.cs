using System.Globalization;
using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>Why a ballot cannot be taken.</summary>
internal static class BallotTexts
{
    public static readonly Words AnotherQuestion = new(
        En: "This ballot has another number of options than the question.",
        Es: "Esta papeleta no tiene tantas opciones como la pregunta.");

    public static readonly Words OutOfRange = new(
        En: "A number on this ballot is below zero or far too large.",
        Es: "Un número de esta papeleta es menor que cero o demasiado grande.");

    public static readonly Words OnlyCrosses = new(
        En: "Each option can be chosen once or not at all.", Es: "Cada opción se elige una vez o no se elige.");

    public static Words TooFew(BallotKind kind, int marked, int least) => kind == BallotKind.Ranking
        ? new(En: $"You ranked {marked} of at least {least} options. Rank more, or hand in a blank ballot.",
            Es: $"Has ordenado {marked} opciones y hacen falta al menos {least}. Ordena más o entrega la papeleta en blanco.")
        : new(En: $"You chose {marked} of at least {least} options. Choose more, or hand in a blank ballot.",
            Es: $"Has elegido {marked} opciones y hacen falta al menos {least}. Elige más o entrega la papeleta en blanco.");

    public static Words TooMany(BallotKind kind, int marked, int most) => kind == BallotKind.Ranking
        ? new(En: $"You ranked {marked} options; the most is {most}.", Es: $"Has ordenado {marked} opciones; el máximo es {most}.")
        : new(En: $"You chose {marked} options; the most is {most}.", Es: $"Has elegido {marked} opciones; el máximo es {most}.");

    public static Words RankTooHigh(int rank, int options) => new(
        En: $"There is a rank {rank}, but only {options} options.", Es: $"Hay un puesto {rank}, pero solo {options} opciones.");

    public static Words RankTwice(int rank) => new(
        En: $"Two options have rank {rank}. Give each its own.", Es: $"Dos opciones tienen el puesto {rank}. Da a cada una el suyo.");

    public static Words RankMissing(int rank) => new(
        En: $"Rank {rank} is missing: count 1, 2, 3 without a gap.", Es: $"Falta el puesto {rank}: cuenta 1, 2, 3 sin saltos.");

    public static Words ScoreTooHigh(int top) => new(
        En: $"The highest score is {top}.", Es: $"La puntuación más alta es {top}.");

    public static Words TooManyDots(int most) => new(
        En: $"At most {most} dots fit on one option.", Es: $"En una opción caben como mucho {most} puntos.");

    public static Words OverBudget(long used, int budget) => new(
        En: $"You gave {Number(used)} dots and have {budget}. Take some away.",
        Es: $"Has repartido {Number(used)} puntos y tienes {budget}. Quita algunos.");

    public static Words OverBudgetSquared(long cost, int budget) => new(
        En: $"This costs {Number(cost)} of {budget} credits. Two dots on one option cost 4, three cost 9. Take some away.",
        Es: $"Esto cuesta {Number(cost)} de {budget} créditos. Dos puntos en una opción cuestan 4, y tres, 9. Quita algunos.");

    public static Words TooFewDots(long dots, int least) => new(
        En: $"You gave {Number(dots)} of at least {least} dots. Give more, or hand in a blank ballot.",
        Es: $"Has repartido {Number(dots)} puntos y hacen falta al menos {least}. Reparte más o entrega la papeleta en blanco.");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
