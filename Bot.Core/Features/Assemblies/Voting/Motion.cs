namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>What was cast on a motion, and among how many.</summary>
/// <param name="Abstain">Or stands aside.</param>
/// <param name="Against">Objections or blocks that stand, each with a reason. They are counted by themselves, not among <paramref
/// name="No"/>.</param>
/// <param name="Present">Null where nobody counts who is present.</param>
/// <param name="Entitled">People on the roll; null where there is none.</param>
public sealed record MotionVotes(long Yes, long No, long Abstain = 0, long Blank = 0, long Against = 0, long? Present = null, long? Entitled = null)
{
    public long Cast => Yes + No + Abstain + Blank + Against;

    /// <exception cref="InvalidOperationException">The base is not known here: a question is checked for that before it opens.</exception>
    public long Of(Base of) => of switch
    {
        Base.YesAndNo => Yes + No,
        Base.Cast => Cast,
        Base.Present => Present ?? throw new InvalidOperationException("Nobody counted who is present."),
        _ => Entitled ?? throw new InvalidOperationException("There is no roll."),
    };
}

public enum Verdict
{
    Adopted,
    NotAdopted,

    /// <summary>Too few took part: nothing is decided and nothing is counted.</summary>
    NoQuorum,
}

/// <summary>Why, in numbers.</summary>
/// <param name="Got">Votes in favour; objections where the threshold asks for them; people who took part where they were too few.</param>
/// <param name="Of">The base that it was measured by.</param>
/// <param name="Needed">What would have been enough; of objections, the most that would not have stopped it.</param>
public sealed record Decision(Verdict Verdict, long Got, long Of, long Needed);

/// <summary>Yes, no or abstain, by exact fractions. A tie is not adopted, and neither is what nobody voted for.</summary>
public static class Motion
{
    public static Decision Decide(MotionVotes votes, Threshold threshold, Quorum quorum)
    {
        var entitled = quorum.Share == Fraction.Zero ? votes.Cast : votes.Of(quorum.Base);
        if (quorum.Needed(entitled) is var people && votes.Cast < people) return new(Verdict.NoQuorum, votes.Cast, entitled, people);
        if (threshold is not Threshold.Share share)
        {
            var most = ((Threshold.Objections)threshold).Most;
            var agreed = votes.Against <= most && votes.Yes > 0;
            return new(agreed ? Verdict.Adopted : Verdict.NotAdopted, votes.Against, votes.Cast, most);
        }
        var of = votes.Of(share.Base);
        var needed = share.Needed(of);
        return new(votes.Yes >= needed ? Verdict.Adopted : Verdict.NotAdopted, votes.Yes, of, needed);
    }
}
