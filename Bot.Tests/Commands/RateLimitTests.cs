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
        var ana = new PersonId(1);
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
        for (var i = 0; i < 100; i++) rate.Take(new(1));
        rate.Take(new(2)).ShouldBeTrue();
    }

    [Fact]
    public void Whoever_is_slowed_has_one_input_in_ten_seconds_for_ten_minutes()
    {
        var rate = new RateLimit(_clock);
        var ana = new PersonId(1);
        rate.Slow(ana);
        rate.Take(ana).ShouldBeFalse();
        for (var tens = 0; tens < 59; tens++)
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
            rate.Take(ana).ShouldBeTrue();
            rate.Take(ana).ShouldBeFalse();
        }
        rate.Take(new(2)).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(20));
        Enumerable.Range(0, 20).All(_ => rate.Take(ana)).ShouldBeTrue();
        rate.Take(ana).ShouldBeFalse();
    }
}
