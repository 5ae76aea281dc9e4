using Bot.Host.Sandbox;

namespace Bot.Tests.Sandbox;

public sealed class TurnedClockTests
{
    private readonly FakeClock _real = new();
    private readonly TurnedClock _clock;
    private int _fired;

    public TurnedClockTests() => _clock = new(_real);

    [Fact]
    public void It_shows_the_real_time_until_it_is_turned()
    {
        _clock.GetUtcNow().ShouldBe(_real.GetUtcNow());
        _clock.Turn(TimeSpan.FromHours(5));
        _clock.GetUtcNow().ShouldBe(_real.GetUtcNow().AddHours(5));
        _real.Advance(hours: 1);
        _clock.GetUtcNow().ShouldBe(FakeClock.Monday.AddHours(6));
        _clock.Turned.ShouldBe(TimeSpan.FromHours(5));
    }

    [Fact]
    public void It_is_not_turned_back() =>
        Should.Throw<ArgumentOutOfRangeException>(() => _clock.Turn(TimeSpan.FromTicks(-1)));

    [Fact]
    public void Time_that_was_turned_has_elapsed()
    {
        var before = _clock.GetTimestamp();
        _clock.Turn(TimeSpan.FromDays(2));
        _clock.GetElapsedTime(before).ShouldBe(TimeSpan.FromDays(2));
    }

    [Fact]
    public void What_waits_for_a_time_that_was_turned_past_wakes_at_once()
    {
        using var timer = Timer(TimeSpan.FromHours(24));
        _clock.Turn(TimeSpan.FromHours(24));
        _real.Advance(TimeSpan.Zero);
        _fired.ShouldBe(1);
    }

    [Fact]
    public void What_waits_for_longer_waits_for_the_rest_only()
    {
        using var timer = Timer(TimeSpan.FromHours(24));
        _clock.Turn(TimeSpan.FromHours(20));
        _real.Advance(hours: 3, minutes: 59);
        _fired.ShouldBe(0);
        _real.Advance(minutes: 1);
        _fired.ShouldBe(1);
    }

    [Fact]
    public void It_fires_once_however_often_the_clock_is_turned()
    {
        using var timer = Timer(TimeSpan.FromHours(1));
        for (var i = 0; i < 5; i++) _clock.Turn(TimeSpan.FromHours(1));
        _real.Advance(days: 9);
        _fired.ShouldBe(1);
    }

    [Fact]
    public void What_comes_again_and_again_goes_on_after_a_turn()
    {
        using var timer = Timer(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));
        _clock.Turn(TimeSpan.FromMinutes(25));
        _real.Advance(TimeSpan.Zero);
        _fired.ShouldBe(1);
        _real.Advance(minutes: 10);
        _fired.ShouldBe(2);
    }

    [Fact]
    public void A_timer_that_was_put_away_stays_silent()
    {
        Timer(TimeSpan.FromHours(1)).Dispose();
        using var stopped = Timer(TimeSpan.FromHours(1));
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan).ShouldBeTrue();
        _clock.Turn(TimeSpan.FromHours(2));
        _real.Advance(hours: 2);
        _fired.ShouldBe(0);
        _real.Timers.ShouldBe(0);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_is_turned_past_it()
    {
        var delay = Task.Delay(TimeSpan.FromDays(5), _clock);
        _clock.Turn(TimeSpan.FromDays(4));
        delay.IsCompleted.ShouldBeFalse();
        _clock.Turn(TimeSpan.FromDays(1));
        _real.Advance(TimeSpan.Zero);
        await delay;
    }

    [Fact]
    public void Any_turns_and_waits_fire_exactly_when_the_time_is_reached() => Law.Holds<(byte Due, byte[] Steps)>(plan =>
    {
        var (due, steps) = plan;
        var real = new FakeClock();
        var clock = new TurnedClock(real);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(due), Timeout.InfiniteTimeSpan);
        var passed = 0;
        var right = true;
        foreach (var step in steps)
        {
            passed += step;
            if (step % 2 == 0) clock.Turn(TimeSpan.FromMinutes(step));
            else real.Advance(minutes: step);
            real.Advance(TimeSpan.Zero);
            right &= fired == (passed >= due ? 1 : 0) || due == 0;
        }
        return right && clock.GetUtcNow() == FakeClock.Monday.AddMinutes(passed);
    });

    private ITimer Timer(TimeSpan due, TimeSpan? again = null) =>
        _clock.CreateTimer(_ => _fired++, null, due, again ?? Timeout.InfiniteTimeSpan);
}
