using Bot.Core.Calendar;
using Bot.Core.Localization;
using FsCheck.Fluent;
using NodaTime;

namespace Bot.Tests.Calendar;

public sealed class LengthReaderTests
{
    [Theory]
    [InlineData("2h", 120)]
    [InlineData("90m", 90)]
    [InlineData("90 min", 90)]
    [InlineData("1h30", 90)]
    [InlineData("1h30m", 90)]
    [InlineData("1 h 30 min", 90)]
    [InlineData("1h 30m.", 90)]
    [InlineData("1:30", 90)]
    [InlineData("1:30 h", 90)]
    [InlineData("1.5h", 90)]
    [InlineData("1,5 h", 90)]
    [InlineData("1.25 hours", 75)]
    [InlineData("2 hours", 120)]
    [InlineData("Two Hours", 120)]
    [InlineData("an hour", 60)]
    [InlineData("a day", 24 * 60)]
    [InlineData("half an hour", 30)]
    [InlineData("an hour and a half", 90)]
    [InlineData("two and a half hours", 150)]
    [InlineData("1 hour and 15 minutes", 75)]
    [InlineData("a quarter of an hour", 15)]
    [InlineData("hora y media", 90)]
    [InlineData("una hora y media", 90)]
    [InlineData("hora y cuarto", 75)]
    [InlineData("media hora", 30)]
    [InlineData("2 horas", 120)]
    [InlineData("2 horas y media", 150)]
    [InlineData("dos horas y 20 minutos", 140)]
    [InlineData("cuarto de hora", 15)]
    [InlineData("día y medio", 36 * 60)]
    [InlineData("2 days 4 h", 52 * 60)]
    [InlineData("5 min", 5)]
    [InlineData("2 weeks", 14 * 24 * 60)]
    public void Lengths_as_people_write_them(string text, int minutes) =>
        LengthReader.Read(text).ShouldBe(new LengthRead.Is(Duration.FromMinutes(minutes)));

    [Theory]
    [InlineData("", "I do not understand that length. Write it like 2h, 90 min or 1h30.",
        "No entiendo esa duración. Escríbela así: 2h, 90 min o 1h30.")]
    [InlineData("long", "I do not understand that length. Write it like 2h, 90 min or 1h30.",
        "No entiendo esa duración. Escríbela así: 2h, 90 min o 1h30.")]
    [InlineData("1:75", "I do not understand that length. Write it like 2h, 90 min or 1h30.",
        "No entiendo esa duración. Escríbela así: 2h, 90 min o 1h30.")]
    [InlineData("a month", "I do not understand that length. Write it like 2h, 90 min or 1h30.",
        "No entiendo esa duración. Escríbela así: 2h, 90 min o 1h30.")]
    [InlineData("-2h and then some", "I do not understand that length. Write it like 2h, 90 min or 1h30.",
        "No entiendo esa duración. Escríbela así: 2h, 90 min o 1h30.")]
    [InlineData("90", "90 hours or minutes? Write 90 h or 90 min.", "¿90 horas o minutos? Escribe 90 h o 90 min.")]
    [InlineData("4 min", "That is too short: at least 5 minutes, for example 30 min.",
        "Es demasiado corto: al menos 5 minutos, por ejemplo 30 min.")]
    [InlineData("0h", "That is too short: at least 5 minutes, for example 30 min.",
        "Es demasiado corto: al menos 5 minutos, por ejemplo 30 min.")]
    [InlineData("15 days", "That is too long: at most 14 days, for example 2h.",
        "Es demasiado largo: como máximo 14 días, por ejemplo 2h.")]
    [InlineData("9999 weeks", "That is too long: at most 14 days, for example 2h.",
        "Es demasiado largo: como máximo 14 días, por ejemplo 2h.")]
    public void What_is_no_length_is_refused_with_what_would_be_right(string text, string english, string spanish)
    {
        var words = LengthReader.Read(text).ShouldBeOfType<LengthRead.Wrong>().Words;

        words.En.ToString().ShouldBe(english);
        words.Es.ToString().ShouldBe(spanish);
    }

    [Fact]
    public void Lengths_in_words_read_back() =>
        Prop.ForAll(Gen.Choose(5, 14 * 24 * 60).ToArbitrary(), Gen.Elements(Language.English, Language.Spanish).ToArbitrary(), (minutes, language) =>
        {
            var length = Duration.FromMinutes(minutes);
            LengthReader.Read(TimeWords.Length(length, language)).ShouldBe(new LengthRead.Is(length));
        }).Hold();
}
