using Bot.Core.Calendar;
using NodaTime;

namespace Bot.Tests.Calendar;

public sealed class ClockReaderTests
{
    [Theory]
    [InlineData("21:00", "21:00")]
    [InlineData("9:30", "09:30")]
    [InlineData("9pm", "21:00")]
    [InlineData("9 am", "09:00")]
    [InlineData("21h", "21:00")]
    [InlineData("2130", "21:30")]
    [InlineData("a las 21:00", "21:00")]
    [InlineData("las 9 de la noche", "21:00")]
    [InlineData("8 de la mañana", "08:00")]
    [InlineData("half past nine pm", "21:30")]
    [InlineData("noon", "12:00")]
    [InlineData("midnight", "00:00")]
    [InlineData("24:00", "00:00")]
    [InlineData("9", "09:00 21:00")]
    [InlineData("12", "12:00 00:00")]
    public void A_time_of_day_is_read_as_people_write_it(string written, string read) =>
        string.Join(' ', ClockReader.Read(written).Select(TimeWords.Clock)).ShouldBe(read);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("25:00")]
    [InlineData("9:75")]
    [InlineData("fri 21:00")]
    [InlineData("21:00 22:00")]
    [InlineData("13 am")]
    [InlineData("2 hours ago and a very long story about it all")]
    public void What_is_none_is_not(string written) => ClockReader.Read(written).ShouldBeEmpty();

    [Fact]
    public void What_is_written_reads_back()
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var time = LocalTime.FromMinutesSinceMidnight(minute);
            ClockReader.Read(TimeWords.Clock(time)).ShouldBe([time]);
        }
    }
}
