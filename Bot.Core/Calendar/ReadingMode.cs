namespace Bot.Core.Calendar;

/// <summary>
/// How to take what can be taken in two ways. All that apply are tried, the likelier first, and the first that makes sense wins:
/// <c>mar 18:00</c> is Tuesday since March would lack a day; <c>10.12 18:00</c> is a date since it would have two times.
/// </summary>
/// <param name="Tuesdays">How many "mar", from the first one on, are the Spanish Tuesday and not March: <c>mar 9 mar</c> has one.</param>
/// <param name="DottedIsDate"><c>10.12</c> is a date, not a time.</param>
/// <param name="NumberIsDay"><c>fri 27</c> is a day of the month, not an hour.</param>
internal readonly record struct ReadingMode(int Tuesdays, bool DottedIsDate, bool NumberIsDay)
{
    public static IEnumerable<ReadingMode> For(IReadOnlyList<TimeToken> tokens, bool needsTime)
    {
        var mars = Math.Min(2, tokens.Count(token => token.Sense == Sense.TuesdayOrMarch));
        var hasDotted = tokens.Any(token => token.IsSign('.'));
        var dateFirst = !needsTime || (tokens.Count > 0 && HasDotAfterPair(tokens));
        return
            from number in (bool[])[false, true]
            from tuesdays in Enumerable.Range(0, mars + 1)
            from dotted in hasDotted ? (bool[])[dateFirst, !dateFirst] : [false]
            select new ReadingMode(tuesdays, dotted, number);
    }

    /// <summary>"mar" decided.</summary>
    public List<TimeToken> Apply(IEnumerable<TimeToken> tokens)
    {
        var tuesdays = Tuesdays;
        return [.. tokens.Select(token => token.Sense != Sense.TuesdayOrMarch ? token
            : tuesdays-- > 0 ? token with { Sense = Sense.Weekday, Value = 2 }
            : token with { Sense = Sense.Month, Value = 3 })];
    }

    /// <summary><c>24.12.</c></summary>
    private static bool HasDotAfterPair(IReadOnlyList<TimeToken> tokens) =>
        Enumerable.Range(0, tokens.Count).Any(at => at >= 3 && tokens[at].IsSign('.') && tokens[at - 2].IsSign('.'));
}
