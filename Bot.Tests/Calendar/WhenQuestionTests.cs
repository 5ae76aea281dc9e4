using Bot.Core.Calendar;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Tests.Calendar;

/// <summary>What is asked about, not guessed.</summary>
public sealed class WhenQuestionTests
{
    [Theory]
    [InlineData("3/4 10:00", "2027-03-04 10:00 | 2027-04-03 10:00")]
    [InlineData("3/4/2027 10-14", "2027-03-04 10:00 to 14:00 | 2027-04-03 10:00 to 14:00")]
    [InlineData("3-4-2027 10:00", "2027-03-04 10:00 | 2027-04-03 10:00")]
    [InlineData("11/10 10:00", "2027-10-11 10:00 | 2027-11-10 10:00")]
    [InlineData("3/4 6", "2027-03-04 06:00 | 2027-03-04 18:00 | 2027-04-03 06:00 | 2027-04-03 18:00")]
    [InlineData("sat 6", "2026-11-21 06:00 | 2026-11-21 18:00")]
    [InlineData("sábado a las 6", "2026-11-21 06:00 | 2026-11-21 18:00")]
    [InlineData("fri 6", "2026-11-20 18:00 | 2026-11-27 06:00")]
    [InlineData("sat 2-4", "2026-11-21 02:00 to 04:00 | 2026-11-21 14:00 to 16:00")]
    [InlineData("sat 6-8", "2026-11-21 06:00 to 08:00 | 2026-11-21 18:00 to 20:00")]
    [InlineData("sat 20-9", "2026-11-21 20:00 to 21:00 | 2026-11-21 20:00 to 2026-11-22 09:00")]
    [InlineData("sat midnight", "2026-11-21 00:00 | 2026-11-22 00:00")]
    [InlineData("sábado a medianoche", "2026-11-21 00:00 | 2026-11-22 00:00")]
    public void What_can_mean_two_things_is_asked(string text, string choices) => Asking.Understood(text).ShouldBe(choices);

    [Theory]
    [InlineData("today 6", "2026-11-20 18:00")]
    [InlineData("sat 6h", "2026-11-21 06:00")]
    [InlineData("sat 8", "2026-11-21 08:00")]
    [InlineData("sat 3/4/2027 10:00", "2027-04-03 10:00")]
    [InlineData("today midnight", "2026-11-21 00:00")]
    [InlineData("friday night at 12", "2026-11-21 00:00")]
    public void What_only_one_reading_fits_is_not_asked(string text, string expected) => Asking.Understood(text).ShouldBe(expected);

    [Fact]
    public void The_choices_are_labelled_in_both_languages()
    {
        var which = Asking.Question("3/4 10:00");

        which.Question.ShouldBe(new Words(En: "Which date do you mean?", Es: "¿Qué fecha quieres decir?"));
        which.Choices.Select(choice => choice.Label).ShouldBe(
        [
            new Words(En: "Thu 4 Mar 2027, 10:00", Es: "jue 4 mar 2027, 10:00"),
            new Words(En: "Sat 3 Apr 2027, 10:00", Es: "sáb 3 abr 2027, 10:00"),
        ]);
    }

    [Fact]
    public void An_hour_without_am_or_pm_is_a_question_of_time() =>
        Asking.Question("sat 6").Question.ShouldBe(new Words(En: "Which time do you mean?", Es: "¿Qué hora quieres decir?"));

    [Fact]
    public void A_time_that_the_clocks_skip_offers_the_real_ones_around_it()
    {
        var which = Asking.Question("28 mar 2027 02:30");

        which.Choices.Select(choice => choice.Text).ShouldBe(["2027-03-28 01:30", "2027-03-28 03:30"]);
        which.Question.En.ToString().ShouldBe("That time does not exist: on 28 Mar 2027 the clocks go forward over it. Which time instead?");
        which.Question.Es.ToString().ShouldBe("Esa hora no existe: el 28 mar 2027 los relojes se adelantan y la saltan. ¿Qué hora en su lugar?");
    }

    [Fact]
    public void A_time_that_comes_twice_offers_both_by_words_and_offset()
    {
        var which = Asking.Question("31 oct 2027 02:30");

        which.Question.En.ToString().ShouldBe("On 31 Oct 2027 the clocks go back and 02:30 comes twice. Which one do you mean?");
        which.Choices.Select(choice => choice.Text).ShouldBe(["2027-10-31 02:30 UTC+02:00", "2027-10-31 02:30 UTC+01:00"]);
        which.Choices.Select(choice => choice.Label).ShouldBe(
        [
            new Words(
                En: "Sun 31 Oct 2027, 02:30, before the clocks go back (UTC+2)",
                Es: "dom 31 oct 2027, 02:30, antes del cambio de hora (UTC+2)"),
            new Words(
                En: "Sun 31 Oct 2027, 02:30, after the clocks go back (UTC+1)",
                Es: "dom 31 oct 2027, 02:30, después del cambio de hora (UTC+1)"),
        ]);
        (which.Choices[1].When.StartInstant - which.Choices[0].When.StartInstant).ShouldBe(Duration.FromHours(1));
    }

    [Theory]
    [InlineData("2027-10-31 02:30+02:00", "2027-10-31 02:30 UTC+02:00")]
    [InlineData("2027-10-31 02:30 UTC+1", "2027-10-31 02:30 UTC+01:00")]
    [InlineData("2027-10-31T02:30+01:00", "2027-10-31 02:30 UTC+01:00")]
    public void An_offset_decides_between_the_two(string text, string expected) => Asking.Understood(text).ShouldBe(expected);

    [Fact]
    public void A_minus_after_a_time_is_a_range_and_never_an_offset() =>
        Asking.Understood("2027-11-07 01:30-04:00", Asking.FridayNoon with { Zone = Asking.NewYork })
            .ShouldBe("2027-11-07 01:30 UTC-04:00 to 04:00 | 2027-11-07 01:30 UTC-05:00 to 04:00");

    [Fact]
    public void A_range_with_both_ends_in_the_doubled_hour_offers_every_one_that_ends_after_it_starts() =>
        Asking.Understood("31 oct 2027 02:00-02:30").ShouldBe(
            "2027-10-31 02:00 UTC+02:00 to 02:30 UTC+02:00 | 2027-10-31 02:00 UTC+02:00 to 02:30 UTC+01:00"
            + " | 2027-10-31 02:00 UTC+01:00 to 02:30 UTC+01:00");

    [Fact]
    public void A_range_across_the_change_lasts_as_long_as_it_really_does()
    {
        var when = Asking.Read("30 oct 2027 23:00 - 31 oct 2027 05:00").ShouldBeOfType<WhenRead.Is>().When;

        when.Length.ShouldBe(Duration.FromHours(7));
        when.Start.ShouldBe(new LocalDateTime(2027, 10, 30, 23, 0));
        when.End.ShouldBe(new LocalDateTime(2027, 10, 31, 5, 0));
        when.Zone.ShouldBe(Asking.Madrid);
    }

    [Theory]
    [InlineData("3/4 10:00")]
    [InlineData("3/4 6-8")]
    [InlineData("28 mar 2027 02:30")]
    [InlineData("31 oct 2027 02:30")]
    [InlineData("31 oct 2027 02:00-02:30")]
    [InlineData("sat midnight")]
    [InlineData("sat 20-9")]
    public void Every_choice_reads_back_to_exactly_itself(string text)
    {
        foreach (var choice in Asking.Question(text).Choices)
        {
            Asking.Read(choice.Text).ShouldBe(new WhenRead.Is(choice.When));
        }
    }
}
