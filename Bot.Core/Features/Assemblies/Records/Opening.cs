using System.Globalization;
using Bot.Core.Features.Assemblies.Polls;
using Bot.Core.Features.Assemblies.Voting;
using NodaTime.Text;

namespace Bot.Core.Features.Assemblies.Records;

/// <summary>From what was fixed to its record, and back to what is needed to count again.</summary>
public static class Opening
{
    private const string Motion = "motion";
    private const string NoOpinion = "no opinion";

    /// <param name="lot">The commitment of the lot's seed.</param>
    /// <param name="roll">People who may vote, and the salted hash of who they are; null where there is no roll.</param>
    public static OpenRecord Of(Manifest manifest, string lot, (int Count, string Hash)? roll, string publicKey, string program)
    {
        var ballot = manifest.Ballot;
        return new()
        {
            Poll = manifest.Poll,
            Question = manifest.Question,
            Options = manifest.Options,
            Method = manifest.Method?.Code(manifest.Strength) ?? Motion,
            Seats = manifest.Seats,
            Ballot = new(Lower(ballot.Kind), ballot.Least, ballot.EqualRanks, ballot.TopMark, ballot.Budget, ballot.Quadratic, ballot.Most),
            Unranked = manifest.Unranked == Unranked.NoOpinion ? NoOpinion : "last",
            Batches = manifest.Batches,
            Threshold = manifest.Method is null ? manifest.Threshold.Code() : null,
            Quorum = manifest.Quorum.Code(),
            Secrecy = Lower(manifest.Secrecy),
            Closes = InstantPattern.ExtendedIso.Format(manifest.Closes),
            Lot = lot,
            Roll = roll?.Count,
            RollHash = roll?.Hash,
            PublishesBallots = manifest.PublishesBallots,
            Key = publicKey,
            Program = program,
        };
    }

    /// <summary>The salted hash of a roll: <c>roll-v1|SALT|</c> and one entry on each line.</summary>
    public static string RollHash(string salt, IEnumerable<string> entries) => Digests.Of($"roll-v1|{salt}|{string.Join('\n', entries)}");

    /// <returns>Null where the record says something that no version of ours writes.</returns>
    public static Manifest? Read(OpenRecord open)
    {
        var method = open.Method == Motion ? null : Methods.Read(open.Method);
        if ((method is null && open.Method != Motion) || RuleCodes.ReadQuorum(open.Quorum) is not { } quorum) return null;
        var threshold = open.Threshold is null ? Threshold.SimpleMajority : RuleCodes.ReadThreshold(open.Threshold);
        if (threshold is null || !Enum.TryParse<BallotKind>(open.Ballot.Kind, ignoreCase: true, out var kind)) return null;
        if (!InstantPattern.ExtendedIso.Parse(open.Closes).TryGetValue(default, out var closes)) return null;
        if (open.Seats < 1 || open.Options.Count is < 1 or > Ballots.MostOptions || !CanBeCounted(open, method?.Method, threshold)) return null;
        return new(open.Poll, open.Question, Asks.Other, open.Options, method?.Method, closes)
        {
            Seats = open.Seats,
            Strength = method?.Strength ?? Strength.WinningVotes,
            Unranked = open.Unranked == NoOpinion ? Unranked.NoOpinion : Unranked.Last,
            Batches = open.Batches,
            Threshold = threshold,
            Quorum = quorum,
            PublishesBallots = open.PublishesBallots,
            Ballot = new(kind, open.Options.Count)
            {
                Least = open.Ballot.Least,
                Most = open.Ballot.Most,
                EqualRanks = open.Ballot.EqualRanks,
                TopMark = open.Ballot.Top,
                Budget = open.Ballot.Budget,
                Quadratic = open.Ballot.Quadratic,
            },
        };
    }

    /// <returns>Null for a paper that is none, also for one that nobody could have cast.</returns>
    public static Ballot? ReadPaper(Manifest manifest, string paper)
    {
        var marks = new List<int>();
        foreach (var mark in paper.Split(','))
        {
            if (!int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            marks.Add(number);
        }
        var ballot = new Ballot([.. marks]);
        // Only the canonical form: no leading zeros, so that a ballot has one commitment for each nonce.
        return ballot.ToString() == paper && manifest.Ballot.Complaint(ballot) is null ? ballot : null;
    }

    private static bool CanBeCounted(OpenRecord open, Method? method, Threshold threshold)
    {
        if (open.Poll.Contains('|', StringComparison.Ordinal)) return false;
        if (open.Options.Distinct(StringComparer.Ordinal).Count() < open.Options.Count) return false;
        if (method is null)
        {
            var needsRoll = threshold is Threshold.Share { Base: Base.Present or Base.Entitled };
            return open.Options.SequenceEqual(Manifest.Choices) && (open.Roll is not null || !needsRoll);
        }
        return method != Method.Committees || Committees.CanCount(open.Options.Count, open.Seats);
    }

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
