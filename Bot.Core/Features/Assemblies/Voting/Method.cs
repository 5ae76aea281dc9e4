namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>How ballots are counted. A yes-or-no question is a <see cref="Motion"/>, a jury a <see cref="Lot"/>.</summary>
public enum Method
{
    Plurality,
    Approval,
    Score,
    Star,
    InstantRunoff,
    ScottishStv,
    MeekStv,
    Schulze,
    RankedPairs,
    Dots,
    Committees,
}

/// <summary>All methods by their names.</summary>
public static class Methods
{
    /// <param name="rules">How many seats, how ties are broken, and the variant where a method has several.</param>
    public static Outcome Count(Method method, Ballots ballots, CountRules rules) => method switch
    {
        Method.Plurality => Plurality.Count(ballots, rules),
        Method.Approval => Approval.Count(ballots, rules),
        Method.Score => Score.Count(ballots, rules),
        Method.Star => Star.Count(ballots, rules),
        Method.InstantRunoff => InstantRunoff.Count(ballots, rules),
        Method.ScottishStv => ScottishStv.Count(ballots, rules),
        Method.MeekStv => MeekStv.Count(ballots, rules),
        Method.Schulze => Schulze.Count(ballots, rules),
        Method.RankedPairs => RankedPairs.Count(ballots, rules),
        Method.Dots => Dots.Count(ballots, rules),
        _ => Committees.Count(ballots, rules),
    };

    /// <summary>What its ballots look like.</summary>
    public static BallotKind Ballot(this Method method) => method switch
    {
        Method.Plurality or Method.Approval or Method.Committees => BallotKind.Choice,
        Method.Score or Method.Star => BallotKind.Scores,
        Method.Dots => BallotKind.Dots,
        _ => BallotKind.Ranking,
    };

    /// <summary>Whether it can fill more than one seat.</summary>
    public static bool ForSeveral(this Method method) =>
        method is not (Method.Star or Method.InstantRunoff or Method.Schulze or Method.RankedPairs);

    /// <summary>The name in records and on the command line.</summary>
    public static string Code(this Method method, Strength strength = Strength.WinningVotes)
    {
        var suffix = strength == Strength.Margin ? "margin" : "winning";
        return method switch
        {
            Method.InstantRunoff => "irv",
            Method.ScottishStv => "scottish-stv",
            Method.MeekStv => "meek-prf",
            Method.Schulze => $"schulze-{suffix}",
            Method.RankedPairs => $"ranked-pairs-{suffix}",
            Method.Committees => "pav",
            Method.Plurality => "plurality",
            Method.Approval => "approval",
            Method.Score => "score",
            Method.Star => "star",
            _ => "dots",
        };
    }

    /// <summary>Reads what <see cref="Code"/> wrote; null for a name that is none.</summary>
    public static (Method Method, Strength Strength)? Read(string code)
    {
        foreach (var method in Enum.GetValues<Method>())
            foreach (var strength in Enum.GetValues<Strength>())
                if (method.Code(strength) == code) return (method, strength);
        return null;
    }
}
