using Bot.Core.Features.Assemblies.Records;
using Bot.Core.People;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Assemblies.Records;

public sealed class BallotBoxTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, BallotBox.KeyBytes).Select(number => (byte)number)];

    [Fact]
    public void A_commitment_is_checked_with_sha256sum_and_compared_by_ten_letters()
    {
        const string Open = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
        // printf %s 'ballot-v1|OPEN|2,1,0|0001…1e1f' | sha256sum
        var commitment = Commitment.Of(Open, "2,1,0", Held.Seed);
        commitment.ShouldBe("5bc6c6e618fbdf94c05f7bf4d5165977bb796b1860edcc0374646cecc86f635d");
        Commitment.Code(commitment).ShouldBe("bf3cdsgrzf");
        Commitment.Spaced("0123456789").ShouldBe("0123 4567 89");
        Commitment.Nonce().Length.ShouldBe(64);
        Commitment.Nonce().ShouldNotBe(Commitment.Nonce());
    }

    [Fact]
    public void Of_each_person_the_last_ballot_is_in_the_box_and_comes_out_without_a_link()
    {
        var cases = Gen.Zip(Gen.Choose(1, 6), Gen.Choose(0, 3)).ListOf();
        Prop.ForAll(cases.ToArbitrary(), casts =>
        {
            IReadOnlyList<Slip> box = [];
            var last = new SortedDictionary<int, string>();
            foreach (var (who, choice) in casts)
            {
                var paper = $"{choice},{3 - choice}";
                last[who] = paper;
                box = BallotBox.Cast(box, new(BallotBox.Link(Key, new(who)), paper, Held.Nonce(new(who), paper)));
            }
            box.Count.ShouldBe(last.Count);
            List<PersonId> roll = [.. Enumerable.Range(1, 8).Select(number => new PersonId(number))];
            BallotBox.Voted(box, Key, roll).ShouldBe(last.Keys);
            var papers = BallotBox.Empty(box, "open");
            papers.Select(paper => paper.Paper).Order().ShouldBe(last.Values.Order());
            papers.Select(paper => paper.Commitment).ShouldBe(papers.Select(paper => paper.Commitment).Order(StringComparer.Ordinal));
            foreach (var slip in box) papers.ShouldAllBe(paper => !$"{paper}".Contains(slip.Link));
            // In whichever order they were cast, the same comes out.
            BallotBox.Empty([.. box.Reverse()], "open").ShouldBe(papers);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_link_needs_the_key_of_the_poll()
    {
        BallotBox.Link(Key, new(7)).ShouldBe(BallotBox.Link(Key, new(7)));
        BallotBox.Link(Key, new(7)).ShouldNotBe(BallotBox.Link(Key, new(8)));
        BallotBox.Link(new byte[BallotBox.KeyBytes], new(7)).ShouldNotBe(BallotBox.Link(Key, new(7)));
    }

    [Fact]
    public void Each_person_sees_the_options_in_an_order_of_their_own()
    {
        var orders = Enumerable.Range(1, 40).Select(person => BallotBox.Display(Key, new(person), 4)).ToList();
        orders.ShouldAllBe(order => order.Order().SequenceEqual(Enumerable.Range(0, 4)));
        // Chance puts each option first for some of forty people.
        orders.Select(order => order[0]).Distinct().Count().ShouldBe(4);
        BallotBox.Display(Key, new(3), 4).ShouldBe(orders[2]);
    }
}
