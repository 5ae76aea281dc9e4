using Bot.Core.Calendar;
using Bot.Core.Localization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Calendar;

public sealed class WhenPropertyTests
{
    private static readonly string[] Pieces =
    [
        "fri", "viernes", "mar", "24", "12", "6", "3/4", "24.12.", "2026", "dec", "diciembre", "-", "–", "to", "a", "las", "de", "at", "the", "in", "en",
        "18:00", "6pm", "h", "18h30", "noon", "midnight", "medianoche", "tomorrow", "mañana", "pasado", "tonight", "next", "que", "viene", "week", "semana",
        "hora", "y", "media", "half", "past", "quarter", "menos", "am", "p.m.", "+02:00", "UTC", "Z", "T", "2026-12-24", "0", "9999", "31", "🎉", "this", "noche",
        ".", ",", "/", ":", "+", "th", "°", "month", "days", "and", "después", "\u0301", "\uD800", "\u200F",
    ];

    private static readonly string[] Zones =
    [
        "Europe/Madrid", "America/New_York", "America/Bogota", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns", "Africa/Casablanca",
        "Asia/Beirut", "UTC", "America/Santiago",
    ];

    private static readonly Gen<string> Sentences =
        from count in Gen.Choose(1, 8)
        from pieces in Gen.Elements(Pieces).ListOf(count)
        from blanks in Gen.Elements("", " ", " ", "  ").ListOf(count)
        select string.Concat(pieces.Zip(blanks, (piece, blank) => piece + blank));

    private static readonly Gen<DateTimeZone> AnyZone = Gen.Elements(Zones).Select(id => DateTimeZoneProviders.Tzdb[id]);

    [Fact]
    public void No_string_makes_it_throw() => Prop.ForAll<string>(NeverThrows).Hold();

    [Fact]
    public void No_sentence_of_known_words_makes_it_throw() =>
        Prop.ForAll(Sentences.ToArbitrary(), NeverThrows).Hold(1000);

    [Fact]
    public void Whatever_was_understood_reads_back_from_its_text() =>
        Prop.ForAll(Sentences.ToArbitrary(), AnyZone.ToArbitrary(), (text, zone) =>
        {
            var context = Asking.FridayNoon with { Zone = zone };
            foreach (var when in Meant(WhenReader.Read(text, context))) ReadsBack(when, context);
        }).Hold(1000);

    [Fact]
    public void Every_minute_of_a_day_on_which_the_clocks_change_reads_back_from_its_text()
    {
        foreach (var (id, day) in new[] { ("Europe/Madrid", "2027-10-31"), ("America/New_York", "2027-11-07"), ("Australia/Lord_Howe", "2027-04-04"), ("Europe/Madrid", "2027-03-28") })
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var context = Asking.FridayNoon with { Zone = zone };
            var start = zone.AtStartOfDay(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
            for (var minute = 0; minute < 26 * 60; minute++)
            {
                ReadsBack(new When(start.PlusMinutes(minute)), context);
                ReadsBack(new When(start.PlusMinutes(minute), start.PlusMinutes(minute + 75)), context);
            }
        }
    }

    [Fact]
    public void Any_moment_and_range_of_the_next_three_years_reads_back_from_its_text() =>
        Prop.ForAll(
            AnyZone.ToArbitrary(),
            Gen.Choose(0, 3 * 365 * 24 * 60 - 1).ToArbitrary(),
            Gen.Choose(0, 14 * 24 * 60).ToArbitrary(),
            (zone, ahead, length) =>
            {
                var start = (Asking.FridayNoon.Now + Duration.FromMinutes(ahead)).InZone(zone);
                var when = new When(start, length == 0 ? null : start.PlusMinutes(length));
                ReadsBack(when, Asking.FridayNoon with { Zone = zone });
            }).Hold(1000);

    [Fact]
    public void What_we_write_for_people_can_be_typed_back() =>
        Prop.ForAll(Gen.Choose(1, 300 * 24 * 60).ToArbitrary(), Gen.Elements(Language.English, Language.Spanish).ToArbitrary(), (ahead, language) =>
        {
            var at = Asking.FridayNoon.Now + Duration.FromMinutes(ahead);
            var text = TimeWords.Of(at, Bot.Core.Chat.MomentStyle.DateTime, new TimeView(language, Asking.Madrid, Asking.FridayNoon.Now));

            Meant(Asking.Read(text)).ShouldContain(when => when.StartInstant == at, text);
        }).Hold();

    [Fact]
    public void Every_answer_has_words_in_both_languages() =>
        Prop.ForAll(Sentences.ToArbitrary(), text =>
        {
            var words = Asking.Read(text) switch
            {
                WhenRead.Which which => which.Choices.Select(choice => choice.Label).Append(which.Question),
                WhenRead.Wrong wrong => [wrong.Words],
                _ => [],
            };
            words.ShouldAllBe(both => !both.En.IsEmpty && !both.Es.IsEmpty);
        }).Hold(1000);

    [Fact]
    public void A_question_has_two_different_choices_or_more_and_all_are_ahead() =>
        Prop.ForAll(Sentences.ToArbitrary(), text =>
        {
            if (Asking.Read(text) is not WhenRead.Which which) return;
            which.Choices.Select(choice => choice.When).Distinct().Count().ShouldBeGreaterThan(1);
            which.Choices.Select(choice => choice.Label).Distinct().Count().ShouldBe(which.Choices.Count, text);
            which.Choices.ShouldAllBe(choice => choice.When.StartInstant >= Asking.FridayNoon.Now);
        }).Hold(1000);

    private static void NeverThrows(string? text)
    {
        WhenReader.Read(text ?? "", Asking.FridayNoon).ShouldNotBeNull();
        WhenReader.Read(text ?? "", Asking.FridayNoon with { NeedsTime = false, AllowPast = true }).ShouldNotBeNull();
        LengthReader.Read(text ?? "").ShouldNotBeNull();
    }

    private static IEnumerable<When> Meant(WhenRead read) => read switch
    {
        WhenRead.Is understood => [understood.When],
        WhenRead.Which which => which.Choices.Select(choice => choice.When),
        _ => [],
    };

    private static void ReadsBack(When when, WhenContext context) => WhenReader.Read(when.Text, context).ShouldBe(new WhenRead.Is(when), when.Text);
}
