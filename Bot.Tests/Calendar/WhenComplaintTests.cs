using Bot.Core.Calendar;
using Bot.Core.Chat;
using NodaTime;

namespace Bot.Tests.Calendar;

/// <summary>What is refused, and how the person is told.</summary>
public sealed class WhenComplaintTests
{
    [Theory]
    [InlineData("blursday 18:00", "I do not understand “blursday”. Do you mean “Thursday”? Write it like fri 18:00 or 24 dec 18:00.",
        "No entiendo «blursday». ¿Quieres decir «Thursday»? Escríbelo así: vie 18:00 o 24 dic 18:00.")]
    [InlineData("Miércloes 18:00", "I do not understand “Miércloes”. Do you mean “miércoles”? Write it like fri 18:00 or 24 dec 18:00.",
        "No entiendo «Miércloes». ¿Quieres decir «miércoles»? Escríbelo así: vie 18:00 o 24 dic 18:00.")]
    [InlineData("fri 18:00 in the библиотека", "I do not understand “библиотека”. Write it like fri 18:00 or 24 dec 18:00.",
        "No entiendo «библиотека». Escríbelo así: vie 18:00 o 24 dic 18:00.")]
    [InlineData("fri", "At what time? Write it like fri 18:00.", "¿A qué hora? Escríbelo así: fri 18:00.")]
    [InlineData("mañana por la mañana", "At what time? Write it like mañana por la mañana 10:00.",
        "¿A qué hora? Escríbelo así: mañana por la mañana 10:00.")]
    [InlineData("", "I found no date in that. Write it like fri 18:00 or 24 dec 18:00.",
        "Ahí no encuentro una fecha. Escríbela así: vie 18:00 o 24 dic 18:00.")]
    [InlineData("fri 25:00", "“25:00” is not a time of day. Write it like 18:00 or 6pm.",
        "«25:00» no es una hora. Escríbela así: 18:00 o 6 pm.")]
    [InlineData("fri 18:75", "“18:75” is not a time of day. Write it like 18:00 or 6pm.",
        "«18:75» no es una hora. Escríbela así: 18:00 o 6 pm.")]
    [InlineData("fri 13am", "“13am” is not a time of day. Write it like 18:00 or 6pm.",
        "«13am» no es una hora. Escríbela así: 18:00 o 6 pm.")]
    [InlineData("31 april 10:00", "There is no 31 April. Write it like 24 dec 18:00.",
        "No existe el 31 de abril. Escríbelo así: 24 dic 18:00.")]
    [InlineData("29 feb 2027 10:00", "There is no 29 February 2027. Write it like 24 dec 18:00.",
        "No existe el 29 de febrero de 2027. Escríbelo así: 24 dic 18:00.")]
    [InlineData("24.13. 10:00", "There is no month 13. Write it like 24 dec 18:00.", "No existe el mes 13. Escríbelo así: 24 dic 18:00.")]
    [InlineData("the 32nd 10:00", "No month has a day 32. Write it like 24 dec 18:00.",
        "Ningún mes tiene día 32. Escríbelo así: 24 dic 18:00.")]
    [InlineData("fri 24 dec 10:00", "24 Dec 2026 is a Thursday, not a Friday. Leave out the weekday or the date.",
        "El 24 dic 2026 es jueves, no viernes. Quita el día de la semana o la fecha.")]
    [InlineData("today 11:00", "That is Fri 20 Nov 2026, 11:00, which has passed.", "Eso es vie 20 nov 2026, 11:00, y ya ha pasado.")]
    [InlineData("10 nov 18:00", "That is Tue 10 Nov 2026, 18:00, which has passed.", "Eso es mar 10 nov 2026, 18:00, y ya ha pasado.")]
    [InlineData("24 dec 2030 10:00", "That is Tue 24 Dec 2030, 10:00, more than 3 years ahead. Write an earlier date.",
        "Eso es mar 24 dic 2030, 10:00, dentro de más de 3 años. Escribe una fecha anterior.")]
    [InlineData("24 dec 9999 10:00", "I cannot plan for the year 9999. Write it like 24 dec 18:00.",
        "No puedo planear para el año 9999. Escríbelo así: 24 dic 18:00.")]
    [InlineData("in 9999 months 10:00", "That is too far away. Write a date, like 24 dec 18:00.",
        "Queda demasiado lejos. Escribe una fecha, por ejemplo 24 dic 18:00.")]
    [InlineData("in 9999 days 4 hours", "That is too far away. Write a date, like 24 dec 18:00.",
        "Queda demasiado lejos. Escribe una fecha, por ejemplo 24 dic 18:00.")]
    [InlineData("fri sat 18:00", "“sat” is a second date. Write one, like 24 dec 18:00.",
        "«sat» es una segunda fecha. Escribe solo una, por ejemplo 24 dic 18:00.")]
    [InlineData("fri 18:00 20:00", "“20:00” is a second time. Write one, like fri 18:00, or from–to, like sat 10-14.",
        "«20:00» es una segunda hora. Escribe solo una, por ejemplo vie 18:00, o desde–hasta: sáb 10-14.")]
    [InlineData("december 18:00", "Which day of “december”? Write it like 24 dec 18:00.",
        "¿Qué día de «december»? Escríbelo así: 24 dic 18:00.")]
    [InlineData("next week 18:00", "Next what? Name the day, like next friday 18:00.", "¿Qué día? Escríbelo así: próximo viernes 18:00.")]
    [InlineData("sat 14-10", "The end, 10, is not after the start, 14. Write it like sat 10:00-14:00.",
        "El final, 10, no es posterior al inicio, 14. Escríbelo así: sáb 10:00-14:00.")]
    [InlineData("sat 10:00-10:00", "The end, 10:00, is not after the start, 10:00. Write it like sat 10:00-14:00.",
        "El final, 10:00, no es posterior al inicio, 10:00. Escríbelo así: sáb 10:00-14:00.")]
    [InlineData("28 nov 2026 10:00 - 27 nov 2026 10:00",
        "The end, Fri 27 Nov 2026, 10:00, is not after the start, Sat 28 Nov 2026, 10:00. Write it like sat 10:00-14:00.",
        "El final, vie 27 nov 2026, 10:00, no es posterior al inicio, sáb 28 nov 2026, 10:00. Escríbelo así: sáb 10:00-14:00.")]
    [InlineData("1 dec 10:00 - 20 dec 10:00", "That lasts more than 14 days. Write an earlier end.",
        "Eso dura más de 14 días. Escribe un final anterior.")]
    [InlineData("fri 18:00 until sun", "Until what time? Write the end too, like sat 10-14.",
        "¿Hasta qué hora? Escribe también el final, por ejemplo sáb 10-14.")]
    [InlineData("sat 10 to", "Until what time? Write the end too, like sat 10-14.",
        "¿Hasta qué hora? Escribe también el final, por ejemplo sáb 10-14.")]
    [InlineData("2 hours", "“2 hours” is a length. For a time from now write in 2 hours.",
        "«2 hours» es una duración. Para una hora a partir de ahora escribe en 2 hours.")]
    [InlineData("5 min", "“5 min” is a length. For a time from now write in 5 min.",
        "«5 min» es una duración. Para una hora a partir de ahora escribe en 5 min.")]
    [InlineData("ahora", "I do not understand “ahora”. Write it like fri 18:00 or 24 dec 18:00.",
        "No entiendo «ahora». Escríbelo así: vie 18:00 o 24 dic 18:00.")]
    [InlineData("20 nov 2025", "That is 20 Nov 2025, which has passed.", "Eso es 20 nov 2025, y ya ha pasado.")]
    [InlineData("sat 10-12-14", "I do not know what to make of “-” there. Write it like fri 18:00 or 24 dec 18:00.",
        "No sé qué hacer con «-» ahí. Escríbelo así: vie 18:00 o 24 dic 18:00.")]
    public void A_mistake_is_named_and_what_would_be_right_is_shown(string text, string english, string spanish)
    {
        var words = Asking.Complaint(text);

        words.En.ToString().ShouldBe(english);
        words.Es.ToString().ShouldBe(spanish);
    }

    [Theory]
    [InlineData("fri")]
    [InlineData("next tuesday")]
    [InlineData("24.12.")]
    [InlineData("24.12.2026")]
    [InlineData("the 30th")]
    [InlineData("hoy")]
    [InlineData("in 3 days")]
    [InlineData("3/4")]
    [InlineData("el próximo viernes por la tarde")]
    [InlineData("1 hour")]
    [InlineData("tonight")]
    [InlineData("blursday")]
    [InlineData("31 april 10:00")]
    [InlineData("sat 14-10")]
    [InlineData("fri sat 18:00")]
    [InlineData("next week 18:00")]
    public void Every_example_in_a_complaint_is_itself_understood(string text)
    {
        var words = Asking.Complaint(text);
        var examples = words.En.Spans.Concat(words.Es.Spans).OfType<Span.Code>().ToList();

        examples.ShouldNotBeEmpty();
        foreach (var example in examples) Asking.Read(example.Text).ShouldNotBeOfType<WhenRead.Wrong>(example.Text);
    }

    [Fact]
    public void Late_in_the_evening_the_example_for_today_is_still_ahead() =>
        Asking.Complaint("hoy", Asking.At(new LocalDateTime(2026, 11, 20, 22, 0), Asking.Madrid)).En.ToString().ShouldBe("At what time? Write it like hoy 23:30.");

    [Fact]
    public void A_long_word_is_shortened_without_cutting_a_character_in_two()
    {
        var words = Asking.Complaint(new string('x', 29) + "ñandú" + new string('y', 100));

        words.En.ToString().ShouldStartWith($"I do not understand “{new string('x', 29)}ñ…”.");
    }

    [Fact]
    public void Ten_thousand_characters_are_refused_unread() =>
        Asking.Complaint("fri 18:00 " + new string('9', 10_000)).En.ToString().ShouldBe("That is too long for a date. Write only the date and time, like fri 18:00.");
}
