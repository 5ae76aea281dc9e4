using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>What people are told about a method before the vote opens: its name, its rule, and what happens in a tie.</summary>
public static class MethodTexts
{
    private static readonly Words ByOrder = new(
        En: "In a tie a lot decides that is fixed before the vote opens.",
        Es: "En un empate decide un sorteo fijado antes de abrir la votación.");

    private static readonly Words ByRounds = new(
        En: "In a tie the most recent earlier round where they differ decides, then a lot that is fixed before the vote opens.",
        Es: "En un empate decide la última ronda anterior en que no estaban igualadas; si no la hay, un sorteo fijado antes de abrir la votación.");

    public static Words Name(this Method method) => method switch
    {
        Method.Plurality => new(En: "Most votes", Es: "Más votos"),
        Method.Approval => new(En: "Approval", Es: "Aprobación"),
        Method.Score => new(En: "Score", Es: "Puntuación"),
        Method.Star => new(En: "STAR", Es: "STAR"),
        Method.InstantRunoff => new(En: "Instant runoff", Es: "Segunda vuelta instantánea"),
        Method.ScottishStv => new(En: "Transferable vote (Scottish)", Es: "Voto transferible (escocés)"),
        Method.MeekStv => new(En: "Transferable vote (Meek)", Es: "Voto transferible (Meek)"),
        Method.Schulze => new(En: "Schulze", Es: "Schulze"),
        Method.RankedPairs => new(En: "Ranked pairs", Es: "Pares ordenados"),
        Method.Dots => new(En: "Dots", Es: "Puntos"),
        _ => new(En: "Proportional approval", Es: "Aprobación proporcional"),
    };

    public static Words Rule(this Method method) => method switch
    {
        Method.Plurality => new(En: "Choose one. Most votes win.", Es: "Elige una. Ganan más votos."),
        Method.Approval => new(
            En: "Choose all that are fine with you. Most votes win.",
            Es: "Elige todas las que te parezcan bien. Ganan más votos."),
        Method.Score => new(En: "Score each option. The highest total wins.", Es: "Puntúa cada opción. Gana la suma más alta."),
        Method.Star => new(
            En: "Score each option. Of the two with the highest totals, the one that more people score higher wins.",
            Es: "Puntúa cada opción. De las dos con la suma más alta gana la que más gente puntúa por encima de la otra."),
        Method.InstantRunoff => new(
            En: "Rank the options. Whoever is last goes out and their ballots go to the next choice, until one has more than half.",
            Es: "Ordena las opciones. La última queda fuera y sus papeletas pasan a la siguiente preferida, hasta que una tenga más de la mitad."),
        Method.ScottishStv => new(
            En: "Rank the options. Each group that is large enough gets its share of the seats: what a winner has too much, and what those have who are out, goes to the next choice.",
            Es: "Ordena las opciones. Cada grupo bastante grande obtiene su parte de los puestos: lo que le sobra a quien gana, y lo que tiene quien queda fuera, pasa a la siguiente preferida."),
        Method.MeekStv => new(
            En: "Rank the options. As with the Scottish rule, but what each winner needs is worked out anew after every step. Counting by hand is not possible.",
            Es: "Ordena las opciones. Como con la regla escocesa, pero lo que necesita quien gana se calcula de nuevo a cada paso. No se puede contar a mano."),
        Method.Schulze => new(
            En: "Rank the options. All are compared one against one; whoever beats every other wins, and where nobody does, the strongest chains of victories count.",
            Es: "Ordena las opciones. Se comparan una contra una; gana la que vence a todas y, si no la hay, cuentan las cadenas de victorias más fuertes."),
        Method.RankedPairs => new(
            En: "Rank the options. All are compared one against one, and the clearest victories count first; what contradicts them is left out.",
            Es: "Ordena las opciones. Se comparan una contra una, y cuentan primero las victorias más claras; lo que las contradice se descarta."),
        Method.Dots => new(En: "Share out your dots. Most dots win.", Es: "Reparte tus puntos. Gana quien más reúne."),
        _ => new(
            En: "Choose all that are fine with you. The group wins that satisfies people most, each further choice counting less.",
            Es: "Elige todas las que te parezcan bien. Gana el conjunto que más satisface; cada acierto más cuenta menos."),
    };

    public static Words TieRule(this Method method) => method switch
    {
        Method.InstantRunoff or Method.ScottishStv => ByRounds,
        Method.Star => new(
            En: "In a tie it counts who is preferred more often (in the runoff: the higher total), then who got the best score more often, then a lot that is fixed before the vote opens.",
            Es: "En un empate cuenta a quién se prefiere más veces (en la final, la suma más alta); luego, quién recibió más veces la mejor puntuación; luego, un sorteo fijado antes de abrir la votación."),
        Method.Schulze or Method.RankedPairs => new(
            En: "Where several come first, all of them are named, and a lot that is fixed before the vote opens takes one.",
            Es: "Si varias quedan primeras, se nombran todas, y un sorteo fijado antes de abrir la votación elige una."),
        _ => ByOrder,
    };
}
