using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Tests.Commands;

public sealed class RateLimitTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Twenty_at_once_then_two_a_second()
    {
        var rate = new RateLimit(_clock);
        var ana = new AccountRef("sandbox", "ana");
        Enumerable.Range(0, 20).All(_ => rate.Take(ana)).ShouldBeTrue();
        rate.Take(ana).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));
        rate.Take(ana).ShouldBeTrue();
        rate.Take(ana).ShouldBeTrue();
        rate.Take(ana).ShouldBeFalse();
    }

    [Fact]
    public void One_person_does_not_use_up_what_is_another_s()
    {
        var rate = new RateLimit(_clock);
        for (var i = 0; i < 100; i++) rate.Take(new("sandbox", "ana"));
        rate.Take(new("sandbox", "ben")).ShouldBeTrue();
    }
}
