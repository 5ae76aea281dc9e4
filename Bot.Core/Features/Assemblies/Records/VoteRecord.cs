using System.Text.Json.Serialization;

namespace Bot.Core.Features.Assemblies.Records;

/// <summary>A public record of a vote. Each holds the hash of the one before; the first has none.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OpenRecord), "open")]
[JsonDerivedType(typeof(CloseRecord), "close")]
[JsonDerivedType(typeof(BallotsRecord), "ballots")]
[JsonDerivedType(typeof(ResultRecord), "result")]
[JsonDerivedType(typeof(MinutesRecord), "minutes")]
public abstract record VoteRecord
{
    [JsonPropertyOrder(-1)]
    public string Previous { get; init; } = "";
}

/// <summary>Everything that is fixed before the first ballot. Its hash goes into every commitment.</summary>
public sealed record OpenRecord : VoteRecord
{
    public required string Poll { get; init; }

    public required string Question { get; init; }

    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>The name of a method, or <c>motion</c>.</summary>
    public required string Method { get; init; }

    public required int Seats { get; init; }

    public required BallotForm Ballot { get; init; }

    /// <summary>Whether options without a rank are <c>last</c> or <c>no opinion</c>.</summary>
    public required string Unranked { get; init; }

    public required bool Batches { get; init; }

    /// <summary>Of a motion.</summary>
    public string? Threshold { get; init; }

    public required string Quorum { get; init; }

    public required string Secrecy { get; init; }

    /// <summary>ISO 8601, UTC.</summary>
    public required string Closes { get; init; }

    /// <summary>SHA-256 of the seed of the lot that decides ties.</summary>
    public required string Lot { get; init; }

    /// <summary>How many are entitled; null where there is no roll.</summary>
    public int? Roll { get; init; }

    /// <summary>Salted, so that nobody can try names.</summary>
    public string? RollHash { get; init; }

    public required bool PublishesBallots { get; init; }

    /// <summary>The bot's public key, ECDSA on P-256, as base64 of its SubjectPublicKeyInfo.</summary>
    public required string Key { get; init; }

    /// <summary>Version of the program that counts.</summary>
    public required string Program { get; init; }
}

/// <summary>What a ballot may look like.</summary>
public sealed record BallotForm(string Kind, int Least, bool EqualRanks, int Top, int Budget, bool Quadratic, int? Most = null);

/// <summary>Goes out before any count is shown: from here on nothing can be added, left out or changed.</summary>
/// <param name="Commitments">Of all ballots, sorted.</param>
/// <param name="Voted">Numbers on the roll, never names.</param>
/// <param name="Seed">Of the lot.</param>
/// <param name="Reason">Why it closed early.</param>
public sealed record CloseRecord(
    int Ballots, IReadOnlyList<string> Commitments, IReadOnlyList<int> Voted, string Seed, string? Reason = null) : VoteRecord;

public sealed record BallotsRecord(IReadOnlyList<SealedPaper> Papers) : VoteRecord;

/// <param name="Winners">Options, in words.</param>
/// <param name="Verdict">Of a motion, or <c>no quorum</c>.</param>
public sealed record ResultRecord(
    IReadOnlyList<string> Winners,
    IReadOnlyList<string> Tied,
    IReadOnlyList<RoundSums> Rounds,
    IReadOnlyList<TieLine> Ties,
    VerdictLine? Verdict = null) : VoteRecord;

/// <summary>Votes of each option in the order of the question, as exact fractions.</summary>
public sealed record RoundSums(IReadOnlyList<string> Votes, string Idle, string Cut);

public sealed record TieLine(string Over, IReadOnlyList<string> Tied, IReadOnlyList<string> Chosen, string By);

public sealed record VerdictLine(string Verdict, long Got, long Of, long Needed);

public sealed record MinutesRecord(string Text) : VoteRecord;
