using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>What <see cref="WhenReader"/> asks and objects: what is wrong, then what would be right.</summary>
internal static class WhenTexts
{
    private const int LongestQuote = 30;
    private const int LongestExample = 60;
    private static readonly Span En = new Span.Code("fri 18:00");
    private static readonly Span Es = new Span.Code("vie 18:00");
    private static readonly Span EnDate = new Span.Code("24 dec 18:00");
    private static readonly Span EsDate = new Span.Code("24 dic 18:00");

    public static readonly Words Nothing = new(
        En: $"I found no date in that. Write it like {En} or {EnDate}.",
        Es: $"Ahí no encuentro una fecha. Escríbela así: {Es} o {EsDate}.");

    public static readonly Words TooLong = new(
        En: $"That is too long for a date. Write only the date and time, like {En}.",
        Es: $"Es demasiado largo para una fecha. Escribe solo la fecha y la hora, por ejemplo {Es}.");

    public static readonly Words NextWhat = new(
        En: $"Next what? Name the day, like {new Span.Code("next friday 18:00")}.",
        Es: $"¿Qué día? Escríbelo así: {new Span.Code("próximo viernes 18:00")}.");

    public static readonly Words TooFarAway = new(
        En: $"That is too far away. Write a date, like {EnDate}.",
        Es: $"Queda demasiado lejos. Escribe una fecha, por ejemplo {EsDate}.");

    public static readonly Words RangeNeedsTimes = new(
        En: $"From when to when? Give both times, like {new Span.Code("sat 10-14")}.",
        Es: $"¿De qué hora a qué hora? Escribe las dos, por ejemplo {new Span.Code("sáb 10-14")}.");

    public static readonly Words EndMissing = new(
        En: $"Until what time? Write the end too, like {new Span.Code("sat 10-14")}.",
        Es: $"¿Hasta qué hora? Escribe también el final, por ejemplo {new Span.Code("sáb 10-14")}.");

    public static readonly Words WhichDate = new(En: $"Which date do you mean?", Es: $"¿Qué fecha quieres decir?");

    public static readonly Words WhichTime = new(En: $"Which time do you mean?", Es: $"¿Qué hora quieres decir?");

    public static Words Unknown(string word, string? near) => near is null
        ? new(
            En: $"I do not understand “{Quote(word)}”. Write it like {En} or {EnDate}.",
            Es: $"No entiendo «{Quote(word)}». Escríbelo así: {Es} o {EsDate}.")
        : new(
            En: $"I do not understand “{Quote(word)}”. Do you mean “{near}”? Write it like {En} or {EnDate}.",
            Es: $"No entiendo «{Quote(word)}». ¿Quieres decir «{near}»? Escríbelo así: {Es} o {EsDate}.");

    public static Words OutOfPlace(string word) => new(
        En: $"I do not know what to make of “{Quote(word)}” there. Write it like {En} or {EnDate}.",
        Es: $"No sé qué hacer con «{Quote(word)}» ahí. Escríbelo así: {Es} o {EsDate}.");

    public static Words TwoDates(string second) => new(
        En: $"“{Quote(second)}” is a second date. Write one, like {EnDate}.",
        Es: $"«{Quote(second)}» es una segunda fecha. Escribe solo una, por ejemplo {EsDate}.");

    public static Words TwoTimes(string second) => new(
        En: $"“{Quote(second)}” is a second time. Write one, like {En}, or from–to, like {new Span.Code("sat 10-14")}.",
        Es: $"«{Quote(second)}» es una segunda hora. Escribe solo una, por ejemplo {Es}, o desde–hasta: {new Span.Code("sáb 10-14")}.");

    public static Words InMissing(string length) => new(
        En: $"“{Quote(length)}” is a length. For a time from now write {new Span.Code($"in {Quote(length)}")}.",
        Es: $"«{Quote(length)}» es una duración. Para una hora a partir de ahora escribe {new Span.Code($"en {Quote(length)}")}.");

    public static Words MonthWithoutDay(string month) => new(
        En: $"Which day of “{Quote(month)}”? Write it like {EnDate}.",
        Es: $"¿Qué día de «{Quote(month)}»? Escríbelo así: {EsDate}.");

    public static Words NoSuchTime(string clock) => new(
        En: $"“{Quote(clock)}” is not a time of day. Write it like {new Span.Code("18:00")} or {new Span.Code("6pm")}.",
        Es: $"«{Quote(clock)}» no es una hora. Escríbela así: {new Span.Code("18:00")} o {new Span.Code("6 pm")}.");

    public static Words NoSuchDay(int day) => new(
        En: $"No month has a day {day}. Write it like {EnDate}.",
        Es: $"Ningún mes tiene día {day}. Escríbelo así: {EsDate}.");

    public static Words NoSuchDate(int day, int month, int? year)
    {
        if (month is < 1 or > 12)
        {
            return new(
                En: $"There is no month {month}. Write it like {EnDate}.",
                Es: $"No existe el mes {month}. Escríbelo así: {EsDate}.");
        }
        var (english, spanish) = (CalendarNames.English.Month(month), CalendarNames.Spanish.Month(month));
        if (year is { } named) (english, spanish) = ($"{english} {TimeWords.Number(named)}", $"{spanish} de {TimeWords.Number(named)}");
        return new(
            En: $"There is no {day} {english}. Write it like {EnDate}.",
            Es: $"No existe el {day} de {spanish}. Escríbelo así: {EsDate}.");
    }

    public static Words OddYear(int year) => new(
        En: $"I cannot plan for the year {year}. Write it like {EnDate}.",
        Es: $"No puedo planear para el año {year}. Escríbelo así: {EsDate}.");

    public static Words OtherWeekday(LocalDate day, IsoDayOfWeek said)
    {
        var (english, spanish) = (CalendarNames.English, CalendarNames.Spanish);
        var weekday = day.DayOfWeek;
        return new(
            En: $"{EnDay(day)} is a {english.Day(weekday)}, not a {english.Day(said)}. Leave out the weekday or the date.",
            Es: $"El {EsDay(day)} es {spanish.Day(weekday)}, no {spanish.Day(said)}. Quita el día de la semana o la fecha.");
    }

    public static Words Passed(When when) => new(
        En: $"That is {Full(when, Language.English)}, which has passed.",
        Es: $"Eso es {Full(when, Language.Spanish)}, y ya ha pasado.");

    public static Words TooFar(When when, int years) => new(
        En: $"That is {Full(when, Language.English)}, more than {years} years ahead. Write an earlier date.",
        Es: $"Eso es {Full(when, Language.Spanish)}, dentro de más de {years} años. Escribe una fecha anterior.");

    public static Words TooLongRange(int days) => new(
        En: $"That lasts more than {days} days. Write an earlier end.",
        Es: $"Eso dura más de {days} días. Escribe un final anterior.");

    public static Words EndBeforeStart(string start, string end) => new(
        En: $"The end, {Quote(end)}, is not after the start, {Quote(start)}. Write it like {new Span.Code("sat 10:00-14:00")}.",
        Es: $"El final, {Quote(end)}, no es posterior al inicio, {Quote(start)}. Escríbelo así: {new Span.Code("sáb 10:00-14:00")}.");

    public static Words EndBeforeStart(When when) =>
        EndBeforeStart(TimeWords.Full(when.Start, Language.English), TimeWords.Full(when.End!.Value, Language.English)) with
        {
            Es = EndBeforeStart(TimeWords.Full(when.Start, Language.Spanish), TimeWords.Full(when.End!.Value, Language.Spanish)).Es,
        };

    /// <param name="example">What the person wrote, with a time; null when none would be right.</param>
    public static Words TimeMissing(string? example)
    {
        if (example is null or { Length: > LongestExample })
        {
            return new(En: $"At what time? Write it like {En}.", Es: $"¿A qué hora? Escríbelo así: {Es}.");
        }
        var code = new Span.Code(example);
        return new(En: $"At what time? Write it like {code}.", Es: $"¿A qué hora? Escríbelo así: {code}.");
    }

    public static Words Skipped(LocalDate day) => new(
        En: $"That time does not exist: on {EnDay(day)} the clocks go forward over it. Which time instead?",
        Es: $"Esa hora no existe: el {EsDay(day)} los relojes se adelantan y la saltan. ¿Qué hora en su lugar?");

    public static Words Doubled(ZonedDateTime at) => new(
        En: $"On {EnDay(at.Date)} the clocks go back and {TimeWords.Clock(at.TimeOfDay)} comes twice. Which one do you mean?",
        Es: $"El {EsDay(at.Date)} los relojes se atrasan y las {TimeWords.Clock(at.TimeOfDay)} llegan dos veces. ¿Cuál quieres decir?");

    /// <summary>A button: the moment or range, and which of two doubled times it is.</summary>
    public static Words Label(When when, RealTime? start, RealTime? end, Instant now)
    {
        var (english, spanish) = (Label(when, Language.English, now), Label(when, Language.Spanish, now));
        if (start is { } first)
        {
            english += $", {Side(first, Language.English)}";
            spanish += $", {Side(first, Language.Spanish)}";
        }
        if (end is { } last)
        {
            english += $", until {Side(last, Language.English)}";
            spanish += $", hasta {Side(last, Language.Spanish)}";
        }
        return new(En: english, Es: spanish);
    }

    private static string EnDay(LocalDate day) => TimeWords.DayOnly(day, Language.English);

    private static string EsDay(LocalDate day) => TimeWords.DayOnly(day, Language.Spanish);

    private static string Label(When when, Language language, Instant now)
    {
        var view = new TimeView(language, when.Zone, now);
        if (when.EndInstant is { } end) return TimeWords.Range(when.StartInstant, end, view);
        return TimeWords.Of(when.StartInstant, when.HasTime ? MomentStyle.DateTime : MomentStyle.Date, view);
    }

    private static string Side(RealTime time, Language language)
    {
        var offset = TimeWords.OffsetName(time.At.Offset);
        var before = time.Change == ClockChange.FirstOfTwo;
        return language == Language.Spanish
            ? $"{(before ? "antes" : "después")} del cambio de hora ({offset})"
            : $"{(before ? "before" : "after")} the clocks go back ({offset})";
    }

    private static string Full(When when, Language language) =>
        when.HasTime ? TimeWords.Full(when.Start, language) : TimeWords.DayOnly(when.From.Date, language);

    /// <summary>Enough of a word to recognise it by.</summary>
    private static string Quote(string word)
    {
        if (word.Length <= LongestQuote) return word;
        var until = char.IsHighSurrogate(word[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return word[..until] + "…";
    }
}
