using Bot.Core.Commands;
using NodaTime;

namespace Bot.Core.Features.Assemblies.Polls;

/// <summary>Where a vote stands.</summary>
public enum Stage
{
    Open,

    /// <summary>No more ballots are taken, and they are counted.</summary>
    Closed,

    /// <summary>Too few took part: the ballots are destroyed uncounted.</summary>
    NoQuorum,

    /// <summary>Taken back before it closed; nothing is counted.</summary>
    Withdrawn,
}

/// <summary>What changes while a vote is open. Times are instants; who voted is not here.</summary>
/// <param name="Closes">When it ends as things stand.</param>
public sealed record Standing(Stage Stage, Instant Opened, Instant Closes)
{
    public bool Extended { get; init; }

    /// <summary>A moderator who wants it closed early, and why; a second one closes it.</summary>
    public (long Moderator, string Reason)? Early { get; init; }

    /// <summary>Why it ended before its time; goes into the record.</summary>
    public string? Reason { get; init; }

    public static Standing Opening(Manifest manifest, Instant now) => new(Stage.Open, now, manifest.Closes);

    /// <summary>Ballots are taken up to its last moment, and not in it.</summary>
    public bool Takes(Instant now) => Stage == Stage.Open && now < Closes;
}

/// <summary>
/// When a vote ends, and how. Pure: the caller has it locked. Before it closes only the number taking part is looked at, never what was
/// chosen.
/// </summary>
public static class Closing
{
    /// <summary>
    /// What becomes of it now. Enough people: it closes. Too few: it stays open longer, once, and then there is no decision. Asked early or
    /// again it changes
    /// nothing.
    /// </summary>
    /// <param name="tookPart">People who cast a ballot or abstain.</param>
    /// <param name="of">What the quorum is measured by: people on the roll or present; without a share it does not matter.</param>
    public static Standing Look(Manifest manifest, Standing standing, int tookPart, int of, Instant now)
    {
        if (standing.Stage != Stage.Open) return standing;
        // A roll whose last person has voted has nothing to wait for.
        if (manifest.Electorate != Electorate.Everyone && of > 0 && tookPart >= of) return standing with { Stage = Stage.Closed };
        if (now < standing.Closes) return standing;
        if (tookPart >= manifest.Quorum.Needed(of)) return standing with { Stage = Stage.Closed };
        return manifest.Extension is { } longer && !standing.Extended
            ? standing with { Closes = standing.Closes + longer, Extended = true }
            : standing with { Stage = Stage.NoQuorum };
    }

    /// <summary>A moderator wants it closed. The first one's wish waits for a second moderator; then <see cref="Look"/> closes it.</summary>
    /// <inheritdoc cref="Look" path="/param"/>
    /// <exception cref="Problem">It is not open, may not be closed early or not yet, too few took part, or nobody says why.</exception>
    public static Standing Early(Manifest manifest, Standing standing, long moderator, string reason, int tookPart, int of, Instant now)
    {
        if (!standing.Takes(now)) throw new Problem(PollTexts.NotOpen);
        if (!manifest.EarlyClose) throw new Problem(PollTexts.NoEarlyClose);
        if (now < standing.Opened + ((manifest.Closes - standing.Opened) / 2)) throw new Problem(PollTexts.HalfTime);
        if (tookPart < manifest.Quorum.Needed(of)) throw new Problem(PollTexts.TooFewForEarly);
        if (standing.Early is not { } first)
        {
            if (string.IsNullOrWhiteSpace(reason)) throw new Problem(PollTexts.NoReason);
            return standing with { Early = (moderator, reason.Trim()) };
        }
        if (first.Moderator == moderator) throw new Problem(PollTexts.TwoModerators);
        return standing with { Closes = now, Reason = first.Reason };
    }

    /// <exception cref="Problem">It is over.</exception>
    public static Standing Withdraw(Standing standing, string reason)
    {
        if (standing.Stage != Stage.Open) throw new Problem(PollTexts.NotOpen);
        if (string.IsNullOrWhiteSpace(reason)) throw new Problem(PollTexts.NoReason);
        return standing with { Stage = Stage.Withdrawn, Reason = reason.Trim() };
    }
}
