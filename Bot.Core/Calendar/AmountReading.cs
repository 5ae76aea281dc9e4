namespace Bot.Core.Calendar;

/// <summary>
/// Takes a length from the tokens: <c>2h</c>, <c>1h30</c>, <c>1.5 h</c>, <c>90 min</c>, <c>an hour and a half</c>, <c>hora y media</c>,
/// <c>2 days 4 h</c>. Shared by lengths and by "in 2 hours".
/// </summary>
internal static class AmountReading
{
    /// <summary>Leaves the cursor where it was when there is no length.</summary>
    public static Amount? Take(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (One(cursor) is not { } total)
        {
            cursor.Position = start;
            return null;
        }
        while (true)
        {
            var before = cursor.Position;
            cursor.Take(Sense.And);
            if (cursor.Position == before && cursor.Current.Sense != Sense.Number) return total.Amount;
            if (One(cursor, total.Unit) is not { } more)
            {
                cursor.Position = before;
                return total.Amount;
            }
            total = (total.Amount + more.Amount, more.Unit);
        }
    }

    private static (Amount Amount, TimeUnit Unit)? One(TokenCursor cursor, TimeUnit? fractionOf = null)
    {
        var one = cursor.Take(Sense.A);
        if (cursor.Current.Sense == Sense.Quarters) return Fraction(cursor, fractionOf);
        if (cursor.Current.Sense == Sense.Number && !one)
        {
            // "and a half", with "an" known as a number too
            if (cursor.Current.Value == 1 && cursor.Current.Digits == 0 && cursor.Ahead(1).Sense == Sense.Quarters)
            {
                cursor.Position++;
                return Fraction(cursor, fractionOf);
            }
            return WithUnit(cursor, Count(cursor));
        }
        return WithUnit(cursor, 1);
    }

    private static decimal Count(TokenCursor cursor)
    {
        decimal count = cursor.Current.Value;
        cursor.Position++;
        if ((cursor.Current.IsSign('.') || cursor.Current.IsSign(',')) && cursor.Ahead(1) is { Digits: > 0, Glued: true } decimals)
        {
            cursor.Position += 2;
            return count + decimals.Value / Power10(decimals.Digits);
        }
        // two and a half hours, dos y media horas
        var here = cursor.Position;
        if (cursor.Take(Sense.And))
        {
            cursor.Take(Sense.A);
            if (cursor.Current.Sense == Sense.Quarters && cursor.Ahead(1).Sense == Sense.Unit)
            {
                count += cursor.Current.Value / 4m;
                cursor.Position++;
                return count;
            }
            cursor.Position = here;
        }
        return count;
    }

    private static (Amount, TimeUnit)? WithUnit(TokenCursor cursor, decimal count)
    {
        if (cursor.Current.Sense != Sense.Unit) return null;
        var unit = (TimeUnit)cursor.Current.Value;
        cursor.Position++;
        if (Amount.Of(count, unit) is not { } amount) return null;
        // 1h30
        if (unit == TimeUnit.Hour && cursor.Current is { Digits: > 0, Glued: true, Value: < 60 } minutes)
        {
            cursor.Position++;
            if (cursor.Current.IsUnit(TimeUnit.Minute)) cursor.Position++;
            amount += new Amount(0, 0, minutes.Value);
        }
        return (amount, unit);
    }

    /// <summary>"half an hour", or "and a half" of the unit before it.</summary>
    private static (Amount, TimeUnit)? Fraction(TokenCursor cursor, TimeUnit? fractionOf)
    {
        var part = cursor.Current.Value / 4m;
        cursor.Position++;
        var ended = cursor.Position;
        while (cursor.Take(Sense.A) || cursor.Take(Sense.Filler) || cursor.Take(Sense.Number)) { }
        if (cursor.Current.Sense == Sense.Unit) return WithUnit(cursor, part);
        cursor.Position = ended;
        return fractionOf is { } unit && Amount.Of(part, unit) is { } amount ? (amount, unit) : null;
    }

    private static decimal Power10(int digits)
    {
        var power = 1m;
        for (; digits > 0; digits--) power *= 10;
        return power;
    }
}
