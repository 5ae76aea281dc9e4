using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>Thresholds and quorums as records write them: <c>at least 2/3 of yes and no</c>, <c>1/4 of roll and 5 people</c>.</summary>
public static partial class RuleCodes
{
    private const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Dictionary<Base, string> Bases = new()
    {
        [Base.YesAndNo] = "yes and no",
        [Base.Cast] = "cast",
        [Base.Present] = "present",
        [Base.Entitled] = "roll",
    };

    public static string Code(this Threshold threshold) => threshold switch
    {
        Threshold.Share share => $"{(share.Above ? "more than" : "at least")} {share.Of.ToString()} of {Bases[share.Base]}",
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {((Threshold.Objections)threshold).Most} objections"),
    };

    public static string Code(this Quorum quorum) =>
        string.Create(CultureInfo.InvariantCulture, $"{quorum.Share} of {Bases[quorum.Base]} and {quorum.AtLeast} people");

    /// <returns>Null for what <see cref="Code(Threshold)"/> does not write.</returns>
    public static Threshold? ReadThreshold(string code)
    {
        if (Objections().Match(code) is { Success: true } most) return new Threshold.Objections(Number(most, "most"));
        return Share().Match(code) is { Success: true } share && ReadBase(share) is { } of && ReadFraction(share) is { } part
            ? new Threshold.Share(part, share.Groups["how"].Value == "more than", of)
            : null;
    }

    /// <inheritdoc cref="ReadThreshold"/>
    public static Quorum? ReadQuorum(string code) =>
        People().Match(code) is { Success: true } match && ReadBase(match) is { } of && ReadFraction(match) is { } part
            ? new(part, of, Number(match, "people"))
            : null;

    private static Base? ReadBase(Match match)
    {
        foreach (var (of, said) in Bases)
            if (said == match.Groups["base"].Value) return of;
        return null;
    }

    private static Fraction? ReadFraction(Match match)
    {
        var parts = match.Groups["part"].Value.Split('/');
        var below = parts.Length == 1 ? BigInteger.One : BigInteger.Parse(parts[1], CultureInfo.InvariantCulture);
        return below.IsZero ? null : new(BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), below);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^at most (?<most>[0-9]{1,9}) objections$", Plain)]
    private static partial Regex Objections();

    [GeneratedRegex("^(?<how>more than|at least) (?<part>[0-9]{1,9}(/[0-9]{1,9})?) of (?<base>[a-z ]+)$", Plain)]
    private static partial Regex Share();

    [GeneratedRegex("^(?<part>[0-9]{1,9}(/[0-9]{1,9})?) of (?<base>[a-z ]+) and (?<people>[0-9]{1,9}) people$", Plain)]
    private static partial Regex People();
}
