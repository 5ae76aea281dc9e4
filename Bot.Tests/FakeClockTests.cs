namespace Bot.Tests;

public sealed class FakeClockTests
{
    private readonly FakeClock _clock = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void It_stands_still_until_it_is_turned()
    {
        _clock.GetUtcNow().ShouldBe(FakeClock.Monday);
        var stamp = _clock.GetTimestamp();

        _clock.Advance(days: 4, hours: 1);

        _clock.GetUtcNow().ShouldBe(FakeClock.Monday.AddDays(4).AddHours(1));
        _clock.GetElapsedTime(stamp).ShouldBe(new TimeSpan(4, 1, 0, 0));
    }

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_are_due_and_see_their_own_time()
    {
        Timer("late", seconds: 30);
        Timer("early", seconds: 10);
        Timer("early too", seconds: 10);
        Timer("later than that", seconds: 61);

        _clock.Advance(minutes: 1);

        _fired.ShouldBe(["early 10", "early too 10", "late 30"]);
        _clock.GetUtcNow().ShouldBe(FakeClock.Monday.AddMinutes(1));
    }

    [Fact]
    public void A_periodic_timer_fires_as_often_as_it_was_due()
    {
        using var timer = _clock.CreateTimer(_ => Note("tick"), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));

        _clock.Advance(seconds: 30);

        _fired.ShouldBe(["tick 5", "tick 15", "tick 25"]);
    }

    [Fact]
    public void A_timer_set_by_a_timer_fires_in_the_same_turn()
    {
        using var timer = _clock.CreateTimer(_ => Timer("second", seconds: 5), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);

        _clock.Advance(seconds: 10);

        _fired.ShouldBe(["second 10"]);
    }

    [Fact]
    public void A_timer_that_was_changed_or_disposed_no_longer_fires_when_it_was_due()
    {
        var changed = _clock.CreateTimer(_ => Note("changed"), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        var disposed = _clock.CreateTimer(_ => Note("disposed"), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        changed.Change(TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan).ShouldBeTrue();
        disposed.Dispose();
        disposed.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).ShouldBeFalse();

        _clock.Advance(seconds: 10);
        _fired.ShouldBeEmpty();

        _clock.Advance(seconds: 10);
        _fired.ShouldBe(["changed 20"]);
        _clock.Timers.ShouldBe(0);
    }

    [Fact]
    public async Task A_delay_ends_when_its_time_has_come()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(5), _clock);

        _clock.Advance(minutes: 4);
        delay.IsCompleted.ShouldBeFalse();

        _clock.Advance(minutes: 1);
        await delay;
    }

    private void Timer(string name, int seconds) =>
        _clock.CreateTimer(_ => Note(name), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);

    private void Note(string name) => _fired.Add($"{name} {(_clock.GetUtcNow() - FakeClock.Monday).TotalSeconds}");
}
