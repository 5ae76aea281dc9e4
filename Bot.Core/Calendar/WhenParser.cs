using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>Sorts tokens into dates and times in whatever order they stand; "18:00 fri" is as good as "fri 18:00".</summary>
internal sealed class WhenParser(string written, IReadOnlyList<TimeToken> tokens, ReadingMode mode)
{
    private readonly TokenCursor _cursor = new(written, mode.Apply(tokens));
    private readonly WhenDraft _draft = new();
    private Words? _wrong;

    /// <summary>Either a draft or what is wrong.</summary>
    public (WhenDraft? Draft, Words? Wrong) Parse()
    {
        while (!_cursor.AtEnd && _wrong is null)
        {
            var taken = TakeTo() || TakeRelative() || TakeWeekday() || TakeDate() || TakeOffset() || TakeLength() || TakeClock()
                || TakePart() || TakeFiller();
            if (!taken) _wrong = WhenTexts.OutOfPlace(_cursor.WrittenHere());
        }
        if (_wrong is not null) return (null, _wrong);

        // "18:00 - friday": no range, only a dash.
        if (_draft.End is { Clock: null, Later: null } dashed && !_draft.Start.HasDate)
        {
            _draft.Start.TakeDateOf(dashed);
            _draft.End = null;
        }
        return (_draft, null);
    }

    private WhenSide Side => _draft.End ?? _draft.Start;

    /// <summary>A date after both times belongs to the start: "10-14 sat".</summary>
    private WhenSide DateSide => _draft.End is { Clock: not null } && !_draft.Start.HasDate ? _draft.Start : Side;

    /// <summary>What stands between start and end. Before there is a time it stands for nothing: "fri - 18:00", "a las 6".</summary>
    private bool TakeTo()
    {
        if (!(_cursor.Current.Sense is Sense.To or Sense.A or Sense.And || _cursor.Current.IsSign('-'))) return false;
        var begun = _draft.Start.Clock is not null || _draft.Start.Later is not null;
        var joins = _cursor.Current.Sense is not (Sense.A or Sense.And);
        if (begun && _draft.End is null) _draft.End = new();
        else if (begun && joins) return false;
        _cursor.Position++;
        return true;
    }

    private bool TakeRelative()
    {
        var start = _cursor.Position;
        if (!_cursor.Take(Sense.In)) return false;
        if (_cursor.Current.Text == "de") _cursor.Position++;
        if (AmountReading.Take(_cursor) is not { } amount)
        {
            _cursor.Position = start;
            return false;
        }
        if (amount.Minutes == 0 && amount != default) return SetDate(new DateSpec.FromToday(amount.Days, amount.Months));
        if (Side.Later is not null || Side.Clock is not null) _wrong = WhenTexts.TwoTimes(_cursor.WrittenSince(start));
        Side.Later = amount;
        return true;
    }

    /// <summary>"5 min" alone: only a length of elapsed time, since "18 h" and "fri 6 h" are times.</summary>
    private bool TakeLength()
    {
        var start = _cursor.Position;
        if (_cursor.Current.Sense == Sense.Number && ClockReading.Take(_cursor, mode) is not null && _cursor.Current.Sense != Sense.Unit)
        {
            _cursor.Position = start;
            return false;
        }
        _cursor.Position = start;
        if (_cursor.Current.Sense != Sense.Number || AmountReading.Take(_cursor) is null) return false;
        _wrong = WhenTexts.InMissing(_cursor.WrittenSince(start));
        return true;
    }

    /// <summary>friday, next friday, friday next week, el viernes que viene.</summary>
    private bool TakeWeekday()
    {
        if (_cursor.Take(Sense.Next))
        {
            DateSide.NextWeek = true;
            if (_cursor.Current.IsUnit(TimeUnit.Week)) _cursor.Position++;
            return true;
        }
        // la semana que viene
        if (_cursor.Current.IsUnit(TimeUnit.Week) && _cursor.Ahead(1).Text == "que" && _cursor.Ahead(2).Sense == Sense.Next)
        {
            _cursor.Position++;
            return true;
        }
        var (side, day) = (DateSide, (IsoDayOfWeek)_cursor.Current.Value);
        if (!_cursor.Take(Sense.Weekday)) return false;
        if (side.Weekday is not null) _wrong = WhenTexts.TwoDates(_cursor.WrittenSince(_cursor.Position - 1));
        side.Weekday = day;
        return true;
    }

    private bool TakeDate()
    {
        if (_cursor.Current.Sense == Sense.Tonight || (_cursor.Current.Sense == Sense.This && _cursor.Ahead(1).Sense == Sense.Part))
        {
            DateSide.Part = _cursor.Current.Sense == Sense.Tonight ? DayPart.Night : (DayPart)_cursor.Ahead(1).Value;
            _cursor.Position += _cursor.Current.Sense == Sense.Tonight ? 1 : 2;
            return SetDate(new DateSpec.FromToday(0));
        }
        if (DateReading.Take(_cursor, mode) is { } date) return SetDate(date);
        if (_cursor.Current.Sense == Sense.Month) _wrong = WhenTexts.MonthWithoutDay(_cursor.WrittenHere());
        return _wrong is not null;
    }

    private bool SetDate(DateSpec date)
    {
        var side = DateSide;
        if (side.Date is not null) _wrong = WhenTexts.TwoDates(_cursor.WrittenSince(_cursor.Position - 1));
        side.Date = date;
        return true;
    }

    /// <summary>An offset after a time: +02:00, UTC-4, Z. A bare minus makes a range.</summary>
    private bool TakeOffset()
    {
        var start = _cursor.Position;
        if (Side.Clock is null || Side.Offset is not null) return false;
        var utc = _cursor.Take(Sense.Utc);
        var behind = utc && _cursor.Current.IsSign('-');
        if ((behind || _cursor.Current.IsSign('+')) && _cursor.Ahead(1) is { Digits: 1 or 2, Value: <= 14 } hours)
        {
            _cursor.Position += 2;
            var minutes = hours.Value * 60;
            if (_cursor.Current.IsSign(':') && _cursor.Ahead(1) is { Digits: 2, Value: < 60 } written)
            {
                minutes += written.Value;
                _cursor.Position += 2;
            }
            Side.Offset = Offset.FromSeconds((behind ? -minutes : minutes) * 60);
            return true;
        }
        if (utc) Side.Offset = Offset.Zero;
        return _cursor.Position > start;
    }

    private bool TakeClock()
    {
        if (ClockReading.Take(_cursor, mode) is not { } clock) return false;
        if (Side.Clock is not null || Side.Later is not null)
        {
            // "12 del mediodía" and "12 midnight" say one time twice over.
            var isName = clock is { Hour: 0 or 12, Minute: 0, Style: ClockStyle.Firm };
            if (isName && Side.Clock is { Hour: <= 12 } said) Side.Clock = said.In(clock.AfterMidnight ? DayPart.Night : DayPart.Afternoon);
            else _wrong = WhenTexts.TwoTimes(clock.Written);
            return true;
        }
        // "20-24": as an end, 24 can be nothing else.
        var isEnd = _draft.End is not null && clock is { Hour: 24, Minute: 0 };
        Side.Clock = isEnd ? clock with { Style = ClockStyle.Firm } : clock;
        return true;
    }

    private bool TakePart()
    {
        var part = (DayPart)_cursor.Current.Value;
        if (!_cursor.Take(Sense.Part)) return false;
        if (Side.Clock is { } clock) Side.Clock = clock.In(part);
        else Side.Part = part;
        return true;
    }

    private bool TakeFiller() =>
        _cursor.Take(Sense.Filler) || _cursor.Take(Sense.This) || _cursor.Take(Sense.In) || _cursor.TakeSign('.') || _cursor.TakeSign(',');
}
