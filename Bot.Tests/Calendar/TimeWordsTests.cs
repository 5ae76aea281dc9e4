using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Tests.Calendar;

public sealed class TimeWordsTests
{
    private static readonly TimeView English = new(Language.English, Asking.Madrid, Asking.FridayNoon.Now);
    private static readonly TimeView Spanish = English with { Language = Language.Spanish };

    [Theory]
    [InlineData(MomentStyle.DateTime, "Fri 27 Nov, 18:00", "vie 27 nov, 18:00")]
    [InlineData(MomentStyle.Date, "Fri 27 Nov", "vie 27 nov")]
    [InlineData(MomentStyle.Time, "18:00", "18:00")]
    public void A_moment_in_each_style(MomentStyle style, string english, string spanish)
    {
        TimeWords.Of(At(2026, 11, 27, 18), style, English).ShouldBe(english);
        TimeWords.Of(At(2026, 11, 27, 18), style, Spanish).ShouldBe(spanish);
    }

    [Fact]
    public void Another_year_is_named()
    {
        TimeWords.Of(At(2027, 1, 2, 9), MomentStyle.DateTime, English).ShouldBe("Sat 2 Jan 2027, 09:00");
        TimeWords.Of(At(2027, 1, 2, 9), MomentStyle.Date, Spanish).ShouldBe("sáb 2 ene 2027");
    }

    [Fact]
    public void The_current_year_is_the_one_on_the_views_clocks()
    {
        var midnight = At(2027, 1, 1, 0);
        var view = English with { Now = midnight };

        TimeWords.Of(midnight, MomentStyle.Date, view).ShouldBe("Fri 1 Jan");
        TimeWords.Of(midnight, MomentStyle.Date, view with { Zone = Asking.NewYork }).ShouldBe("Thu 31 Dec");
    }

    [Theory]
    [InlineData("Europe/Madrid", "Madrid time", "hora de Madrid")]
    [InlineData("America/New_York", "New York time", "hora de Nueva York")]
    [InlineData("America/Bogota", "Bogotá time", "hora de Bogotá")]
    [InlineData("America/Argentina/Buenos_Aires", "Buenos Aires time", "hora de Buenos Aires")]
    [InlineData("UTC", "UTC", "UTC")]
    [InlineData("Etc/UTC", "UTC", "UTC")]
    [InlineData("Etc/GMT+5", "UTC-5", "UTC-5")]
    [InlineData("UTC+05:30", "UTC+5:30", "UTC+5:30")]
    public void A_zone_is_called_by_its_city(string id, string english, string spanish)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        TimeWords.ZoneName(zone, Language.English).ShouldBe(english);
        TimeWords.ZoneName(zone, Language.Spanish).ShouldBe(spanish);
    }

    [Fact]
    public void The_zone_is_written_where_the_view_asks_for_it()
    {
        TimeWords.Of(At(2026, 11, 27, 18), MomentStyle.DateTime, English with { NamesZone = true }).ShouldBe("Fri 27 Nov, 18:00 (Madrid time)");
        TimeWords.Of(At(2026, 11, 27, 18), MomentStyle.Time, Spanish with { NamesZone = true }).ShouldBe("18:00 (hora de Madrid)");
        TimeWords.Of(At(2026, 11, 27, 18), MomentStyle.Date, English with { NamesZone = true }).ShouldBe("Fri 27 Nov");
        TimeWords.Range(At(2026, 11, 28, 10), At(2026, 11, 28, 14), English with { NamesZone = true }).ShouldBe("Sat 28 Nov, 10:00–14:00 (Madrid time)");
    }

    [Fact]
    public void Ranges_within_a_day_over_midnight_and_over_several_days()
    {
        TimeWords.Range(At(2026, 11, 28, 10), At(2026, 11, 28, 14), English).ShouldBe("Sat 28 Nov, 10:00–14:00");
        TimeWords.Range(At(2026, 11, 28, 22), At(2026, 11, 29, 1), English).ShouldBe("Sat 28 Nov, 22:00–01:00");
        TimeWords.Range(At(2026, 11, 28, 10), At(2026, 11, 29, 10), English).ShouldBe("Sat 28 Nov, 10:00 – Sun 29 Nov, 10:00");
        TimeWords.Range(At(2026, 12, 30, 18), At(2027, 1, 2, 12), Spanish).ShouldBe("mié 30 dic, 18:00 – sáb 2 ene 2027, 12:00");
    }

    [Theory]
    [InlineData(0, "0 min", "0 min")]
    [InlineData(30, "30 min", "30 min")]
    [InlineData(120, "2 h", "2 h")]
    [InlineData(150, "2 h 30 min", "2 h 30 min")]
    [InlineData(24 * 60, "1 day", "1 día")]
    [InlineData(50 * 60 + 5, "2 days 2 h 5 min", "2 días 2 h 5 min")]
    public void Lengths(int minutes, string english, string spanish)
    {
        TimeWords.Length(Duration.FromMinutes(minutes), Language.English).ShouldBe(english);
        TimeWords.Length(Duration.FromMinutes(minutes), Language.Spanish).ShouldBe(spanish);
    }

    private static Instant At(int year, int month, int day, int hour) => Instants.Of(new(year, month, day, hour, 0), Asking.Madrid);
}
