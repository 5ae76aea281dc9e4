using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>A count in plain words, one paragraph for each step.</summary>
public static class Explanation
{
    /// <param name="options">The words of each option.</param>
    public static IReadOnlyList<Words> Of(Outcome outcome, IReadOnlyList<string> options)
    {
        var names = new Names(options);
        var said = new List<Words>();
        var many = outcome.Rounds.Skip(1).Any();
        Round? before = null;
        var number = 0;
        foreach (var step in outcome.Steps)
        {
            said.Add(step switch
            {
                Round round => RoundTexts.Say(names, round, before, many ? ++number : 0),
                Tie tie => TieTexts.Say(names, tie),
                Runoff runoff => PairTexts.Say(names, runoff),
                Pairs pairs => PairTexts.Say(names, pairs),
                Chains => PairTexts.Chains,
                Locked locked => PairTexts.Say(names, locked),
                Places places => PairTexts.Say(names, places),
                Committee committee => PairTexts.Say(names, committee),
                _ => Words.None,
            });
            before = step as Round ?? before;
        }
        said.Add(Result(names, outcome));
        return [.. said.Where(words => !words.IsEmpty)];
    }

    private static Words Result(Names names, Outcome outcome)
    {
        if (outcome.Winners.Count == 0 && outcome.Tied.Count == 0) return new(
            En: "Nobody wins: no ballot counts for anybody.",
            Es: "No gana nadie: ninguna papeleta cuenta para nadie.");
        var won = outcome.Winners.Count switch
        {
            0 => Words.None,
            1 => new(En: $"{names[outcome.Winners[0]]} wins.", Es: $"Gana {names[outcome.Winners[0]]}."),
            _ => new Words(
                En: $"{names.In(outcome.Winners, Language.English)} win.", Es: $"Ganan {names.In(outcome.Winners, Language.Spanish)}."),
        };
        // A tie over who is out has said already that the count ends there.
        return outcome.Tied.Count == 0 || outcome.Ties.Last().Over != TieOver.Seat ? won : Words.Join(" ", [won, new(
            En: $"Undecided between {names.In(outcome.Tied, Language.English)}.",
            Es: $"Sin decidir entre {names.In(outcome.Tied, Language.Spanish)}.")]);
    }
}
