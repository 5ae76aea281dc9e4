using NodaTime;

namespace Bot.Core.Calendar.Repeating;

/// <summary>
/// Reads how something repeats as people write it, in English and Spanish: <c>weekly</c>, <c>every 2 weeks</c>, <c>every other friday</c>,
/// <c>cada semana</c>, <c>cada dos semanas</c>, <c>quincenal</c>, <c>monthly</c>, <c>first friday of the month</c>, <c>cada último viernes</c>.
/// </summary>
public static class RepeatsReader
{
    private const int LongestText = 60;

    private static readonly HashSet<string> Small =
        [.. "every each all the of on a in cada todos todas los las el la de del al en por una vez".Split(' ')];

    private static readonly Dictionary<string, int> Numbers =
        Words(from: 2, "two dos", "three tres", "four cuatro", "five cinco", "six seis", "seven siete", "eight ocho");

    private static readonly Dictionary<string, int> Places = Words(
        from: 0,
        "last ultimo ultimos",
        "first 1st primer primero primeros 1o 1er",
        "second 2nd segundo segundos 2o",
        "third 3rd tercer tercero terceros 3o 3er",
        "fourth 4th cuarto cuartos 4o");

    /// <summary>Never throws, whatever the text.</summary>
    public static RepeatsRead Read(string text)
    {
        if (text.Trim().Length is 0 or > LongestText) return new RepeatsRead.Wrong(RepeatsTexts.NotUnderstood);
        var all = Spelling.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = all.Where(word => !Small.Contains(word)).ToList();
        var each = all.Any(word => word is "every" or "each" or "cada");
        return (Fixed(string.Join(' ', words)) ?? Weekly(words, each) ?? Monthly(words)) is { } repeats
            ? new RepeatsRead.Is(repeats)
            : new RepeatsRead.Wrong(RepeatsTexts.NotUnderstood);
    }

    private static Repeats? Fixed(string words) => words switch
    {
        "weekly" or "week" or "weeks" or "semana" or "semanas" or "semanal" or "semanalmente" => new Repeats.EveryWeeks(1),
        "fortnightly" or "biweekly" or "fortnight" or "bi weekly" or "quincenal" or "quincena" or "quincenalmente" or "bisemanal" or "15 dias"
            or "quince dias" or "14 dias" or "14 days" or "semana si semana no" or "semana si otra no" => new Repeats.EveryWeeks(2),
        "7 days" or "7 dias" => new Repeats.EveryWeeks(1),
        "monthly" or "month" or "mes" or "meses" or "mensual" or "mensualmente" => new Repeats.Monthly(),
        _ => null,
    };

    /// <summary>2 weeks, other week, second week, friday, other friday, 2 weeks friday.</summary>
    private static Repeats? Weekly(List<string> words, bool each)
    {
        var rest = new Queue<string>(words);
        var every = 1;
        if (rest.TryPeek(out var first) && Count(first) is { } count)
        {
            every = count;
            rest.Dequeue();
        }
        var named = rest.TryPeek(out var unit) && unit is "week" or "weeks" or "semana" or "semanas" or "weekly";
        if (named) rest.Dequeue();
        var day = rest.TryPeek(out var word) ? Day(word) : null;
        if (day is not null) rest.Dequeue();
        // "second friday" is one of the month, "every second friday" every other one.
        if (rest.Count > 0 || (!named && day is null) || (!named && Places.ContainsKey(first!) && !(each && every == 2))) return null;
        return every is >= 1 and <= Pattern.Weeks.MostWeeks ? new Repeats.EveryWeeks(every, day) : null;
    }

    /// <summary>monthly last friday, first friday month, last, 2nd.</summary>
    private static Repeats? Monthly(List<string> words)
    {
        var left = words.Where(word => word is not ("monthly" or "month" or "mes" or "mensual" or "months" or "meses")).ToList();
        int? nth = left.Count > 0 && Places.TryGetValue(left[0], out var place) ? place : null;
        if (nth is not null) left.RemoveAt(0);
        var day = left.Count > 0 ? Day(left[0]) : null;
        if (day is not null) left.RemoveAt(0);
        if (left.Count > 0 || nth is null) return left.Count == 0 && day is not null && words.Count > 1 ? new Repeats.Monthly(Day: day) : null;
        return new Repeats.Monthly(nth, day);
    }

    private static int? Count(string word) => word switch
    {
        "other" or "second" or "2nd" or "segunda" or "2a" => 2,
        "third" or "3rd" or "tercera" or "3a" => 3,
        "fourth" or "4th" or "cuarta" or "4a" => 4,
        _ => Numbers.TryGetValue(word, out var named) ? named : word.Length == 1 && char.IsAsciiDigit(word[0]) ? word[0] - '0' : null,
    };

    private static IsoDayOfWeek? Day(string word) => TimeVocabulary.Meaning(word) switch
    {
        (Sense.Weekday, var day) => (IsoDayOfWeek)day,
        (Sense.TuesdayOrMarch, _) => IsoDayOfWeek.Tuesday,
        // fridays, sábados
        _ => word.Length > 4 && word[^1] == 's' && TimeVocabulary.Meaning(word[..^1]) is (Sense.Weekday, var several) ? (IsoDayOfWeek)several : null,
    };

    /// <param name="from">What the first words mean; each further ones mean one more.</param>
    private static Dictionary<string, int> Words(int from, params IReadOnlyList<string> words) => words
        .SelectMany((some, index) => some.Split(' ').Select(word => (word, Value: from + index)))
        .ToDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal);
}
