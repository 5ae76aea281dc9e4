namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>Of what a share is taken.</summary>
public enum Base
{
    /// <summary>Votes for and against; who abstains or hands in a blank paper does not count.</summary>
    YesAndNo,

    /// <summary>All who voted, with abstentions and blank papers.</summary>
    Cast,

    /// <summary>All who are present, whether they vote or not.</summary>
    Present,

    /// <summary>All on the roll.</summary>
    Entitled,
}

/// <summary>What a motion needs to be adopted.</summary>
public abstract record Threshold
{
    private Threshold() { }

    public static readonly Threshold SimpleMajority = new Share(new(1, 2), Above: true, Base.YesAndNo);
    public static readonly Threshold AbsoluteMajority = new Share(new(1, 2), Above: true, Base.Entitled);
    public static readonly Threshold TwoThirds = new Share(new(2, 3), Above: false, Base.YesAndNo);
    public static readonly Threshold ThreeQuarters = new Share(new(3, 4), Above: false, Base.YesAndNo);
    public static readonly Threshold FourFifths = new Share(new(4, 5), Above: false, Base.YesAndNo);
    public static readonly Threshold Unanimity = new Share(1, Above: false, Base.YesAndNo);

    /// <summary>No objection stands.</summary>
    public static readonly Threshold Consent = new Objections(0);

    /// <param name="Of">From 0 to 1.</param>
    /// <param name="Above">More than that share; else that share is enough. Half of the votes, a tie, is never enough for a majority.</param>
    public sealed record Share(Fraction Of, bool Above, Base Base) : Threshold
    {
        /// <summary>The fewest votes in favour that are enough. At least one: nothing is adopted by silence.</summary>
        public long Needed(long of)
        {
            var share = Of * of;
            var votes = Above ? share.Floor + 1 : share.Ceiling;
            return Math.Max(1, (long)votes);
        }
    }

    /// <summary>Consent, or consensus with so many exceptions: votes in favour are not counted against those who do not agree.</summary>
    /// <param name="Most">So many objections or blocks do not stop it.</param>
    public sealed record Objections(int Most) : Threshold;
}

/// <summary>How many must take part so that a decision stands. Whoever abstains or hands in a blank paper takes part.</summary>
/// <param name="Share">Of the base; zero where only a number is asked for.</param>
/// <param name="AtLeast">At least so many people, whatever the share says.</param>
public sealed record Quorum(Fraction Share, Base Base, int AtLeast = 0)
{
    public static readonly Quorum None = new(Fraction.Zero, Base.Entitled);

    public static Quorum Of(int people) => new(Fraction.Zero, Base.Entitled, people);

    public long Needed(long of) => Math.Max(AtLeast, (long)(Share * of).Ceiling);
}
