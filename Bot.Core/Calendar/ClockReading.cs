namespace Bot.Core.Calendar;

/// <summary>Takes a time of day out of the tokens, whatever its form. Whether such a time exists is not asked here.</summary>
internal static class ClockReading
{
    /// <summary>Leaves the cursor where it was when there is no time.</summary>
    public static ClockSpec? Take(TokenCursor cursor, ReadingMode mode)
    {
        var start = cursor.Position;
        if (cursor.Take(Sense.Noon)) return ClockSpec.Noon with { Written = cursor.WrittenSince(start) };
        if (cursor.Take(Sense.Midnight)) return ClockSpec.Midnight with { Written = cursor.WrittenSince(start) };
        var clock = PastOrTo(cursor, mode) ?? Digits(cursor, mode);
        if (clock is null)
        {
            cursor.Position = start;
            return null;
        }
        clock = Spanish(cursor, clock);
        clock = Half(cursor, clock);
        return clock with { Written = cursor.WrittenSince(start) };
    }

    /// <summary>half past six, quarter to 7.</summary>
    private static ClockSpec? PastOrTo(TokenCursor cursor, ReadingMode mode)
    {
        var start = cursor.Position;
        cursor.Take(Sense.A);
        var minutes = cursor.Current.Value * 15;
        if (!cursor.Take(Sense.Quarters) || cursor.Current is not { Sense: Sense.Past or Sense.To } word)
        {
            cursor.Position = start;
            return null;
        }
        cursor.Position++;
        return Digits(cursor, mode) is { } hour ? Shifted(hour, word.Sense == Sense.Past ? minutes : -minutes) : null;
    }

    /// <summary>18, 18:00, 18:00:00, 18.30, 18h, 18h30, 1830, six.</summary>
    private static ClockSpec? Digits(TokenCursor cursor, ReadingMode mode)
    {
        var number = cursor.Current;
        if (!cursor.Take(Sense.Number)) return null;
        if (number.Digits == 4) return new(number.Value / 100, number.Value % 100, ClockStyle.Firm, "");
        if (number.Digits > 2) return new(number.Value, 0, ClockStyle.Firm, "");

        var loose = number.Digits < 2 || number.Value > 9 ? ClockStyle.Loose : ClockStyle.Firm;
        var dotted = cursor.Current.IsSign('.') && !mode.DottedIsDate;
        if ((cursor.Current.IsSign(':') || dotted) && cursor.Ahead(1) is { Digits: 2, Glued: true } minutes)
        {
            cursor.Position += 2;
            // The seconds of an ISO time say nothing here.
            if (cursor.Current.IsSign(':') && cursor.Ahead(1) is { Digits: 2, Glued: true }) cursor.Position += 2;
            if (cursor.Current.IsUnit(TimeUnit.Hour)) cursor.Position++;
            return new(number.Value, minutes.Value, number.Value > 12 ? ClockStyle.Firm : loose, "");
        }
        if (IsHourMark(cursor, number))
        {
            cursor.Position++;
            var minute = cursor.Current is { Digits: 2, Glued: true } after ? after.Value : -1;
            if (minute >= 0) cursor.Position++;
            return new(number.Value, Math.Max(minute, 0), ClockStyle.Firm, "");
        }
        var bare = number.Value is >= 1 and <= 12 && loose == ClockStyle.Loose;
        return new(number.Value, 0, bare ? ClockStyle.Bare : number.Value == 24 ? ClockStyle.Loose : ClockStyle.Firm, "");
    }

    /// <summary>18h, 18 horas, a las 6 horas; but "2 hours" is a length.</summary>
    private static bool IsHourMark(TokenCursor cursor, TimeToken hour) =>
        cursor.Current.IsUnit(TimeUnit.Hour)
        && (cursor.Current.Text is "h" or "hs" or "hr" or "hrs" || hour.Value > 12 || cursor.Ahead(-2).Text is "las" or "la");

    /// <summary>6 y media, 6 y cuarto, 7 menos cuarto.</summary>
    private static ClockSpec Spanish(TokenCursor cursor, ClockSpec clock)
    {
        if (clock.Minute != 0 || cursor.Ahead(1).Sense != Sense.Quarters) return clock;
        var minutes = cursor.Ahead(1).Value * 15;
        if (cursor.Current.Sense is not (Sense.And or Sense.Minus)) return clock;
        var later = cursor.Current.Sense == Sense.And;
        cursor.Position += 2;
        return Shifted(clock, later ? minutes : -minutes);
    }

    private static ClockSpec Half(TokenCursor cursor, ClockSpec clock)
    {
        if (cursor.Take(Sense.Am)) return clock with { Afternoon = false };
        return cursor.Take(Sense.Pm) ? clock with { Afternoon = true } : clock;
    }

    private static ClockSpec Shifted(ClockSpec clock, int minutes)
    {
        if (minutes >= 0 || clock.Minute != 0) return clock with { Minute = clock.Minute + minutes };
        // A quarter to one is in the hour of twelve.
        return clock with { Hour = clock.Hour is 1 or 13 ? 12 : clock.Hour - 1, Minute = 60 + minutes };
    }
}
