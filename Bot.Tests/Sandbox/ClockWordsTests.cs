using Bot.Host.Sandbox;
using NodaTime;

namespace Bot.Tests.Sandbox;

public sealed class ClockWordsTests
{
    [Theory]
    [InlineData("PT24H", 24 * 3600)]
    [InlineData("P1D", 24 * 3600)]
    [InlineData("P1W", 7 * 24 * 3600)]
    [InlineData("P2DT30M", (48 * 60 + 30) * 60)]
    [InlineData("PT1S", 1)]
    [InlineData("P366D", 366 * 24 * 3600)]
    public void A_duration_is_read(string text, int seconds) => ClockWords.Read(text).ShouldBe(Duration.FromSeconds(seconds));

    [Theory]
    [InlineData("")]
    [InlineData("24h")]
    [InlineData("PT")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("PT0S")]
    [InlineData("PT-1H")]
    [InlineData("PT1H-61M")]
    [InlineData("P367D")]
    [InlineData("P366DT1S")]
    [InlineData("P99999999999999999999D")]
    [InlineData("P2147483647W")]
    [InlineData("PT9223372036854775807H")]
    [InlineData("PT9223372036854775807S")]
    public void What_is_no_step_forward_is_refused_in_a_sentence(string text)
    {
        var fault = Should.Throw<SandboxFault>(() => ClockWords.Read(text));
        fault.Status.ShouldBe(400);
        fault.Message.ShouldStartWith("advance: ");
    }

    [Theory]
    [InlineData(0, "PT0S")]
    [InlineData(90, "PT1M30S")]
    [InlineData(24 * 3600, "PT24H")]
    [InlineData(170 * 3600 + 61, "PT170H1M1S")]
    public void How_far_it_was_turned_is_said_in_hours(int seconds, string text) =>
        ClockWords.Write(TimeSpan.FromSeconds(seconds)).ShouldBe(text);

    [Fact]
    public void What_is_written_is_read_back() => Law.Holds<ushort>(minutes =>
        minutes == 0 || ClockWords.Read(ClockWords.Write(TimeSpan.FromMinutes(minutes))) == Duration.FromMinutes(minutes));
}
