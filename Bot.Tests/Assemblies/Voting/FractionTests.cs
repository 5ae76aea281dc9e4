using System.Numerics;
using Bot.Core.Features.Assemblies.Voting;
using Bot.Core.Localization;

namespace Bot.Tests.Assemblies.Voting;

public sealed class FractionTests
{
    [Fact]
    public void Fractions_are_kept_in_lowest_terms_with_the_sign_above()
    {
        new Fraction(6, -4).ToString().ShouldBe("-3/2");
        new Fraction(0, -7).ShouldBe(Fraction.Zero);
        default(Fraction).ToString().ShouldBe("0");
        new Fraction(8, 4).ToString().ShouldBe("2");
        Should.Throw<DivideByZeroException>(() => new Fraction(1, 0));
        Should.Throw<DivideByZeroException>(() => new Fraction(1, 2) / Fraction.Zero);
    }

    [Fact]
    public void They_are_calculated_with_exactly()
    {
        (new Fraction(1, 3) + new Fraction(1, 6)).ShouldBe(new(1, 2));
        (new Fraction(1, 3) - new Fraction(1, 2)).ShouldBe(new(-1, 6));
        (new Fraction(2, 3) * new Fraction(3, 4)).ShouldBe(new(1, 2));
        (new Fraction(2, 3) / new Fraction(4, 9)).ShouldBe(new(3, 2));
        (new Fraction(2, 3) < new Fraction(667, 1000)).ShouldBeTrue();
        (new Fraction(2, 3) >= new Fraction(66_666, 100_000)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(7, 2, 3, 4)]
    [InlineData(-7, 2, -4, -3)]
    [InlineData(6, 2, 3, 3)]
    [InlineData(0, 1, 0, 0)]
    public void Floor_and_ceiling_are_the_whole_numbers_beside(int above, int below, int floor, int ceiling)
    {
        new Fraction(above, below).Floor.ShouldBe(floor);
        new Fraction(above, below).Ceiling.ShouldBe(ceiling);
    }

    [Fact]
    public void Decimals_are_cut_off_and_people_read_their_own_sign()
    {
        new Fraction(2, 3).Decimals(5).ShouldBe("0.66666");
        new Fraction(-5, 4).Decimals(1).ShouldBe("-1.2");
        new Fraction(5, 1).Decimals(0).ShouldBe("5");
        new Fraction(1, 1000).Decimals(2).ShouldBe("0.00");
        new Fraction(61, 2).Text(Language.English).ShouldBe("30.5");
        new Fraction(61, 2).Text(Language.Spanish).ShouldBe("30,5");
        new Fraction(100, 1).Text(Language.English).ShouldBe("100");
    }

    [Fact]
    public void The_laws_of_arithmetic_hold() => Law.Holds<(short A, short B, short C, short D)>(one =>
    {
        var (x, y) = (new Fraction(one.A, one.B == 0 ? 1 : one.B), new Fraction(one.C, one.D == 0 ? 1 : one.D));
        return x + y == y + x && x * y == y * x && x - y == -(y - x) && (y == Fraction.Zero || x / y * y == x)
            && x.CompareTo(y) == -y.CompareTo(x) && (x.CompareTo(y) == 0) == (x == y)
            && x.Floor <= x.Ceiling && (Fraction)(long)x.Floor <= x && x < (long)x.Floor + 1
            && BigInteger.GreatestCommonDivisor(x.Above, x.Below).IsOne;
    });
}
