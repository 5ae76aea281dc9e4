namespace Bot.Core.Calendar;

/// <summary>
/// How to take what can be taken in two ways. All that apply are tried, the likelier first, and the first that makes sense wins:
/// <c>mar 18:00</c> is Tuesday since March would lack a day; <c>10.12 18:00</c> is a date since it would have two times.
/// </summary>
/// <param name="MarIsMonth">"mar" is March, not the Spanish Tuesday.</param>
/// <param name="DottedIsDate"><c>10.12</c> is a date, not a time.</param>
/// <param name="NumberIsDay"><c>fri 27</c> is a day of the month, not an hour.</param>
internal readonly record struct ReadingMode(bool MarIsMonth, bool DottedIsDate, bool NumberIsDay)
{
    public static IEnumerable<ReadingMode> For(IReadOnlyList<TimeToken> tokens, bool needsTime)
    {
        var hasMar = tokens.Any(token => token.Sense == Sense.TuesdayOrMarch);
        var hasDotted = tokens.Any(token => token.IsSign('.'));
        var dateFirst = !needsTime || (tokens.Count > 0 && HasDotAfterPair(tokens));
        return
            from number in (bool[])[false, true]
            from mar in hasMar ? (bool[])[true, false] : [false]
            from dotted in hasDotted ? (bool[])[dateFirst, !dateFirst] : [false]
            select new ReadingMode(mar, dotted, number);
    }

    /// <summary>"mar" decided.</summary>
    public List<TimeToken> Apply(IEnumerable<TimeToken> tokens)
    {
        var mar = MarIsMonth ? (Sense.Month, 3) : (Sense.Weekday, 2);
        return [.. tokens.Select(token => token.Sense == Sense.TuesdayOrMarch ? token with { Sense = mar.Item1, Value = mar.Item2 } : token)];
    }

    /// <summary><c>24.12.</c></summary>
    private static bool HasDotAfterPair(IReadOnlyList<TimeToken> tokens) =>
        Enumerable.Range(0, tokens.Count).Any(at => at >= 3 && tokens[at].IsSign('.') && tokens[at - 2].IsSign('.'));
}
