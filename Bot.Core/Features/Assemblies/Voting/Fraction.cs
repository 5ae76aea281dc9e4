using System.Globalization;
using System.Numerics;
using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>An exact fraction in lowest terms. Votes are never counted in floating point, nor in per cent.</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger _above;

    // One less than the denominator, so that the default value is zero and not nought by nought.
    private readonly BigInteger _belowLessOne;

    /// <exception cref="DivideByZeroException"><paramref name="below"/> is zero.</exception>
    public Fraction(BigInteger above, BigInteger below)
    {
        if (below.IsZero) throw new DivideByZeroException();
        var common = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        _above = above / common;
        _belowLessOne = (below / common) - 1;
    }

    public static Fraction Zero => default;

    public BigInteger Above => _above;

    /// <summary>Always positive.</summary>
    public BigInteger Below => _belowLessOne + 1;

    /// <summary>The largest whole number that is not larger.</summary>
    public BigInteger Floor
    {
        get
        {
            var whole = BigInteger.DivRem(_above, Below, out var rest);
            return rest.Sign < 0 ? whole - 1 : whole;
        }
    }

    /// <summary>The smallest whole number that is not smaller.</summary>
    public BigInteger Ceiling => -(-this).Floor;

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Above * right.Below) + (right.Above * left.Below), left.Below * right.Below);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction one) => new(-one.Above, one.Below);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Above * right.Above, left.Below * right.Below);

    public static Fraction operator /(Fraction left, Fraction right) => new(left.Above * right.Below, left.Below * right.Above);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public int CompareTo(Fraction other) => (Above * other.Below).CompareTo(other.Above * Below);

    /// <summary>With so many places after the point, the rest cut off: what rules that count in decimals publish.</summary>
    public string Decimals(int places)
    {
        var scaled = BigInteger.Abs(Above) * BigInteger.Pow(10, places) / Below;
        var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var sign = Above.Sign < 0 ? "-" : "";
        return places == 0 ? sign + digits : $"{sign}{digits[..^places]}.{digits[^places..]}";
    }

    /// <summary>
    /// For people: whole where it is, else at most <paramref name="places"/> decimals, with the comma where the language has one.
    /// </summary>
    public string Text(Language language, int places = 5)
    {
        var text = Decimals(places);
        if (text.Contains('.', StringComparison.Ordinal)) text = text.TrimEnd('0').TrimEnd('.');
        return language == Language.Spanish ? text.Replace('.', ',') : text;
    }

    /// <summary>As it is written in records: <c>61/2</c>, or <c>5</c> where it is whole.</summary>
    public override string ToString() => _belowLessOne.IsZero
        ? Above.ToString(CultureInfo.InvariantCulture)
        : $"{Above.ToString(CultureInfo.InvariantCulture)}/{Below.ToString(CultureInfo.InvariantCulture)}";
}
