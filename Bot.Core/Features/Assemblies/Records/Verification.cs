using Bot.Core.Features.Assemblies.Polls;
using Bot.Core.Features.Assemblies.Voting;
using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Records;

/// <summary>Something that is wrong, and where.</summary>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
public sealed record Finding(int Line, Words What);

/// <param name="Findings">Empty where everything that can be checked is right.</param>
/// <param name="Unchecked">What the file does not hold, so that nobody can check it.</param>
public sealed record Verdicts(IReadOnlyList<Finding> Findings, IReadOnlyList<Words> Unchecked)
{
    public bool Sound => Findings.Count == 0;
}

/// <summary>
/// Checks an exported file without the bot: chain, signatures, commitments, that there are no more ballots than voters and no more voters
/// than people on the roll,
/// the lot, and the count. That the file is the one that was posted is seen by comparing the first hash with the post.
/// </summary>
public static class Verification
{
    public static Verdicts Verify(string file)
    {
        var findings = new List<Finding>();
        var lines = file.Split('\n');
        if (lines is [.., ""]) lines = lines[..^1];
        else findings.Add(new(lines.Length, RecordTexts.NoEnd));
        var records = new List<(int Line, Entry Entry, VoteRecord Record)>();
        for (var line = 1; line <= lines.Length; line++)
        {
            if (Chain.Read(lines[line - 1]) is { } entry && RecordJson.Read(entry.Json) is { } record) records.Add((line, entry, record));
            else findings.Add(new(line, RecordTexts.NotARecord));
        }
        // Without an opening there is no key, no question and nothing to go by.
        if (findings.Count > 0 || records is not [(_, var first, OpenRecord open), .. var rest])
            return new([.. findings, .. NoOpening(records.Count, findings)], []);
        if (Opening.Read(open) is not { } manifest) return new([new(1, RecordTexts.UnknownRules)], []);
        Links(records, open, findings);
        Contents(new(manifest, open, first.Hash, findings), rest);
        return new(findings, rest.Exists(one => one.Record is BallotsRecord) || findings.Count > 0 ? [] : [RecordTexts.OnlySums]);
    }

    private static IEnumerable<Finding> NoOpening(int records, List<Finding> findings) =>
        findings.Count > 0 && records > 0 ? [] : [new(0, RecordTexts.NoOpening)];

    private static void Links(List<(int Line, Entry Entry, VoteRecord Record)> records, OpenRecord open, List<Finding> findings)
    {
        var before = "";
        foreach (var (line, entry, record) in records)
        {
            if (Digests.Of(entry.Json) != entry.Hash) findings.Add(new(line, RecordTexts.WrongHash));
            if (record.Previous != before) findings.Add(new(line, RecordTexts.WrongPrevious));
            if (!Chain.IsSigned(entry, open.Key)) findings.Add(new(line, RecordTexts.WrongSignature));
            before = entry.Hash;
        }
    }

    private static void Contents(Facts facts, List<(int Line, Entry Entry, VoteRecord Record)> rest)
    {
        var order = rest.Select(one => one.Record).Where(record => record is not MinutesRecord).ToList();
        if (order is not ([CloseRecord, ResultRecord] or [CloseRecord, BallotsRecord, ResultRecord]))
        {
            facts.Findings.Add(new(0, RecordTexts.WrongOrder));
            return;
        }
        var (closeLine, _, closing) = rest.Find(one => one.Record is CloseRecord);
        var close = (CloseRecord)closing;
        var drawn = facts.Check(closeLine, close);
        var (resultLine, _, resulting) = rest.Find(one => one.Record is ResultRecord);
        var result = (ResultRecord)resulting with { Previous = "" };
        if (rest.Find(one => one.Record is BallotsRecord) is { Record: BallotsRecord ballots } published)
        {
            if (!facts.Check(published.Line, close, ballots) || !drawn) return;
            var again = Recount.Of(facts.Manifest, [.. ballots.Papers.Select(paper => paper.Paper)], facts.Open.Roll, close.Seed);
            if (RecordJson.Write(again) != RecordJson.Write(result)) facts.Findings.Add(new(resultLine, RecordTexts.WrongResult));
        }
        else if (facts.Manifest.PublishesBallots && result.Verdict is not { Verdict: "no quorum" })
        {
            facts.Findings.Add(new(closeLine, RecordTexts.NoBallots));
        }
    }

    /// <summary>The opening, and what is found against it.</summary>
    private sealed record Facts(Manifest Manifest, OpenRecord Open, string Hash, List<Finding> Findings)
    {
        /// <returns>Whether the lot can be drawn again.</returns>
        public bool Check(int line, CloseRecord close)
        {
            var drawn = close.Seed.Length == Lot.SeedLength && close.Seed.All(char.IsAsciiHexDigitLower) && Lot.Matches(close.Seed, Open.Lot);
            Say(!drawn, line, RecordTexts.WrongSeed);
            Say(!IsRising(close.Commitments), line, RecordTexts.NotSorted);
            Say(close.Commitments.Count != close.Ballots, line, RecordTexts.WrongNumber);
            if (Open.Roll is not { } roll) return drawn;
            Say(close.Ballots > close.Voted.Count, line, RecordTexts.MoreBallots);
            var rising = close.Voted.Zip(close.Voted.Skip(1)).All(pair => pair.First < pair.Second);
            Say(!rising || close.Voted.Any(number => number < 1 || number > roll), line, RecordTexts.NotOnRoll);
            return drawn;
        }

        /// <returns>Whether the papers can be counted.</returns>
        public bool Check(int line, CloseRecord close, BallotsRecord ballots)
        {
            Say(!ballots.Papers.Select(paper => paper.Commitment).SequenceEqual(close.Commitments), line, RecordTexts.OtherBallots);
            Say(ballots.Papers.Any(paper => Commitment.Of(Hash, paper.Paper, paper.Nonce) != paper.Commitment), line, RecordTexts.WrongCommitment);
            var all = ballots.Papers.All(paper => paper.Paper == BallotBox.Abstain || Opening.ReadPaper(Manifest, paper.Paper) is not null);
            Say(!all, line, RecordTexts.NoSuchBallot);
            return all;
        }

        private static bool IsRising(IReadOnlyList<string> texts) =>
            texts.Zip(texts.Skip(1)).All(pair => StringComparer.Ordinal.Compare(pair.First, pair.Second) < 0);

        private void Say(bool wrong, int line, Words what)
        {
            if (wrong) Findings.Add(new(line, what));
        }
    }
}
