using System.Collections.Frozen;

namespace Bot.Core.Calendar;

/// <summary>Every word that may stand in a date or a length, of both languages at once: nobody has to say which they use.</summary>
internal static class TimeVocabulary
{
    private static readonly string[] Numbers =
    [
        "one an un una uno", "two dos", "three tres", "four cuatro", "five cinco", "six seis",
        "seven siete", "eight ocho", "nine nueve", "ten diez", "eleven once", "twelve doce",
    ];

    private static readonly FrozenDictionary<string, Entry> Known = Build();

    /// <summary>The small words are left out: nothing would be gained by "Do you mean hora?".</summary>
    private static readonly string[] Suggested =
    [
        .. Known.Where(word => word.Value.Sense is Sense.Weekday or Sense.Month or Sense.DaysAhead or Sense.Tonight
            or Sense.Noon or Sense.Midnight or Sense.Part or Sense.Next).Select(word => word.Key),
    ];

    public static (Sense Sense, int Value) Meaning(string folded) =>
        Known.TryGetValue(folded, out var entry) ? (entry.Sense, entry.Value) : (Sense.Unknown, 0);

    /// <summary>What a word that is not known may have been meant to be, as one writes it; null when nothing is near.</summary>
    public static string? Near(string folded) => NearMiss.Of(folded, Suggested).Select(key => Known[key].Written).FirstOrDefault();

    private static FrozenDictionary<string, Entry> Build()
    {
        var all = new Dictionary<string, Entry>();
        void Add(Sense sense, int value, string words)
        {
            foreach (var word in words.Split(' ')) all[Spelling.Key(word)] = new(sense, value, word);
        }

        foreach (var names in (CalendarNames[])[CalendarNames.English, CalendarNames.Spanish])
        {
            for (var day = 1; day <= 7; day++) Add(Sense.Weekday, day, $"{names.Days[day - 1]} {names.ShortDays[day - 1]}");
            for (var month = 1; month <= 12; month++) Add(Sense.Month, month, $"{names.Month(month)} {names.ShortMonth(month)}");
        }
        Add(Sense.TuesdayOrMarch, 0, "mar");
        Add(Sense.Weekday, 2, "tues mart");
        Add(Sense.Weekday, 3, "weds mier miér");
        Add(Sense.Weekday, 4, "thur thurs juev");
        Add(Sense.Weekday, 5, "vier");
        Add(Sense.Month, 9, "sept set setiembre");

        for (var number = 1; number <= 12; number++) Add(Sense.Number, number, Numbers[number - 1]);

        Add(Sense.DaysAhead, 0, "today hoy");
        Add(Sense.DaysAhead, 1, "tomorrow tmrw mañana");
        Add(Sense.DayAfter, 0, "after pasado");
        Add(Sense.Tonight, 0, "tonight");
        Add(Sense.Noon, 0, "noon midday mediodía");
        Add(Sense.Midnight, 0, "midnight medianoche");
        Add(Sense.Am, 0, "am");
        Add(Sense.Pm, 0, "pm");
        Add(Sense.Part, (int)DayPart.Morning, "morning madrugada");
        Add(Sense.Part, (int)DayPart.Afternoon, "afternoon evening tarde");
        Add(Sense.Part, (int)DayPart.Night, "night noche");

        Add(Sense.Next, 0, "next próximo próxima prox siguiente viene");
        Add(Sense.This, 0, "this este esta");
        Add(Sense.In, 0, "in dentro en");
        Add(Sense.To, 0, "to till til until hasta al");
        Add(Sense.And, 0, "and y");
        Add(Sense.A, 0, "a");
        Add(Sense.Quarters, 2, "half media medio");
        Add(Sense.Quarters, 1, "quarter cuarto");
        Add(Sense.Past, 0, "past");
        Add(Sense.Minus, 0, "menos");
        Add(Sense.Ordinal, 0, "st nd rd th o ro er");
        Add(Sense.Utc, 0, "utc gmt z");

        Add(Sense.Unit, (int)TimeUnit.Minute, "m min mins minute minutes minuto minutos");
        Add(Sense.Unit, (int)TimeUnit.Hour, "h hs hr hrs hour hours hora horas");
        Add(Sense.Unit, (int)TimeUnit.Day, "d day days día días");
        Add(Sense.Unit, (int)TimeUnit.Week, "w week weeks semana semanas");
        Add(Sense.Unit, (int)TimeUnit.Month, "month months mes meses");

        Add(Sense.Filler, 0, "at on the of from between clock oclock sharp coming t");
        Add(Sense.Filler, 0, "el la las los lo de del desde entre por sobre que punto");
        return all.ToFrozenDictionary();
    }

    private sealed record Entry(Sense Sense, int Value, string Written);
}
