using Bot.Core.Commands;

namespace Bot.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("/wall paint Pottery fri 18:00", "Pottery", "fri 18:00")]
    [InlineData("/wall paint \"Clay smiles\" fri 18:00", "Clay smiles", "fri 18:00")]
    [InlineData("/wall paint “Clay smiles” fri 18:00", "Clay smiles", "fri 18:00")]
    [InlineData("/wall paint «Sonrisas de barro» viernes 18h", "Sonrisas de barro", "viernes 18h")]
    [InlineData("/wall_paint Pottery fri 18:00", "Pottery", "fri 18:00")]
    [InlineData("/Wall_Paint@SmileBot Pottery fri 18:00", "Pottery", "fri 18:00")]
    [InlineData("/muro pintar Pottery fri 18:00", "Pottery", "fri 18:00")]
    [InlineData("  /wall   paint   Pottery   fri   18:00  ", "Pottery", "fri 18:00")]
    [InlineData("/wall paint title:Pottery fri 18:00", "Pottery", "fri 18:00")]
    [InlineData("/wall paint when:\"fri 18:00\" Clay smiles", "Clay smiles", "fri 18:00")]
    public void A_title_and_a_date(string text, string title, string when)
    {
        var first = Call(text).Readings[0];
        first["title"].ShouldBe(title);
        first["when"].ShouldBe(when);
    }

    [Theory]
    [InlineData("/wall paint Pottery fri 18:00 seats:8", "8")]
    [InlineData("/wall paint Pottery seats:8 fri 18:00", "8")]
    [InlineData("/wall paint seats:8 Pottery fri 18:00", "8")]
    [InlineData("/wall paint Pottery fri 18:00 plazas:8", "8")]
    [InlineData("/wall paint Pottery fri 18:00 SEATS:8", "8")]
    [InlineData("/wall paint Pottery fri 18:00 seats: 8", "8")]
    public void An_option_goes_by_name_in_either_language_and_anywhere(string text, string seats)
    {
        var first = Call(text).Readings[0];
        first["seats"].ShouldBe(seats);
        first["title"].ShouldBe("Pottery");
        first["when"].ShouldBe("fri 18:00");
    }

    [Fact]
    public void What_only_looks_like_a_name_is_a_value()
    {
        var first = Call("/wall paint https://example.org 18:00").Readings[0];
        first["title"].ShouldBe("https://example.org");
        first["when"].ShouldBe("18:00");
    }

    [Fact]
    public void A_named_text_at_the_end_runs_on_to_the_next_name()
    {
        var first = Call("/wall paint Pottery fri 18:00 where:the old mill seats:8").Readings[0];
        first["where"].ShouldBe("the old mill");
        first["when"].ShouldBe("fri 18:00");
        first["seats"].ShouldBe("8");
    }

    [Fact]
    public void An_unquoted_title_of_several_words_is_tried_after_the_plain_reading()
    {
        var call = Call("/wall paint Clay for kids fri 18:00");
        call.Readings[0]["title"].ShouldBe("Clay");
        call.Readings.Select(reading => (reading["title"], reading["when"])).ShouldContain(("Clay for kids", "fri 18:00"));
    }

    [Fact]
    public void A_quoted_title_is_not_guessed_at() => Call("/wall paint \"Clay\" for kids fri 18:00").Readings.Count.ShouldBe(1);

    [Theory]
    [InlineData("hello /wall")]
    [InlineData("/")]
    [InlineData("/ wall")]
    [InlineData("")]
    public void Everything_else_is_talk(string text) => CommandLine.Read(text, Sample.Catalog).ShouldBeOfType<CommandLine.Talk>();

    [Fact]
    public void The_first_word_alone_opens_what_is_below_it() =>
        CommandLine.Read("/muro", Sample.Catalog).ShouldBe(new CommandLine.Tree("muro", null));

    [Fact]
    public void A_wrong_second_word_is_named() =>
        CommandLine.Read("/wall burn down", Sample.Catalog).ShouldBe(new CommandLine.Tree("wall", "burn"));

    [Fact]
    public void Words_for_a_command_that_takes_none_are_kept_apart() => Call("/look at this").Extra.ShouldBe("at this");

    [Fact]
    public void Other_names_of_a_command_are_understood() => Call("/see").Spec.Path.ShouldBe("look");

    [Fact]
    public void No_text_is_too_strange() => Law.Holds<string?>(text =>
        CommandLine.Read($"/wall paint {text}", Sample.Catalog) is CommandLine.Call { Readings.Count: >= 1 });

    [Fact]
    public void A_quoted_title_arrives_as_it_was() => Law.Holds<string?>(text =>
    {
        var title = new string([.. (text ?? "").Where(letter => !"\"“”„«»".Contains(letter, StringComparison.Ordinal))]);
        var reading = Call($"/wall paint \"{title}\" fri 18:00").Readings[0];
        return reading["title"] == title && reading["when"] == "fri 18:00";
    });

    private static CommandLine.Call Call(string text) => CommandLine.Read(text, Sample.Catalog).ShouldBeOfType<CommandLine.Call>();
}
