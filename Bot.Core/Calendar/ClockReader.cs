using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>Reads a time of day by itself, in English and Spanish: <c>21:00</c>, <c>9pm</c>, <c>las 9 de la noche</c>, <c>noon</c>.</summary>
public static class ClockReader
{
    private const int LongestText = 40;

    /// <summary>Never throws, whatever the text.</summary>
    /// <returns>None when it is no time of day, two when it may be in either half of it, as a bare <c>9</c>.</returns>
    public static IReadOnlyList<LocalTime> Read(string text)
    {
        var written = text.Trim();
        if (written.Length is 0 or > LongestText) return [];
        var cursor = new TokenCursor(written, TimeLexer.Read(written));
        SkipFillers(cursor);
        if (cursor.AtEnd || ClockReading.Take(cursor, default) is not { } clock) return [];
        SkipFillers(cursor);
        if (!cursor.AtEnd && cursor.Current.Sense == Sense.Part)
        {
            clock = clock.In((DayPart)cursor.Current.Value);
            cursor.Position++;
        }
        if (!cursor.AtEnd || !clock.IsReal) return [];
        var time = At(clock.Minutes);
        return clock is { Style: ClockStyle.Bare, Afternoon: null } ? [time, time.PlusHours(12)] : [time];
    }

    private static void SkipFillers(TokenCursor cursor)
    {
        // "a las 9": the Spanish "at" is the English "one" elsewhere.
        while (cursor.Take(Sense.Filler) || (cursor.Current.Sense == Sense.A && cursor.Take(Sense.A))) { }
    }

    private static LocalTime At(int minutes) => LocalTime.FromMinutesSinceMidnight(minutes % (24 * 60));
}
