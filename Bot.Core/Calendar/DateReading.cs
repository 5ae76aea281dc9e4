namespace Bot.Core.Calendar;

/// <summary>Takes a date out of the tokens, whatever its form. Whether such a day exists is not asked here.</summary>
internal static class DateReading
{
    private const int DayAfterHour = 25;

    private static readonly Func<TokenCursor, ReadingMode, DateSpec?>[] Forms =
    [
        (cursor, _) => Relative(cursor),
        (cursor, _) => YearFirst(cursor),
        Dotted,
        (cursor, _) => Separated(cursor, '/'),
        (cursor, _) => Separated(cursor, '-'),
        (cursor, _) => DayThenMonth(cursor),
        (cursor, _) => MonthThenDay(cursor),
        OnlyDay,
    ];

    /// <summary>Leaves the cursor where it was when there is no date.</summary>
    public static DateSpec? Take(TokenCursor cursor, ReadingMode mode)
    {
        var start = cursor.Position;
        foreach (var form in Forms)
        {
            if (form(cursor, mode) is { } date) return date;
            cursor.Position = start;
        }
        return null;
    }

    private static DateSpec.FromToday? Relative(TokenCursor cursor)
    {
        var days = cursor.Current.Value;
        return cursor.Take(Sense.DaysAhead) ? new DateSpec.FromToday(days) : null;
    }

    /// <summary>2026-12-24, 2026/12/24, 2026.12.24.</summary>
    private static DateSpec.OfYear? YearFirst(TokenCursor cursor)
    {
        var separator = cursor.Ahead(1);
        if (cursor.Current.Digits != 4 || separator.Sense != Sense.Sign || separator.Value is not ('-' or '/' or '.')) return null;
        if (!IsShort(cursor.Ahead(2)) || !cursor.Ahead(3).IsSign((char)separator.Value) || !IsShort(cursor.Ahead(4))) return null;
        var date = new DateSpec.OfYear(cursor.Ahead(4).Value, cursor.Ahead(2).Value, cursor.Current.Value);
        cursor.Position += 5;
        return date;
    }

    /// <summary>24.12.2026, 24.12., and 24.12 where that is no time. With dots the day always comes first.</summary>
    private static DateSpec.OfYear? Dotted(TokenCursor cursor, ReadingMode mode)
    {
        if (!IsPair(cursor, '.')) return null;
        var (day, month) = (cursor.Current.Value, cursor.Ahead(2).Value);
        var dot = cursor.Ahead(3).IsSign('.');
        if (dot && Year(cursor.Ahead(4)) is { } year && cursor.Ahead(4).Glued)
        {
            cursor.Position += 5;
            return new DateSpec.OfYear(day, month, year);
        }
        if (!mode.DottedIsDate) return null;
        cursor.Position += dot ? 4 : 3;
        return new DateSpec.OfYear(day, month, null);
    }

    /// <summary>24/12, 3/4/2026, 24-12-2026.</summary>
    private static DateSpec? Separated(TokenCursor cursor, char separator)
    {
        if (!IsPair(cursor, separator)) return null;
        var (first, second) = (cursor.Current.Value, cursor.Ahead(2).Value);
        var year = cursor.Ahead(3).IsSign(separator) ? Year(cursor.Ahead(4)) : null;
        // Without a year a dash makes a range: 10-14.
        if (separator == '-' && (year is null || cursor.Ahead(4).Digits != 4)) return null;
        cursor.Position += year is null ? 3 : 5;
        if (second > 12) return new DateSpec.OfYear(second, first, year);
        return first > 12 || first == second ? new DateSpec.OfYear(first, second, year) : new DateSpec.EitherWay(first, second, year);
    }

    /// <summary>24 dec, 24th of december 2026, 24 de diciembre de 2026, 24. dec.</summary>
    private static DateSpec.OfYear? DayThenMonth(TokenCursor cursor)
    {
        if (!IsShort(cursor.Current) || EndsRange(cursor)) return null;
        var day = cursor.Current.Value;
        cursor.Position++;
        cursor.TakeSign('.');
        cursor.Take(Sense.Ordinal);
        SkipOf(cursor);
        var month = cursor.Current.Value;
        return cursor.Take(Sense.Month) ? new DateSpec.OfYear(day, month, TakeYear(cursor)) : null;
    }

    /// <summary>dec 24, december 24th, 2026.</summary>
    private static DateSpec.OfYear? MonthThenDay(TokenCursor cursor)
    {
        var month = cursor.Current.Value;
        if (!cursor.Take(Sense.Month)) return null;
        if (cursor.Current.Text is "the" or "el") cursor.Position++;
        if (!IsShort(cursor.Current) || IsClearlyTime(cursor) || BeginsRange(cursor)) return null;
        var day = cursor.Current.Value;
        cursor.Position++;
        cursor.TakeSign('.');
        cursor.Take(Sense.Ordinal);
        return new DateSpec.OfYear(day, month, TakeYear(cursor));
    }

    /// <summary>the 24th, viernes 27, el 6 a las 18:00.</summary>
    private static DateSpec.OfMonth? OnlyDay(TokenCursor cursor, ReadingMode mode)
    {
        if (!IsShort(cursor.Current) || IsClearlyTime(cursor)) return null;
        var number = cursor.Current;
        var before = cursor.Ahead(-1);
        var ordinal = cursor.Ahead(1) is { Sense: Sense.Ordinal, Glued: true };
        var follows = before.Sense == Sense.Weekday || before.Text is "el" or "the" or "dia";
        var timeIsApart = cursor.Ahead(1).Text == "at" || (cursor.Ahead(1).Sense == Sense.A && cursor.Ahead(2).Text is "las" or "la");
        if (!ordinal && !(follows && (mode.NumberIsDay || number.Value >= DayAfterHour || timeIsApart))) return null;
        cursor.Position += ordinal ? 2 : 1;
        return new DateSpec.OfMonth(number.Value);
    }

    private static bool IsShort(TimeToken token) => token is { Sense: Sense.Number, Digits: 1 or 2 };

    private static bool IsPair(TokenCursor cursor, char separator) =>
        IsShort(cursor.Current) && cursor.Ahead(1).IsSign(separator) && IsShort(cursor.Ahead(2))
        && (separator != '.' || cursor.Ahead(2).Glued);

    private static bool IsClearlyTime(TokenCursor cursor)
    {
        var next = cursor.Ahead(1);
        return next.IsSign(':') || next.IsUnit(TimeUnit.Hour) || next.Sense is Sense.Am or Sense.Pm
            || (next.IsSign('.') && cursor.Ahead(2) is { Digits: > 0, Glued: true });
    }

    /// <summary>10-14: with nothing between, both are hours.</summary>
    private static bool BeginsRange(TokenCursor cursor) =>
        cursor.Ahead(1) is { Glued: true } dash && dash.IsSign('-') && cursor.Ahead(2) is { Sense: Sense.Number, Glued: true };

    private static bool EndsRange(TokenCursor cursor) =>
        cursor.Current.Glued && cursor.Ahead(-1) is { Glued: true } dash && dash.IsSign('-') && cursor.Ahead(-2).Sense == Sense.Number;

    private static int? Year(TimeToken token) => token switch
    {
        { Sense: Sense.Number, Digits: 4 } => token.Value,
        { Sense: Sense.Number, Digits: 2 } => 2000 + token.Value,
        _ => null,
    };

    private static int? TakeYear(TokenCursor cursor)
    {
        var here = cursor.Position;
        cursor.TakeSign(',');
        SkipOf(cursor);
        if (cursor.Current is { Sense: Sense.Number, Digits: 4 } year)
        {
            cursor.Position++;
            return year.Value;
        }
        cursor.Position = here;
        return null;
    }

    private static void SkipOf(TokenCursor cursor)
    {
        if (cursor.Current.Text is "of" or "de" or "del") cursor.Position++;
    }
}
