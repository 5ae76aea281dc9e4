namespace Bot.Core.Calendar;

/// <summary>
/// Reads dates and times as people write them, in English and Spanish mixed freely, in any order, with or without accents.
/// <list type="bullet">
/// <item>A weekday is its next occurrence: today, while the time is still ahead. "Next friday" (próximo viernes, viernes que viene) is
/// the Friday of the coming week, Monday to Sunday: never today, and on a Monday eleven days away.</item>
/// <item>A time alone is today, or tomorrow when it has passed.</item>
/// <item>A day and month without a year is the next one; one that passed within the last 30 days counts as passed, since a mistake is
/// likelier than a plan for next year.</item>
/// <item>A bare hour from 1 to 7 is asked about (6:00 or 18:00), unless am, pm, a part of the day or the other end of the range decides.
/// Other hours, <c>6:00</c>, <c>06</c> and <c>6h</c> are on the 24-hour clock.</item>
/// <item>In a range am or pm holds for both ends (<c>10-2pm</c> begins at 10:00); a bare end is the first such hour after the start
/// (<c>10-2</c> ends at 14:00). An end earlier than the start is on the next day where that makes at most 16 hours.</item>
/// <item>Dots put the day first (24.12.). With a slash <c>3/4</c> is asked about, as are midnight of a given day, and times that the
/// clocks skip or repeat: nothing is guessed.</item>
/// </list>
/// </summary>
public static class WhenReader
{
    private const int LongestText = 200;

    /// <summary>Never throws, whatever the text; time grows with its length, up to a limit beyond which it is refused unread.</summary>
    public static WhenRead Read(string text, WhenContext context)
    {
        var written = text.Trim();
        if (written.Length > LongestText) return new WhenRead.Wrong(WhenTexts.TooLong);
        var tokens = TimeLexer.Read(written);
        if (tokens.Count == 0) return new WhenRead.Wrong(WhenTexts.Nothing);
        if (tokens.Find(token => token.Sense == Sense.Unknown) is { Text: not null } unknown)
        {
            return new WhenRead.Wrong(WhenTexts.Unknown(written[unknown.From..unknown.Until], TimeVocabulary.Near(unknown.Text)));
        }

        WhenRead? first = null;
        foreach (var mode in ReadingMode.For(tokens, context.NeedsTime))
        {
            var read = Read(written, tokens, mode, context);
            if (read is not WhenRead.Wrong) return read;
            first ??= read;
        }
        return first!;
    }

    private static WhenRead Read(string written, List<TimeToken> tokens, ReadingMode mode, WhenContext context)
    {
        var (draft, wrong) = new WhenParser(written, tokens, mode).Parse();
        if (draft is null) return new WhenRead.Wrong(wrong!);
        var namesDay = draft.Start.HasDate || draft.Start.Later is not null;
        var verdict = new WhenResolver(written, context).Resolve(draft);
        return verdict is WhenRead.Is read ? read with { NamesDay = namesDay } : verdict;
    }
}
