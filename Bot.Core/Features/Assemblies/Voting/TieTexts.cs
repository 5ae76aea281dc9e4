using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>Every tie, and what decided.</summary>
internal static class TieTexts
{
    public static Words Say(Names names, Tie tie) => Words.Join(" ", [Equal(names, tie), Why(names, tie), tie.By == TieBy.Nothing ? Words.None : Then(names, tie)]);

    private static Words Equal(Names names, Tie tie) => new(
        En: $"A tie: {names.In(tie.Tied, Language.English)} are equal.",
        Es: $"Empate: {names.In(tie.Tied, Language.Spanish)} están igualadas.");

    private static Words Why(Names names, Tie tie) => tie.By switch
    {
        TieBy.EarlierRound when tie.Over == TieOver.Surplus => new(
            En: $"In round {tie.Round ?? 0} {names[tie.Chosen[0]]} had most of them.",
            Es: $"En la ronda {tie.Round ?? 0} {names[tie.Chosen[0]]} tenía más."),
        TieBy.EarlierRound => new(
            En: $"In round {tie.Round ?? 0} {names[tie.Chosen[0]]} had fewest of them.",
            Es: $"En la ronda {tie.Round ?? 0} {names[tie.Chosen[0]]} tenía menos."),
        TieBy.HeadToHead => new(
            En: "It counts who is preferred more often among them.", Es: "Cuenta a quién se prefiere más veces entre ellas."),
        TieBy.Score => new(En: "It counts who has the higher total.", Es: "Cuenta quién tiene la suma más alta."),
        TieBy.TopScores => new(En: "It counts who got the best score more often.", Es: "Cuenta quién recibió más veces la mejor puntuación."),
        TieBy.Order => new(
            En: "The order that was fixed before the vote decides.", Es: "Decide el orden que se fijó antes de la votación."),
        _ => new(
            En: "Nothing was fixed before the vote that decides between them, so the count ends here.",
            Es: "Antes de la votación no se fijó nada que decida, así que el recuento termina aquí."),
    };

    private static Words Then(Names names, Tie tie)
    {
        var (en, es) = (names.In(tie.Chosen, Language.English), names.In(tie.Chosen, Language.Spanish));
        var one = tie.Chosen.Count == 1;
        return tie.Over switch
        {
            TieOver.Exclusion => new(En: $"{en} is out.", Es: $"{es} queda fuera."),
            TieOver.Surplus => new(En: $"The surplus of {en} goes first.", Es: $"Primero se reparte lo que le sobra a {es}."),
            TieOver.Finalist when one => new(En: $"{en} goes into the runoff.", Es: $"{es} pasa a la final."),
            TieOver.Finalist => new(En: $"{en} go into the runoff.", Es: $"{es} pasan a la final."),
            _ when one => new(En: $"{en} wins.", Es: $"Gana {es}."),
            _ => new(En: $"{en} win.", Es: $"Ganan {es}."),
        };
    }
}
