using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>How a ballot is filled in.</summary>
public enum BallotKind
{
    /// <summary>A cross beside each chosen option.</summary>
    Choice,

    /// <summary>1 beside the first choice, 2 beside the second.</summary>
    Ranking,

    /// <summary>A score beside each option.</summary>
    Scores,

    /// <summary>Dots shared out among the options.</summary>
    Dots,
}

/// <summary>What a ballot of one question may look like; part of what is fixed before the vote opens.</summary>
public sealed record BallotRules(BallotKind Kind, int Options)
{
    /// <summary>So many options at least are chosen or ranked, or so many dots given. A blank paper may always be handed in.</summary>
    public int Least { get; init; } = 1;

    /// <summary>So many options at most are chosen or ranked; null for any number.</summary>
    public int? Most { get; init; }

    /// <summary>Whether two options may have the same rank.</summary>
    public bool EqualRanks { get; init; }

    /// <summary>The best score, or the most dots on one option.</summary>
    public int TopMark { get; init; } = Ballots.MostMark;

    /// <summary>Dots for each person.</summary>
    public int Budget { get; init; } = Ballots.MostMark;

    /// <summary>Two dots on one option cost 4, three cost 9.</summary>
    public bool Quadratic { get; init; }

    public static BallotRules ChooseOne(int options) => new(BallotKind.Choice, options) { Most = 1 };

    public static BallotRules ChooseAny(int options, int? most = null) => new(BallotKind.Choice, options) { Most = most };

    public static BallotRules Rank(int options, bool equal = false) => new(BallotKind.Ranking, options) { EqualRanks = equal };

    public static BallotRules Score(int options, int top) => new(BallotKind.Scores, options) { TopMark = top };

    public static BallotRules Share(int options, int budget, bool quadratic = false, int? most = null) =>
        new(BallotKind.Dots, options) { Budget = budget, Quadratic = quadratic, TopMark = most ?? budget };

    /// <returns>Why the ballot cannot be taken and what would be right; null when it can.</returns>
    public Words? Complaint(Ballot ballot)
    {
        if (ballot.Options != Options) return BallotTexts.AnotherQuestion;
        var marks = ballot.Marks;
        if (marks.IndexOfAnyExceptInRange(0, Ballots.MostMark) >= 0) return BallotTexts.OutOfRange;
        if (ballot.IsBlank) return null;
        var marked = Options - marks.Count(0);
        return Kind switch
        {
            BallotKind.Choice when marks.IndexOfAnyExceptInRange(0, 1) >= 0 => BallotTexts.OnlyCrosses,
            BallotKind.Ranking when RankComplaint(marks) is { } complaint => complaint,
            BallotKind.Scores when marks.IndexOfAnyExceptInRange(0, TopMark) >= 0 => BallotTexts.ScoreTooHigh(TopMark),
            BallotKind.Dots => DotComplaint(marks),
            BallotKind.Scores => null,
            _ when marked < Least => BallotTexts.TooFew(Kind, marked, Least),
            _ when Most is { } most && marked > most => BallotTexts.TooMany(Kind, marked, most),
            _ => null,
        };
    }

    private Words? RankComplaint(ReadOnlySpan<int> marks)
    {
        Span<int> onRank = stackalloc int[Options + 1];
        foreach (var mark in marks)
        {
            if (mark > Options) return BallotTexts.RankTooHigh(mark, Options);
            onRank[mark]++;
        }
        for (var rank = 1; rank <= Options; rank++)
        {
            if (onRank[rank] > 1 && !EqualRanks) return BallotTexts.RankTwice(rank);
            // In order without gaps: 1, 2, 2, 3. Where ranks can be equal there is no other way to say it.
            if (onRank[rank] == 0 && onRank[rank..].IndexOfAnyExcept(0) >= 0) return BallotTexts.RankMissing(rank);
        }
        return null;
    }

    private Words? DotComplaint(ReadOnlySpan<int> marks)
    {
        var (dots, cost) = (0L, 0L);
        foreach (var mark in marks)
        {
            if (mark > TopMark) return BallotTexts.TooManyDots(TopMark);
            dots += mark;
            cost += Quadratic ? (long)mark * mark : mark;
        }
        if (cost > Budget) return Quadratic ? BallotTexts.OverBudgetSquared(cost, Budget) : BallotTexts.OverBudget(cost, Budget);
        return dots < Least ? BallotTexts.TooFewDots(dots, Least) : null;
    }
}
