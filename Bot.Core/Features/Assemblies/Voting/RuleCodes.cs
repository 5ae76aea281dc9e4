using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>Thresholds and quorums as records write them: <c>at least 2/3 of yes and no</c>, <c>1/4 of roll and 5 people</c>.</summary>
public static partial class RuleCodes
{
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
        if (Objections().Match(code) is { Success: true } most) return new Threshold.Objections(int.Parse(most.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        return Share().Match(code) is { Success: true } share && ReadBase(share.Groups[3].Value) is { } of && ReadFraction(share.Groups[2].Value) is { } part
            ? new Threshold.Share(part, share.Groups[1].Value == "more than", of)
            : null;
    }

    /// <inheritdoc cref="ReadThreshold"/>
    public static Quorum? ReadQuorum(string code) =>
        People().Match(code) is { Success: true } match && ReadBase(match.Groups[2].Value) is { } of && ReadFraction(match.Groups[1].Value) is { } part
            ? new(part, of, int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture))
            : null;

    private static Base? ReadBase(string word)
    {
        foreach (var (of, said) in Bases)
            if (said == word) return of;
        return null;
    }

    private static Fraction? ReadFraction(string text)
    {
        var parts = text.Split('/');
        var below = parts.Length == 1 ? BigInteger.One : BigInteger.Parse(parts[1], CultureInfo.InvariantCulture);
        return below.IsZero ? null : new(BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), below);
    }

    [GeneratedRegex("^at most ([0-9]{1,9}) objections$", RegexOptions.CultureInvariant)]
    private static partial Regex Objections();

    [GeneratedRegex("^(more than|at least) ([0-9]{1,9}(?:/[0-9]{1,9})?) of ([a-z ]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex("^([0-9]{1,9}(?:/[0-9]{1,9})?) of ([a-z ]+) and ([0-9]{1,9}) people$", RegexOptions.CultureInvariant)]
    private static partial Regex People();
}
