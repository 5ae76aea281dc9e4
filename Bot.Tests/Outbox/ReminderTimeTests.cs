using Bot.Core.Calendar;
using Bot.Core.Outbox;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Outbox;

public sealed class ReminderTimeTests
{
    private static readonly QuietHours Quiet = new(new(21, 0), new(8, 0));
    private static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];
    private static readonly DateTimeZone[] Zones =
        [.. ((string[])["Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]).Select(id => DateTimeZoneProviders.Tzdb[id])];

    private static readonly Gen<(DateTimeZone Zone, Instant Now, Instant Planned, Instant Expires)> Cases =
        from zone in Gen.Elements(Zones)
        from start in Gen.Choose(0, 2 * 365 * 24 * 60)
        from ahead in Gen.Choose(0, 3 * 24 * 60)
        from lead in Gen.Choose(10, 2 * 24 * 60)
        let now = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(start)
        let planned = now + Duration.FromMinutes(ahead)
        select (zone, now, planned, planned + Duration.FromMinutes(lead));

    [Theory]
    // Outside: to the minute.
    [InlineData("2026-11-23T18:30", "2026-11-23T10:00", "2026-11-24T18:30", "2026-11-23T18:30")]
    [InlineData("2026-11-23T08:00", "2026-11-22T10:00", "2026-11-23T10:00", "2026-11-23T08:00")]
    // Before they begin, while that is possible.
    [InlineData("2026-11-23T22:00", "2026-11-23T10:00", "2026-11-24T22:00", "2026-11-23T20:45")]
    [InlineData("2026-11-23T21:00", "2026-11-23T10:00", "2026-11-24T21:00", "2026-11-23T20:45")]
    [InlineData("2026-11-24T06:30", "2026-11-23T10:00", "2026-11-24T08:30", "2026-11-23T20:45")]
    [InlineData("2026-11-24T06:30", "2026-11-23T20:50", "2026-11-24T08:30", "2026-11-23T20:50")]
    // They have begun: after they end where that is early enough, else to the minute.
    [InlineData("2026-11-23T23:00", "2026-11-23T22:00", "2026-11-24T23:00", "2026-11-24T08:00")]
    [InlineData("2026-11-24T06:30", "2026-11-23T22:00", "2026-11-24T08:30", "2026-11-24T06:30")]
    // The nights in which clocks change.
    [InlineData("2026-10-25T07:00", "2026-10-24T12:00", "2026-10-25T09:00", "2026-10-24T20:45")]
    [InlineData("2026-03-29T03:30", "2026-03-28T12:00", "2026-03-29T09:00", "2026-03-28T20:45")]
    [InlineData("2026-10-25T01:00", "2026-10-24T22:00", "2026-10-26T01:00", "2026-10-25T08:00")]
    public void A_reminder_keeps_out_of_quiet_hours(string planned, string now, string expires, string sent) =>
        ReminderTime.Plan(Quiet, Madrid, At(planned), At(expires), At(now)).InZone(Madrid).LocalDateTime.ShouldBe(Local(sent));

    [Fact]
    public void Without_quiet_hours_nothing_moves() =>
        ReminderTime.Plan(QuietHours.None, Madrid, At("2026-11-23T23:00"), null, At("2026-11-23T10:00")).ShouldBe(At("2026-11-23T23:00"));

    [Fact]
    public void Only_who_was_planned_too_late_hears_anything_in_quiet_hours() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        var at = ReminderTime.Plan(Quiet, one.Zone, one.Planned, one.Expires, one.Now);
        if (!ReminderTime.IsQuiet(Quiet, one.Zone, at)) return true;
        // In the same quiet hours that have begun already, and at its exact time.
        return at == one.Planned && Quiet.SendBy(at + Duration.Epsilon, one.Zone) <= one.Now;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_reminder_is_moved_by_less_than_a_night_and_never_behind_its_use() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        var at = ReminderTime.Plan(Quiet, one.Zone, one.Planned, one.Expires, one.Now);
        var earlier = one.Planned - at <= Duration.FromHours(12.5);
        return earlier && at >= Instant.Min(one.Now, one.Planned) && at < one.Expires;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void What_is_late_in_the_night_waits_for_the_morning_where_that_is_early_enough()
    {
        ReminderTime.Hold(Quiet, Madrid, At("2026-11-24T18:00"), At("2026-11-23T23:30")).ShouldBe(At("2026-11-24T08:00"));
        ReminderTime.Hold(Quiet, Madrid, At("2026-11-24T08:30"), At("2026-11-23T23:30")).ShouldBeNull();
        ReminderTime.Hold(Quiet, Madrid, At("2026-11-24T18:00"), At("2026-11-23T19:00")).ShouldBeNull();
    }

    private static Instant At(string local) => Instants.Of(Local(local), Madrid);

    private static LocalDateTime Local(string local) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value;
}
