using Bot.Core.Calendar;
using NodaTime;

namespace Bot.Tests.Calendar;

public sealed class LocalTimeTests
{
    [Fact]
    public void A_stored_time_that_the_clocks_skip_moves_forward_by_what_they_skip() =>
        Instants.Of(new(2027, 3, 28, 2, 30), Asking.Madrid).ShouldBe(Instant.FromUtc(2027, 3, 28, 1, 30));

    [Fact]
    public void Of_a_stored_time_that_comes_twice_the_earlier_counts() =>
        Instants.Of(new(2027, 10, 31, 2, 30), Asking.Madrid).ShouldBe(Instant.FromUtc(2027, 10, 31, 0, 30));

    [Fact]
    public void A_day_before_keeps_the_local_time_across_a_change_of_the_clocks()
    {
        var start = new LocalDateTime(2027, 3, 28, 18, 0);

        Step.Days(1).Before(start, Asking.Madrid).ShouldBe(Instants.Of(new(2027, 3, 27, 18, 0), Asking.Madrid));
        Step.Hours(24).Before(start, Asking.Madrid).ShouldBe(Instants.Of(new(2027, 3, 27, 17, 0), Asking.Madrid));
    }

    [Fact]
    public void Hours_and_minutes_before_are_elapsed()
    {
        var start = new LocalDateTime(2027, 10, 31, 4, 0);

        Step.Hours(2).Before(start, Asking.Madrid).ShouldBe(Instant.FromUtc(2027, 10, 31, 1, 0));
        Step.Minutes(30).Before(start, Asking.Madrid).ShouldBe(Instant.FromUtc(2027, 10, 31, 2, 30));
    }

    [Fact]
    public void A_step_is_stored_as_text_and_read_back()
    {
        foreach (var step in new[] { Step.Days(1), Step.Days(0), Step.Hours(2), Step.Minutes(90) }) Step.Parse(step.ToString()).ShouldBe(step);

        Step.Days(2).ToString().ShouldBe("2d");
        Step.Hours(2).ToString().ShouldBe("120m");
        Step.Hours(2).ShouldBe(Step.Minutes(120));
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("2x")]
    [InlineData("-1d")]
    public void What_is_no_stored_step_is_refused(string stored) => Should.Throw<FormatException>(() => Step.Parse(stored));
}
