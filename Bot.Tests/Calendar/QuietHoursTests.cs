using Bot.Core.Calendar;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Calendar;

public sealed class QuietHoursTests
{
    private static readonly QuietHours Night = new(new(21, 0), new(8, 0));
    private static readonly QuietHours Siesta = new(new(14, 0), new(17, 0));

    [Theory]
    [InlineData("2026-11-20T20:59", "2026-11-20T20:59")]
    [InlineData("2026-11-20T21:00", "2026-11-20T21:00")]
    [InlineData("2026-11-20T21:01", "2026-11-20T21:00")]
    [InlineData("2026-11-20T23:59", "2026-11-20T21:00")]
    [InlineData("2026-11-21T00:00", "2026-11-20T21:00")]
    [InlineData("2026-11-21T07:59", "2026-11-20T21:00")]
    [InlineData("2026-11-21T08:00", "2026-11-21T08:00")]
    [InlineData("2026-11-21T12:00", "2026-11-21T12:00")]
    public void What_falls_into_the_night_is_sent_before_it_begins(string planned, string sent) => SendBy(Night, planned).ShouldBe(sent);

    [Theory]
    [InlineData("2026-11-20T13:59", "2026-11-20T13:59")]
    [InlineData("2026-11-20T15:00", "2026-11-20T14:00")]
    [InlineData("2026-11-20T17:00", "2026-11-20T17:00")]
    [InlineData("2026-11-20T03:00", "2026-11-20T03:00")]
    public void Quiet_hours_may_lie_within_one_day(string planned, string sent) => SendBy(Siesta, planned).ShouldBe(sent);

    [Fact]
    public void The_same_time_twice_means_none()
    {
        SendBy(new(new(21, 0), new(21, 0)), "2026-11-20T21:30").ShouldBe("2026-11-20T21:30");
        SendBy(QuietHours.None, "2026-11-20T00:00").ShouldBe("2026-11-20T00:00");
    }

    [Fact]
    public void Quiet_until_midnight_ends_at_midnight()
    {
        var evening = new QuietHours(new(21, 0), LocalTime.Midnight);

        SendBy(evening, "2026-11-20T23:59").ShouldBe("2026-11-20T21:00");
        SendBy(evening, "2026-11-21T00:00").ShouldBe("2026-11-21T00:00");
    }

    [Fact]
    public void A_beginning_that_the_clocks_skip_moves_forward_by_what_they_skip() =>
        new QuietHours(new(2, 30), new(8, 0)).SendBy(Instant.FromUtc(2027, 3, 28, 4, 0), Asking.Madrid).ShouldBe(Instant.FromUtc(2027, 3, 28, 1, 30));

    [Fact]
    public void A_night_in_which_the_clocks_go_back_ends_once()
    {
        var short_night = new QuietHours(new(21, 0), new(2, 30));
        var began = Instants.Of(new(2027, 10, 30, 21, 0), Asking.Madrid);

        foreach (var minutes in Enumerable.Range(0, 90))
        {
            short_night.SendBy(Instant.FromUtc(2027, 10, 31, 0, 0) + Duration.FromMinutes(minutes), Asking.Madrid).ShouldBe(began);
        }
        var ended = Instant.FromUtc(2027, 10, 31, 1, 30);
        short_night.SendBy(ended, Asking.Madrid).ShouldBe(ended);
    }

    [Fact]
    public void Never_later_never_quiet_and_moved_only_to_the_beginning() =>
        Prop.ForAll(
            Gen.Choose(0, 24 * 60 - 1).Two().ToArbitrary(),
            Gen.Choose(0, 365 * 24 * 60).ToArbitrary(),
            Gen.Elements("Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu").ToArbitrary(),
            (hours, minutes, id) =>
            {
                var zone = DateTimeZoneProviders.Tzdb[id];
                var quiet = new QuietHours(LocalTime.FromMinutesSinceMidnight(hours.Item1), LocalTime.FromMinutesSinceMidnight(hours.Item2));
                var planned = Instant.FromUtc(2027, 1, 1, 0, 0) + Duration.FromMinutes(minutes);

                var sent = quiet.SendBy(planned, zone);

                sent.ShouldBeLessThanOrEqualTo(planned);
                (planned - sent).ShouldBeLessThan(Duration.FromHours(26));
                quiet.SendBy(sent, zone).ShouldBe(sent);
                if (sent == planned) return;
                var began = sent.InZone(zone);
                (began.TimeOfDay == quiet.From || zone.MapLocal(began.Date.At(quiet.From)).Count == 0).ShouldBeTrue();
            }).Hold(1000);

    private static string SendBy(QuietHours quiet, string planned)
    {
        var pattern = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
        var at = pattern.Parse(planned).Value.InZoneStrictly(Asking.Madrid).ToInstant();
        return pattern.Format(quiet.SendBy(at, Asking.Madrid).InZone(Asking.Madrid).LocalDateTime);
    }
}
