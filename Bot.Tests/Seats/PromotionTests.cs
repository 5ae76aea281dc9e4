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
        var waitlist = new ListedWaitlist(new Capacity(10), taken: 8, [], [Waits(1, size: 3), Waits(2, size: 1), Waits(3, size: 1)]);
        await Promotion.Fill(waitlist);
        waitlist.Taken.ShouldBe(10);
        waitlist.Seated.Select(party => party.Who.Value).ShouldBe([2, 3]);
        waitlist.Waiting.Select(party => party.Who.Value).ShouldBe([1]);
    }

    [Fact]
    public async Task Without_a_free_seat_nobody_is_looked_for()
    {
        var waitlist = new ListedWaitlist(new Capacity(4), taken: 4, [], [Waits(1, size: 1)]);
        await Promotion.Fill(waitlist);
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
            var waitlist = new ListedWaitlist(new Capacity(limit), taken, [], all);
            Promotion.Fill(waitlist).GetAwaiter().GetResult();
            var after = waitlist.Taken;
            after.ShouldBe(taken + waitlist.Seated.Sum(party => party.Size));
            if (taken <= limit) after.ShouldBeLessThanOrEqualTo(limit);
            else after.ShouldBe(taken);
            waitlist.Waiting.ShouldAllBe(party => party.Size > Math.Max(0, limit - after));
            // In order: whoever sits though an earlier one waits is smaller than that one.
            foreach (var seated in waitlist.Seated)
                waitlist.Waiting.Where(party => party.Position < seated.Position).ShouldAllBe(party => party.Size > seated.Size);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Kept_seats_go_to_those_with_the_need_and_their_guests_sit_elsewhere()
    {
        var waitlist = new ListedWaitlist(
            new Capacity(4), taken: 2, [Keeps(Need.Wheelchair, 1)],
            [Waits(1, size: 2), Waits(2, size: 1, Need.Wheelchair), Waits(3, size: 1), Waits(4, size: 1, Need.Wheelchair)]);
        await Promotion.Fill(waitlist);
        waitlist.Seated.Select(party => party.Who.Value).ShouldBe([2, 3]);

        var guests = new ListedWaitlist(new Capacity(2), taken: 0, [Keeps(Need.Wheelchair, 2)], [Waits(1, size: 2, Need.Wheelchair), Waits(2, size: 1)]);
        await Promotion.Fill(guests);
        guests.Seated.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10, 7, 2, 0, 1, 2)]
    [InlineData(10, 9, 2, 0, 0, 1)]
    [InlineData(10, 10, 2, 0, 0, 0)]
    [InlineData(10, 7, 2, 2, 3, 3)]
    [InlineData(1, 0, 3, 0, 0, 1)]
    public void What_is_free_for_whom(int limit, int taken, int kept, int used, int most, int mostWithNeed)
    {
        var vacancy = Vacancy.Of(new Capacity(limit), taken, [Keeps(Need.Child, kept) with { Taken = used }]);
        (vacancy.Most(null), vacancy.Most(Need.Wheelchair), vacancy.Most(Need.Child)).ShouldBe((most, most, mostWithNeed));
    }

    [Fact]
    public void Whoever_sits_never_takes_a_seat_that_is_kept_for_another()
    {
        var needs = Gen.Elements<Need?>(null, Need.Wheelchair, Need.Child);
        var parties = Gen.Zip(Gen.Choose(1, 4), needs).ListOf();
        var cases = Gen.Zip(Gen.Zip(Gen.Choose(0, 12), Gen.Choose(0, 3)), Gen.Zip(Gen.Choose(0, 3), parties));
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var ((limit, wheelchairs), (children, all)) = one;
            var waitlist = new ListedWaitlist(
                new Capacity(limit), taken: 0, [Keeps(Need.Wheelchair, wheelchairs), Keeps(Need.Child, children)],
                [.. all.Select((party, index) => Waits(index + 1, party.Item1, party.Item2))]);
            Promotion.Fill(waitlist).GetAwaiter().GetResult();

            waitlist.Taken.ShouldBeLessThanOrEqualTo(limit);
            var used = Math.Min(wheelchairs, waitlist.Seated.Count(party => party.Need == Need.Wheelchair))
                + Math.Min(children, waitlist.Seated.Count(party => party.Need == Need.Child));
            (waitlist.Taken - used).ShouldBeLessThanOrEqualTo(Math.Max(0, limit - wheelchairs - children), "on seats that are kept for nobody");
            foreach (var party in waitlist.Waiting) waitlist.Vacancy.Fits(party.Size, party.Need).ShouldBeFalse();
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("wheelchair", Need.Wheelchair)]
    [InlineData("First visits", Need.FirstVisit)]
    [InlineData("intérprete", Need.Interpreter)]
    [InlineData("INTERPRETE", Need.Interpreter)]
    [InlineData("sillas de ruedas", Need.Wheelchair)]
    [InlineData("children", Need.Child)]
    [InlineData("a boat", null)]
    public void Needs_are_read_in_both_languages(string text, Need? need) => NeedWords.Read(text).ShouldBe(need);

    private static Party Waits(int place, int size, Need? need = null) => new(new PersonId(place), size, place) { Need = need };

    private static Reserve Keeps(Need need, int seats) => new() { Need = need, Seats = seats };

    private sealed class ListedWaitlist(Capacity capacity, int taken, IReadOnlyList<Reserve> reserves, IReadOnlyList<Party> parties) : IWaitlist
    {
        private IReadOnlyList<Reserve> _reserves = reserves;

        public List<Party> Waiting { get; } = [.. parties];

        public List<Party> Seated { get; } = [];

        public int Taken { get; private set; } = taken;

        public int Asked { get; private set; }

        public Vacancy Vacancy => Vacancy.Of(capacity, Taken, _reserves);

        public Task<Party?> FirstThatFits(Vacancy vacancy)
        {
            Asked++;
            return Task.FromResult(Waiting.Where(party => vacancy.Fits(party.Size, party.Need))
                .OrderBy(party => party.Position).Select(party => (Party?)party).FirstOrDefault());
        }

        public Task Seat(Party party)
        {
            Waiting.Remove(party);
            Seated.Add(party);
            Taken += party.Size;
            _reserves = Reserve.Count(_reserves, party.Need, 1);
            return Task.CompletedTask;
        }
    }
}
