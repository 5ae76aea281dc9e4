using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>One round of a count, said aloud: what was done, what everybody has now, who wins.</summary>
internal static class RoundTexts
{
    /// <param name="number">From 1; 0 where there is only one round.</param>
    public static Words Say(Names names, Round round, Round? before, int number) => Words.Join(" ",
    [
        number == 0 ? Words.None : new(En: $"Round {number}:", Es: $"Ronda {number}:"),
        Done(names, round, before),
        Now(names, round),
        Quota(round),
        Idle(round),
        Elected(names, round),
    ]);

    private static Words Done(Names names, Round round, Round? before)
    {
        var gained = before is null ? [] : Enumerable.Range(0, round.Votes.Count)
            .Select(option => (Option: option, Amount: round.Votes[option] - before.Votes[option])).Where(one => one.Amount > 0).ToList();
        var (toEn, toEs) = gained.Count == 0
            ? ("Nobody gains by it.", "Nadie gana votos con ello.")
            : ($"Votes go to {names.With(gained, Language.English)}.", $"Sus votos pasan a {names.With(gained, Language.Spanish)}.");
        return round.After switch
        {
            Move.Surplus surplus => new(
                En: $"{names[surplus.Option]} has {surplus.Over.Text(Language.English)} more than needed, which goes on. {toEn}",
                Es: $"A {names[surplus.Option]} le sobran {surplus.Over.Text(Language.Spanish)}, que se reparten. {toEs}"),
            Move.Out { Options: [var option] } => new(
                En: $"{names[option]} is out. {toEn}", Es: $"{names[option]} queda fuera. {toEs}"),
            Move.Out several => new(
                En: $"{names.In(several.Options, Language.English)} are out: even together they have fewer than the next. {toEn}",
                Es: $"{names.In(several.Options, Language.Spanish)} quedan fuera: ni sumando sus votos alcanzan a la siguiente opción. {toEs}"),
            Move.OutLast last => new(
                En: $"{names[last.Option]} is out. As many are left as there are seats, so no ballot moves any more.",
                Es: $"{names[last.Option]} queda fuera. Quedan tantas opciones como puestos, así que ya no se mueve ninguna papeleta."),
            Move.Reckoned => new(
                En: "What the winners need of each ballot is worked out anew, and the rest goes on.",
                Es: "Se calcula de nuevo qué parte de cada papeleta necesita quien ya ganó, y el resto se reparte."),
            _ => Words.None,
        };
    }

    private static Words Now(Names names, Round round)
    {
        var have = Enumerable.Range(0, round.Votes.Count).Select(option => (Option: option, Amount: round.Votes[option]))
            .Where(one => one.Amount > 0).OrderByDescending(one => one.Amount).ToList();
        return have.Count == 0
            ? new(En: "Nobody has a vote.", Es: "Nadie tiene votos.")
            : new(En: $"{names.With(have, Language.English)}.", Es: $"{names.With(have, Language.Spanish)}.");
    }

    private static Words Quota(Round round) => round.Quota is not { } quota ? Words.None : new(
        En: $"Enough to win: {quota.Text(Language.English)}.", Es: $"Para ganar hacen falta {quota.Text(Language.Spanish)}.");

    private static Words Idle(Round round)
    {
        var idle = round.Idle == Fraction.Zero ? Words.None : round.Idle == 1
            ? new(En: "1 ballot counts for nobody.", Es: "1 papeleta no cuenta para nadie.")
            : new Words(
                En: $"{round.Idle.Text(Language.English)} ballots count for nobody.",
                Es: $"{round.Idle.Text(Language.Spanish)} papeletas no cuentan para nadie.");
        return round.Cut == Fraction.Zero ? idle : Words.Join(" ", [idle, new(
            En: $"{round.Cut.Text(Language.English)} was cut off in sharing out.",
            Es: $"Al repartir se perdieron {round.Cut.Text(Language.Spanish)} por redondeo.")]);
    }

    private static Words Elected(Names names, Round round)
    {
        if (round.Elected.Count == 0 || round.Quota is null) return Words.None;
        var win = round.Elected.Count == 1
            ? new(En: $"{names[round.Elected[0]]} wins.", Es: $"Gana {names[round.Elected[0]]}.")
            : new Words(En: $"{names.In(round.Elected, Language.English)} win.", Es: $"Ganan {names.In(round.Elected, Language.Spanish)}.");
        return !round.ForWantOfOthers ? win : Words.Join(" ", [win, new(
            En: "No more are left than there are seats.", Es: "No quedan más opciones que puestos.")]);
    }
}
