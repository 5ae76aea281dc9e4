using Bot.Core.Calendar.Repeating;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Calendar;

public sealed class RecurrenceTests
{
    private static readonly string[] Zones =
    [
        "Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "America/Santiago", "UTC", "Asia/Kathmandu",
    ];

    private static readonly Gen<Recurrence> Any =
        from zone in Gen.Elements(Zones).Select(id => DateTimeZoneProviders.Tzdb[id])
        from day in Gen.Choose(0, 4000)
        from minute in Gen.Choose(0, 24 * 60 - 1)
        from pattern in Gen.OneOf(
            Gen.Choose(1, Pattern.Weeks.MostWeeks).Select(every => (Repeats)new Repeats.EveryWeeks(every)),
            Gen.Constant((Repeats)new Repeats.Monthly()))
        let first = new LocalDate(2020, 1, 1).PlusDays(day)
        select new Recurrence(pattern.From(first)!, first + LocalTime.Midnight.PlusMinutes(minute), zone);

    [Fact]
    public void Every_date_has_the_same_weekday_and_time_of_day_whatever_the_clocks_do() => Prop.ForAll(Any.ToArbitrary(), one =>
    {
        // A fifth weekday stands for the last one, so it may not be the date that the pattern begins with.
        for (var number = 0; number < 60; number++)
        {
            var local = one.Local(number);
            local.DayOfWeek.ShouldBe(one.First.DayOfWeek);
            local.TimeOfDay.ShouldBe(one.First.TimeOfDay);
            var real = one.At(number).InZone(one.Zone).LocalDateTime;
            // Only a time that the clocks skip is another, and then later by what they skip.
            if (one.Zone.MapLocal(local).Count > 0) real.ShouldBe(local);
            else (real - local).ToDuration().ShouldBeGreaterThan(Duration.Zero);
            if (one.Zone.MapLocal(local).Count == 2) one.At(number).ShouldBe(one.Zone.MapLocal(local).First().ToInstant());
        }
    }).Hold();

    [Fact]
    public void Dates_follow_each_other_by_the_pattern() => Prop.ForAll(Any.ToArbitrary(), one =>
    {
        for (var number = 1; number < 60; number++)
        {
            var days = Period.DaysBetween(one.Local(number - 1).Date, one.Local(number).Date);
            if (one.Pattern is Pattern.Weeks weeks) days.ShouldBe(7 * weeks.Every);
            else days.ShouldBeOneOf(28, 35);
        }
    }).Hold();

    [Fact]
    public void A_pattern_reads_back_from_what_is_stored_and_counts_up_to_its_last_day() => Prop.ForAll(Any.ToArbitrary(), one =>
    {
        Pattern.Parse(one.Pattern.ToString()!).ShouldBe(one.Pattern);
        one.Until(one.Local(7).Date, most: 60).ShouldBe(8);
        one.Until(one.Local(7).Date.PlusDays(-1), most: 60).ShouldBe(7);
        one.NextFrom(one.Local(5).Date.PlusDays(-3)).ShouldBe(5);
    }).Hold();

    [Fact]
    public void Six_in_the_evening_stays_six_when_summer_ends()
    {
        var weekly = new Recurrence(new Pattern.Weeks(1), new(2026, 10, 16, 18, 0), DateTimeZoneProviders.Tzdb["Europe/Madrid"]);
        weekly.At(1).ShouldBe(Instant.FromUtc(2026, 10, 23, 16, 0));
        weekly.At(2).ShouldBe(Instant.FromUtc(2026, 10, 30, 17, 0));
    }

    [Fact]
    public void A_time_in_a_gap_moves_forward_by_the_gap_and_of_two_the_earlier_counts()
    {
        var madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];
        new Recurrence(new Pattern.Weeks(1), new(2027, 3, 21, 2, 30), madrid).At(1).ShouldBe(Instant.FromUtc(2027, 3, 28, 1, 30));
        new Recurrence(new Pattern.Weeks(1), new(2026, 10, 18, 2, 30), madrid).At(1).ShouldBe(Instant.FromUtc(2026, 10, 25, 0, 30));
    }

    [Theory]
    [InlineData("weekly", "w1")]
    [InlineData("every week", "w1")]
    [InlineData("Cada semana", "w1")]
    [InlineData("todas las semanas", "w1")]
    [InlineData("every friday", "w1")]
    [InlineData("todos los viernes", "w1")]
    [InlineData("every 2 weeks", "w2")]
    [InlineData("every two weeks", "w2")]
    [InlineData("every other friday", "w2")]
    [InlineData("every second friday", "w2")]
    [InlineData("every second week", "w2")]
    [InlineData("fortnightly", "w2")]
    [InlineData("cada dos semanas", "w2")]
    [InlineData("cada 15 días", "w2")]
    [InlineData("quincenal", "w2")]
    [InlineData("monthly", "m45")]
    [InlineData("cada mes", "m45")]
    [InlineData("una vez al mes", "m45")]
    [InlineData("last friday of the month", "m05")]
    [InlineData("monthly last", "m05")]
    [InlineData("el último viernes de cada mes", "m05")]
    [InlineData("fourth friday", "m45")]
    [InlineData("4th friday of every month", "m45")]
    public void What_people_write_is_read(string text, string pattern) =>
        RepeatsReader.Read(text).ShouldBeOfType<RepeatsRead.Is>().Repeats.From(new(2026, 11, 27))!.ToString().ShouldBe(pattern);

    [Theory]
    [InlineData("")]
    [InlineData("sometimes")]
    [InlineData("every 9 weeks")]
    [InlineData("every 0 weeks")]
    [InlineData("first")]
    [InlineData("every monday")]
    [InlineData("cada dos semanas los lunes")]
    public void What_is_no_repetition_of_this_date_is_not_taken(string text) =>
        (RepeatsReader.Read(text) is RepeatsRead.Is read ? read.Repeats.From(new(2026, 11, 27)) : null).ShouldBeNull();

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll<string>(text => RepeatsReader.Read(text ?? "").ShouldNotBeNull()).Hold(500);

    [Fact]
    public void What_is_written_reads_back()
    {
        Repeats[] all =
        [
            .. Enumerable.Range(1, 8).Select(every => new Repeats.EveryWeeks(every)),
            .. Enumerable.Range(1, 8).Select(every => new Repeats.EveryWeeks(every, IsoDayOfWeek.Sunday)),
            .. Enumerable.Range(0, 5).Select(nth => new Repeats.Monthly(nth)),
            .. Enumerable.Range(0, 5).Select(nth => new Repeats.Monthly(nth, IsoDayOfWeek.Saturday)),
            new Repeats.Monthly(), new Repeats.Monthly(Day: IsoDayOfWeek.Tuesday),
        ];
        foreach (var one in all)
        {
            RepeatsReader.Read(one.Text.En.ToString()).ShouldBe(new RepeatsRead.Is(one), one.Text.En.ToString());
            RepeatsReader.Read(one.Text.Es.ToString()).ShouldBe(new RepeatsRead.Is(one), one.Text.Es.ToString());
        }
    }
}
