using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Tests.Localization;

public sealed class WordsTests
{
    private static readonly Words Greeting = new(En: "Hello", Es: "Hola");

    [Fact]
    public void A_card_in_two_languages_says_both_in_its_order()
    {
        Read(Greeting, Language.English, Language.Spanish).ShouldBe(["Hello", "Hola"]);
        Read(Greeting, Language.Spanish, Language.English).ShouldBe(["Hola", "Hello"]);
    }

    [Fact]
    public void A_card_in_one_language_says_one() => Read(Greeting, Language.Spanish).ShouldBe(["Hola"]);

    [Fact]
    public void What_is_the_same_in_both_is_said_once()
    {
        Read(Words.Verbatim("Clay"), Language.English, Language.Spanish).ShouldBe(["Clay"]);
        Read(new(En: $"{2} h", Es: "2 h"), Language.English, Language.Spanish).ShouldBe(["2 h"]);
    }

    [Fact]
    public void A_date_is_said_in_both_although_it_is_the_same_moment()
    {
        var day = Words.Verbatim(new Span.Moment(Instant.FromUnixTimeSeconds(0), MomentStyle.Date));
        var time = Words.Verbatim(new Span.Moment(Instant.FromUnixTimeSeconds(0), MomentStyle.Time));

        Read(day, Language.English, Language.Spanish).Length.ShouldBe(2);
        Read(time, Language.English, Language.Spanish).Length.ShouldBe(1);
    }

    [Fact]
    public void Plain_words_next_to_each_other_are_one_span_and_the_rest_keep_their_order()
    {
        var bold = new Span.Bold("Clay");
        Rich text = $"{1} of {Rich.Empty}{"2"}: {bold}{(Rich)"!"}";

        text.Spans.ShouldBe([new Span.Plain("1 of 2: "), bold, new Span.Plain("!")]);
        text.ToString().ShouldBe("1 of 2: Clay!");
    }

    private static string[] Read(Words words, params Language[] languages) => [.. words.Each(languages).Select(one => one.Text.ToString())];
}
