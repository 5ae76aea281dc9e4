using Bot.Core.Features.Assemblies.Voting;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Assemblies.Voting;

public sealed class LotTests
{
    private const string Seed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    [Fact]
    public void A_lot_is_checked_with_sha256sum()
    {
        // printf %s 0001…1e1f | sha256sum
        Lot.Commitment(Seed).ShouldBe("6c86c6aac5fb24bcf5d9939cb7d7d5645ce39418f449e03b262dd4fa14b4b92b");
        // printf %s 'lot-v1|0001…1e1f|poll 7|Ana' | sha256sum, and so on
        Lot.Digest(Seed, "poll 7", "Ana").ShouldBe("abf2afb264fe05614e38f5f5442a37e76824334e69957325988c69725f1ca498");
        Lot.Digest(Seed, "poll 7", "Bilal").ShouldBe("f108c1c61f93a2f49e40af3f3a2a523bfe931ee9c10d2369fca5cbc974671d39");
        Lot.Digest(Seed, "poll 7", "Año").ShouldBe("9c159b23451df275e35ce42227381bd2afaaad9a188ab3b9b69acc25332aeeb5");
        Lot.Order(Seed, "poll 7", ["Ana", "Bilal", "Año"]).Options.ShouldBe([2, 0, 1]);
    }

    [Fact]
    public void A_seed_is_32_bytes_as_hexadecimal_digits()
    {
        Lot.Seed([.. Enumerable.Range(0, 32).Select(number => (byte)number)]).ShouldBe(Seed);
        Lot.Matches(Seed, Lot.Commitment(Seed)).ShouldBeTrue();
        Lot.Matches(Seed.Replace('f', 'e'), Lot.Commitment(Seed)).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => Lot.Seed([1, 2, 3]));
    }

    [Fact]
    public void Where_an_option_stands_in_the_question_does_not_matter()
    {
        var cases =
            from words in Gen.Shuffle(Enumerable.Range(0, 8).Select(number => $"Option {number}").ToArray())
            from poll in Gen.Choose(1, 1000)
            select (words, poll: $"{poll}");
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            string[] sorted = [.. one.words.Order(StringComparer.Ordinal)];
            var order = Lot.Order(Seed, one.poll, one.words);
            order.Options.Select(option => one.words[option]).ShouldBe(Lot.Order(Seed, one.poll, sorted).Options.Select(option => sorted[option]));
            Lot.Draw(Seed, one.poll, one.words, 3).ShouldBe(order.Options.Take(3));
            order.Options.ShouldAllBe(option => order.Options[order.Place(option)] == option);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Another_poll_draws_another_order_and_equal_words_cannot_be_told_apart()
    {
        string[] options = ["a", "b", "c", "d", "e", "f", "g", "h"];
        Lot.Order(Seed, "1", options).Options.ShouldNotBe(Lot.Order(Seed, "2", options).Options);
        Should.Throw<ArgumentException>(() => Lot.Order(Seed, "1", ["a", "a"]));
        Should.Throw<ArgumentException>(() => Lot.Order(Seed, "1|2", options));
    }

    [Fact]
    public void Words_of_members_make_the_seed_of_a_jury_whoever_says_them_first()
    {
        // printf %s '0001…1e1f|drei|one|two' | sha256sum
        Lot.Joint(Seed, " two", "one", "drei ").ShouldBe("c0f1a6e5197e9784fc301a1f800f5057de9e2e65f2e754b35927c8fb44101692");
        Lot.Joint(Seed, "one", "drei", "two").ShouldBe(Lot.Joint(Seed, "two", "one", "drei"));
        Lot.Joint(Seed, "one", "drei", "tvo").ShouldNotBe(Lot.Joint(Seed, "two", "one", "drei"));
    }

    [Fact]
    public void An_order_has_every_option_once()
    {
        Should.Throw<ArgumentException>(() => new TieOrder(0, 0, 1));
        Should.Throw<ArgumentException>(() => new TieOrder(1, 2));
        new TieOrder(2, 0, 1).First([0, 1]).ShouldBe(0);
        new TieOrder(2, 0, 1).Last([2, 0]).ShouldBe(0);
    }

    [Fact]
    public void The_rfc_draws_each_once()
    {
        Rfc3797.Select("1./2./", pool: 5, select: 5).Order().ShouldBe([1, 2, 3, 4, 5]);
        Rfc3797.Key([10, 9], [3]).ShouldBe("9.10./3./");
        Should.Throw<ArgumentOutOfRangeException>(() => Rfc3797.Select("1./", pool: 5, select: 6));
    }
}
