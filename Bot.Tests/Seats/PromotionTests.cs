using Bot.Core.People;
using Bot.Core.Seats;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Seats;

public sealed class PromotionTests
{
    [Fact]
    public void Capacity_without_a_limit_always_fits() => Capacity.Unlimited.Fits(taken: 1_000_000, party: 11).ShouldBeTrue();

    [Fact]
    public void A_limit_lowered_below_those_seated_leaves_no_seat_and_not_fewer()
    {
        new Capacity(5).Free(taken: 8).ShouldBe(0);
        new Capacity(5).Fits(taken: 8, party: 1).ShouldBeFalse();
    }

    [Fact]
    public async Task A_party_that_is_too_large_waits_on_and_a_later_one_that_fits_sits()
    {
        var waitlist = new ListedWaitlist([Waits(1, size: 3), Waits(2, size: 1), Waits(3, size: 1)]);
        var taken = await Promotion.Fill(new Capacity(10), taken: 8, waitlist);
        taken.ShouldBe(10);
        waitlist.Seated.Select(party => party.Who.Value).ShouldBe([2, 3]);
        waitlist.Waiting.Select(party => party.Who.Value).ShouldBe([1]);
    }

    [Fact]
    public async Task Without_a_free_seat_nobody_is_looked_for()
    {
        var waitlist = new ListedWaitlist([Waits(1, size: 1)]);
        await Promotion.Fill(new Capacity(4), taken: 4, waitlist);
        waitlist.Asked.ShouldBe(0);
    }

    [Fact]
    public void Never_oversold_and_no_seat_empty_while_somebody_who_fits_waits()
    {
        var sizes = Gen.Choose(1, 5).ListOf();
        var cases = Gen.Zip(Gen.Zip(Gen.Choose(0, 30), Gen.Choose(0, 30)), sizes);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var ((limit, taken), parties) = one;
            var all = parties.Select((size, index) => Waits(index + 1, size)).ToList();
            var waitlist = new ListedWaitlist(all);
            var after = Promotion.Fill(new Capacity(limit), taken, waitlist).GetAwaiter().GetResult();
            after.ShouldBe(taken + waitlist.Seated.Sum(party => party.Size));
            if (taken <= limit) after.ShouldBeLessThanOrEqualTo(limit);
            else after.ShouldBe(taken);
            waitlist.Waiting.ShouldAllBe(party => party.Size > Math.Max(0, limit - after));
            // In order: whoever sits though an earlier one waits is smaller than that one.
            foreach (var seated in waitlist.Seated)
                waitlist.Waiting.Where(party => party.Position < seated.Position).ShouldAllBe(party => party.Size > seated.Size);
        }).QuickCheckThrowOnFailure();
    }

    private static Party Waits(int place, int size) => new(new PersonId(place), size, place);

    private sealed class ListedWaitlist(IReadOnlyList<Party> parties) : IWaitlist
    {
        public List<Party> Waiting { get; } = [.. parties];

        public List<Party> Seated { get; } = [];

        public int Asked { get; private set; }

        public Task<Party?> FirstThatFits(int free)
        {
            Asked++;
            return Task.FromResult(Waiting.Where(party => party.Size <= free).OrderBy(party => party.Position).Select(party => (Party?)party).FirstOrDefault());
        }

        public Task Seat(Party party)
        {
            Waiting.Remove(party);
            Seated.Add(party);
            return Task.CompletedTask;
        }
    }
}
