using Bot.Core.Calendar;
using Bot.Core.Localization;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Calendar;

public sealed class ZoneReaderTests
{
    [Theory]
    [InlineData("Madrid", "Europe/Madrid")]
    [InlineData("madrid", "Europe/Madrid")]
    [InlineData("Europe/Madrid", "Europe/Madrid")]
    [InlineData("europe/madrid ", "Europe/Madrid")]
    [InlineData("Madrid, Spain", "Europe/Madrid")]
    [InlineData("Madrid time", "Europe/Madrid")]
    [InlineData("hora de Madrid", "Europe/Madrid")]
    [InlineData("Barcelona", "Europe/Madrid")]
    [InlineData("Ciudad de México", "America/Mexico_City")]
    [InlineData("ciudad de mexico", "America/Mexico_City")]
    [InlineData("CDMX", "America/Mexico_City")]
    [InlineData("Mexico City", "America/Mexico_City")]
    [InlineData("New York", "America/New_York")]
    [InlineData("Nueva York", "America/New_York")]
    [InlineData("new-york", "America/New_York")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("Berlín", "Europe/Berlin")]
    [InlineData("München", "Europe/Berlin")]
    [InlineData("London", "Europe/London")]
    [InlineData("Londres", "Europe/London")]
    [InlineData("Amsterdam", "Europe/Amsterdam")]
    [InlineData("Oslo", "Europe/Oslo")]
    [InlineData("Bogotá", "America/Bogota")]
    [InlineData("Bogota", "America/Bogota")]
    [InlineData("Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("EST", "America/New_York")]
    [InlineData("UTC", "UTC")]
    [InlineData("GMT", "GMT")]
    [InlineData("Colombia", "America/Bogota")]
    [InlineData("Alemania", "Europe/Berlin")]
    [InlineData("Germany", "Europe/Berlin")]
    [InlineData("Reino Unido", "Europe/London")]
    public void A_city_zone_or_country_with_one_zone(string text, string expected) =>
        ZoneReader.Read(text).ShouldBeOfType<ZoneRead.Is>().Zone.Id.ShouldBe(expected);

    [Theory]
    [InlineData("Valencia", "Europe/Madrid America/Caracas")]
    [InlineData("Guadalajara", "Europe/Madrid America/Mexico_City")]
    [InlineData("Birmingham", "Europe/London America/Chicago")]
    public void A_name_that_several_places_have_is_asked_about(string text, string expected)
    {
        var which = ZoneReader.Read(text).ShouldBeOfType<ZoneRead.Which>();

        which.Choices.Select(choice => choice.Text).ShouldBe(expected.Split(' '), ignoreOrder: true);
        which.Question.ShouldBe(new Words(En: "Which one do you mean?", Es: "¿Cuál quieres decir?"));
    }

    [Fact]
    public void A_choice_names_the_place_and_its_clocks() =>
        ZoneReader.Read("Valencia").ShouldBeOfType<ZoneRead.Which>().Choices.Select(choice => choice.Label)
            .ShouldContain(new Words(En: "Valencia (Madrid time)", Es: "Valencia (hora de Madrid)"));

    [Theory]
    [InlineData("Madird", "Europe/Madrid")]
    [InlineData("Barcellona", "Europe/Madrid")]
    [InlineData("Barcel", "Europe/Madrid")]
    [InlineData("Londn", "Europe/London")]
    [InlineData("Amstredam", "Europe/Amsterdam")]
    public void A_near_miss_offers_what_it_may_be(string text, string expected)
    {
        var which = ZoneReader.Read(text).ShouldBeOfType<ZoneRead.Which>();

        which.Choices.Select(choice => choice.Text).ShouldContain(expected);
        which.Question.En.ToString().ShouldBe($"I do not know “{text}”. Do you mean one of these?");
    }

    [Theory]
    [InlineData("USA")]
    [InlineData("Rusia")]
    public void A_country_with_many_zones_asks_for_a_city(string text) =>
        ZoneReader.Read(text).ShouldBeOfType<ZoneRead.Wrong>().Words.Es.ToString().ShouldEndWith("tiene varias zonas horarias. Escribe una ciudad de allí.");

    [Theory]
    [InlineData("UTC+2")]
    [InlineData("GMT-3")]
    [InlineData("+02:00")]
    [InlineData("Etc/GMT+5")]
    public void An_offset_is_refused_with_the_reason(string text) =>
        ZoneReader.Read(text).ShouldBeOfType<ZoneRead.Wrong>().Words.En.ToString().ShouldStartWith("An offset is right for half of the year only");

    [Theory]
    [InlineData("")]
    [InlineData("🎉")]
    [InlineData("qqqqqqqq")]
    public void What_is_no_place_is_refused_with_an_example(string text) =>
        ZoneReader.Read(text).ShouldBeOfType<ZoneRead.Wrong>().Words.Es.ToString().ShouldContain("Madrid");

    [Fact]
    public void Every_zone_of_the_data_that_has_a_city_reads_back_by_its_id()
    {
        foreach (var location in NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations!)
        {
            ZoneReader.Read(location.ZoneId).ShouldBe(new ZoneRead.Is(DateTimeZoneProviders.Tzdb[location.ZoneId]));
        }
    }

    [Fact]
    public void Every_zone_and_country_in_our_own_tables_exists()
    {
        foreach (var zone in ZonePlaces.NameOf.Keys.Concat(ZonePlaces.Others.Select(row => row.Zone))) DateTimeZoneProviders.Tzdb.Ids.ShouldContain(zone);
        var countries = NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(location => location.CountryCode).ToHashSet();
        foreach (var (code, _) in ZonePlaces.Countries) countries.ShouldContain(code);
    }

    [Fact]
    public void Whatever_we_call_a_zone_is_understood()
    {
        foreach (var zone in ZonePlaces.NameOf.Keys.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var read = ZoneReader.Read(TimeWords.ZoneName(zone, language));
                (read is ZoneRead.Is || (read as ZoneRead.Which)?.Choices.Any(choice => choice.Text == zone.Id) == true).ShouldBeTrue(zone.Id);
            }
        }
    }

    [Fact]
    public void No_string_makes_it_throw() => Prop.ForAll<string>(text => ZoneReader.Read(text ?? "").ShouldNotBeNull()).Hold();

    [Fact]
    public void Ten_thousand_characters_are_refused_unread() => ZoneReader.Read(new string('m', 10_000)).ShouldBeOfType<ZoneRead.Wrong>();
}
