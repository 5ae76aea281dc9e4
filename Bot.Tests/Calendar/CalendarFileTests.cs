using System.Text;
using Bot.Core.Calendar;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace Bot.Tests.Calendar;

public sealed class CalendarFileTests
{
    private static readonly Instant Now = Asking.FridayNoon.Now;

    private static readonly CalendarEvent Pottery = new()
    {
        Uid = "w1k9f3c@smilebot.example",
        Sequence = 2,
        Changed = Instant.FromUtc(2026, 11, 19, 8, 30),
        Title = "Pottery",
        Description = "Bring: apron, towel; smiles\nand time",
        Location = "Casa Azul, Calle Mayor 1",
        Start = new(2026, 11, 27, 18, 0),
        End = new(2026, 11, 27, 20, 0),
        Zone = Asking.Madrid,
        Page = new("https://smilebot.example/w/1k9f3c?x=a,b;c"),
    };

    [Fact]
    public void An_event_is_written_whole()
    {
        var file = StrictCalendar.Read(CalendarFile.Write([Pottery], Now));
        var written = file.Of("VEVENT").ShouldHaveSingleItem();

        file["VERSION"].ShouldBe("2.0");
        file["METHOD"].ShouldBe("PUBLISH");
        file.Has("NAME").ShouldBeFalse();
        written["UID"].ShouldBe("w1k9f3c@smilebot.example");
        written["SEQUENCE"].ShouldBe("2");
        written["DTSTAMP"].ShouldBe("20261120T110000Z");
        written["LAST-MODIFIED"].ShouldBe("20261119T083000Z");
        written["SUMMARY"].ShouldBe("Pottery");
        written["DESCRIPTION"].ShouldBe("Bring: apron, towel; smiles\nand time");
        written["LOCATION"].ShouldBe("Casa Azul, Calle Mayor 1");
        written["DTSTART"].ShouldBe("20261127T180000");
        written.Zone("DTSTART").ShouldBe("Europe/Madrid");
        written["DTEND"].ShouldBe("20261127T200000");
        written.Zone("DTEND").ShouldBe("Europe/Madrid");
        written["URL"].ShouldBe("https://smilebot.example/w/1k9f3c?x=a,b;c");
        written["STATUS"].ShouldBe("CONFIRMED");
    }

    [Fact]
    public void A_cancelled_event_stays_in_the_file() => Only(Pottery with { Cancelled = true })["STATUS"].ShouldBe("CANCELLED");

    [Fact]
    public void What_is_empty_is_left_out()
    {
        var written = Only(Pottery with { Description = "", Location = "", Page = null });

        written.Has("DESCRIPTION").ShouldBeFalse();
        written.Has("LOCATION").ShouldBeFalse();
        written.Has("URL").ShouldBeFalse();
    }

    [Fact]
    public void A_feed_has_a_name_every_event_and_each_zone_once()
    {
        var other = Pottery with { Uid = "2", Start = new(2028, 7, 1, 9, 0), End = new(2028, 7, 1, 10, 0) };
        var newYork = Pottery with { Uid = "3", Zone = Asking.NewYork };
        var file = StrictCalendar.Read(CalendarFile.Write([Pottery, other, newYork], Now, "Sonrisas, unidas"));

        file["NAME"].ShouldBe("Sonrisas, unidas");
        file["X-WR-CALNAME"].ShouldBe("Sonrisas, unidas");
        file.Of("VEVENT").Select(one => one["UID"]).ShouldBe([Pottery.Uid, "2", "3"]);
        file.Of("VTIMEZONE").Select(zone => zone["TZID"]).ShouldBe(["Europe/Madrid", "America/New_York"]);
    }

    [Fact]
    public void An_empty_feed_is_a_valid_file() => StrictCalendar.Read(CalendarFile.Write([], Now, "Sonrisas")).Parts.ShouldBeEmpty();

    [Fact]
    public void Utc_needs_no_zone()
    {
        var file = StrictCalendar.Read(CalendarFile.Write([Pottery with { Zone = DateTimeZone.Utc }], Now));

        file.Of("VTIMEZONE").ShouldBeEmpty();
        file.Of("VEVENT").Single()["DTSTART"].ShouldBe("20261127T180000Z");
    }

    [Fact]
    public void A_start_that_the_clocks_skip_is_written_where_it_really_is()
    {
        var written = Only(Pottery with { Start = new(2027, 3, 28, 2, 30), End = new(2027, 3, 28, 4, 0) });
        written["DTSTART"].ShouldBe("20270328T033000");
        written["DTEND"].ShouldBe("20270328T040000");

        Only(Pottery with { Start = new(2027, 3, 28, 2, 30), End = new(2027, 3, 28, 3, 0) }).Has("DTEND").ShouldBeFalse();
    }

    [Fact]
    public void Any_text_survives_without_control_characters() =>
        Prop.ForAll<string, string>((title, description) =>
        {
            var written = Only(Pottery with { Title = title ?? "", Description = description ?? "" });

            (written.Has("SUMMARY") ? written["SUMMARY"] : "").ShouldBe(Expected(title ?? ""));
            (written.Has("DESCRIPTION") ? written["DESCRIPTION"] : "").ShouldBe(Expected(description ?? ""));
        }).Hold(500);

    [Fact]
    public void No_text_forges_a_line() =>
        Only(Pottery with { Title = "x\r\nEND:VEVENT\rBEGIN:VALARM\n;,\\n\0" })["SUMMARY"].ShouldBe("x\nEND:VEVENT\nBEGIN:VALARM\n;,\\n");

    [Fact]
    public void A_fold_never_splits_a_character_wherever_it_falls()
    {
        for (var before = 0; before < 90; before++)
        {
            var title = new string('a', before) + string.Concat(Enumerable.Repeat("🎉ñ€\\;", 40));
            Only(Pottery with { Title = title })["SUMMARY"].ShouldBe(title);
        }
    }

    [Fact]
    public void A_line_of_exactly_75_octets_is_not_folded()
    {
        var file = CalendarFile.Write([Pottery with { Title = new string('a', 75 - "SUMMARY:".Length) }], Now);
        file.ShouldContain($"\r\nSUMMARY:{new string('a', 67)}\r\nDESCRIPTION");

        var folded = CalendarFile.Write([Pottery with { Title = new string('a', 68) }], Now);
        folded.ShouldContain($"\r\nSUMMARY:{new string('a', 67)}\r\n a\r\nDESCRIPTION");
    }

    [Theory]
    [InlineData("Europe/Madrid", 2026)]
    [InlineData("Europe/Dublin", 2026)]
    [InlineData("America/New_York", 2027)]
    [InlineData("Australia/Lord_Howe", 2027)]
    [InlineData("Africa/Casablanca", 2026)]
    [InlineData("Pacific/Apia", 2011)]
    [InlineData("Africa/Monrovia", 1972)]
    [InlineData("America/Bogota", 2026)]
    [InlineData("Asia/Kathmandu", 2026)]
    [InlineData("Etc/GMT+5", 2026)]
    public void The_zone_written_agrees_with_the_zone_data_through_all_years_of_the_events(string id, int year)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var early = Pottery with { Zone = zone, Start = new(year, 6, 1, 18, 0), End = new(year, 6, 1, 20, 0) };
        var late = early with { Start = new(year + 1, 6, 1, 18, 0), End = new(year + 1, 6, 1, 20, 0) };
        var written = StrictCalendar.Read(CalendarFile.Write([late, early], Now)).Of("VTIMEZONE").ShouldHaveSingleItem();

        var from = zone.AtStartOfDay(new(year, 1, 1)).ToInstant();
        var to = zone.AtStartOfDay(new(year + 2, 1, 1)).ToInstant();
        var moments = new List<Instant>();
        for (var at = from; at < to; at += Duration.FromHours(7)) moments.Add(at);
        foreach (var change in zone.GetZoneIntervals(from, to).Where(interval => interval.HasStart && interval.Start >= from).Select(interval => interval.Start))
        {
            moments.AddRange([change - Duration.FromSeconds(1), change, change + Duration.FromSeconds(1)]);
        }
        var observances = written.Parts.Select(Observance).ToList();
        var wrong = moments.Where(at => OffsetBy(observances, at) != zone.GetUtcOffset(at));
        wrong.ShouldBeEmpty();
        observances.Count.ShouldBeGreaterThanOrEqualTo(zone.GetZoneIntervals(from, to).Count());
    }

    private static (Instant Onset, Offset Then) Observance(StrictCalendar part)
    {
        part.Kind.ShouldBeOneOf("STANDARD", "DAYLIGHT");
        var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss").Parse(part["DTSTART"]).Value;
        return (local.WithOffset(Parse(part["TZOFFSETFROM"])).ToInstant(), Parse(part["TZOFFSETTO"]));
    }

    /// <summary>As the standard says: the observance with the latest onset not after the moment holds.</summary>
    private static Offset OffsetBy(IEnumerable<(Instant Onset, Offset Then)> observances, Instant at) =>
        observances.Where(observance => observance.Onset <= at).MaxBy(observance => observance.Onset).Then;

    private static Offset Parse(string offset) => OffsetPattern.CreateWithInvariantCulture(offset.Length == 5 ? "+HHmm" : "+HHmmss").Parse(offset).Value;

    private static StrictCalendar Only(CalendarEvent one) => StrictCalendar.Read(CalendarFile.Write([one], Now)).Of("VEVENT").ShouldHaveSingleItem();

    private static string Expected(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029') kept.Append('\n');
            else if (rune.Value == '\t' || !Rune.IsControl(rune)) kept.Append(rune.ToString());
        }
        return kept.ToString();
    }
}
