using System.Globalization;
using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>What a motion needs, and why it was adopted or not: always in numbers, and with what they are measured by.</summary>
public static class MotionTexts
{
    /// <summary>Shown before the vote opens.</summary>
    public static Words Rule(Threshold threshold) => threshold switch
    {
        Threshold.Share share => new(
            En: $"Adopted with {Name(share).En} {BaseName(share.Base).En}. A tie is not adopted.",
            Es: $"Se aprueba con {Name(share).Es} {BaseName(share.Base).Es}. Un empate no se aprueba."),
        Threshold.Objections { Most: 0 } => new(
            En: "Adopted when nobody objects and somebody agrees.", Es: "Se aprueba si nadie objeta y alguien está de acuerdo."),
        _ => new(
            En: $"Adopted with at most {((Threshold.Objections)threshold).Most} blocks, when somebody agrees.",
            Es: $"Se aprueba con un máximo de {((Threshold.Objections)threshold).Most} bloqueos, si alguien está de acuerdo."),
    };

    /// <inheritdoc cref="Rule(Threshold)"/>
    public static Words Rule(Quorum quorum)
    {
        var number = quorum.AtLeast == 0 ? Words.None : new(
            En: $"At least {quorum.AtLeast} people must take part.", Es: $"Tienen que participar al menos {quorum.AtLeast} personas.");
        var share = quorum.Share == Fraction.Zero ? Words.None : new Words(
            En: $"At least {quorum.Share.ToString()} {BaseName(quorum.Base).En} must take part; who abstains takes part.",
            Es: $"Tiene que participar al menos {quorum.Share.ToString()} {BaseName(quorum.Base).Es}; quien se abstiene participa.");
        return Words.Join(" ", [number, share]);
    }

    /// <summary>While the vote is open: how many are missing for the quorum; nothing once it is reached.</summary>
    public static Words Missing(long people) => people switch
    {
        <= 0 => Words.None,
        1 => new(En: "1 more person needed.", Es: "Falta 1 persona."),
        _ => new(En: $"{Number(people)} more people needed.", Es: $"Faltan {Number(people)} personas."),
    };

    public static Words Result(Decision decision, Threshold threshold)
    {
        var (got, of, needed) = (Number(decision.Got), Number(decision.Of), Number(decision.Needed));
        if (decision.Verdict == Verdict.NoQuorum)
            return decision.Of == decision.Got
                ? new(En: $"No decision: {got} took part, {needed} needed.", Es: $"Sin decisión: participaron {got} y hacían falta {needed}.")
                : new(
                    En: $"No decision: {got} of {of} took part, {needed} needed.",
                    Es: $"Sin decisión: participaron {got} de {of} y hacían falta {needed}.");
        var (en, es) = decision.Verdict == Verdict.Adopted ? ("Adopted", "Aprobado") : ("Not adopted", "No aprobado");
        return threshold is Threshold.Share share
            ? new(
                En: $"{en}: {got} of {of} {Counted(share.Base).En}; {Name(share).En} is {needed}.",
                Es: $"{es}: {got} de {of} {Counted(share.Base).Es}; {Name(share).Es} son {needed}.")
            : new(En: $"{en}: {Objections(decision, Language.English)}.", Es: $"{es}: {Objections(decision, Language.Spanish)}.");
    }

    private static string Objections(Decision decision, Language language)
    {
        var (got, most) = (Number(decision.Got), Number(decision.Needed));
        if (decision.Verdict == Verdict.NotAdopted && decision.Got <= decision.Needed)
            return language == Language.Spanish ? "nadie dijo que sí" : "nobody agreed";
        if (decision.Needed > 0) return language == Language.Spanish ? $"{got} bloqueos; el máximo es {most}" : $"{got} blocks; the most is {most}";
        return language == Language.Spanish
            ? decision.Got == 0 ? "nadie objeta" : decision.Got == 1 ? "1 objeción" : $"{got} objeciones"
            : decision.Got == 0 ? "nobody objects" : decision.Got == 1 ? "1 objection" : $"{got} objections";
    }

    private static Words Name(Threshold.Share share) => (share.Of.ToString(), share.Above) switch
    {
        ("1/2", true) => new(En: "more than half", Es: "más de la mitad"),
        ("2/3", false) => new(En: "two thirds", Es: "dos tercios"),
        ("3/4", false) => new(En: "three quarters", Es: "tres cuartos"),
        ("4/5", false) => new(En: "four fifths", Es: "cuatro quintos"),
        ("1", false) => new(En: "all", Es: "la totalidad"),
        (var of, true) => new(En: $"more than {of}", Es: $"más de {of}"),
        (var of, false) => new(En: $"at least {of}", Es: $"al menos {of}"),
    };

    private static Words BaseName(Base of) => of switch
    {
        Base.YesAndNo => new(En: "of the votes for and against", Es: "de los votos a favor y en contra"),
        Base.Cast => new(En: "of all votes, with abstentions", Es: "de todos los votos, con abstenciones"),
        Base.Present => new(En: "of the people present", Es: "de las personas presentes"),
        _ => new(En: "of the people on the roll", Es: "de las personas del censo"),
    };

    private static Words Counted(Base of) => of switch
    {
        Base.YesAndNo => new(En: "votes for and against", Es: "votos a favor y en contra"),
        Base.Cast => new(En: "votes", Es: "votos"),
        Base.Present => new(En: "people present", Es: "personas presentes"),
        _ => new(En: "people on the roll", Es: "personas del censo"),
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
