using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>What a person wrote, sorted into its parts but not yet looked up on any calendar.</summary>
internal sealed class WhenDraft
{
    public WhenSide Start { get; } = new();

    public WhenSide? End { get; set; }
}

/// <summary>One end of a range, or the only one.</summary>
internal sealed class WhenSide
{
    public DateSpec? Date { get; set; }

    public IsoDayOfWeek? Weekday { get; set; }

    public bool NextWeek { get; set; }

    /// <summary>"tonight 8": said before the time that it belongs to.</summary>
    public DayPart? Part { get; set; }

    public ClockSpec? Clock { get; set; }

    /// <summary>Said with the time, hence an exact instant.</summary>
    public Offset? Offset { get; set; }

    /// <summary>"in 2 hours".</summary>
    public Amount? Later { get; set; }

    public bool HasDate => Date is not null || Weekday is not null || NextWeek;

    public bool IsEmpty => !HasDate && Clock is null && Later is null;

    public void TakeDateOf(WhenSide other)
    {
        (Date, Weekday, NextWeek) = (other.Date, other.Weekday, other.NextWeek);
        (other.Date, other.Weekday, other.NextWeek) = (null, null, false);
    }
}

/// <summary>A date as written.</summary>
internal abstract record DateSpec
{
    private DateSpec() { }

    /// <summary>today, tomorrow, in 3 days, in a month.</summary>
    public sealed record FromToday(int Days, int Months = 0) : DateSpec;

    /// <summary>the 24th.</summary>
    public sealed record OfMonth(int Day) : DateSpec;

    /// <summary>24 dec, 24.12.2026.</summary>
    public sealed record OfYear(int Day, int Month, int? Year) : DateSpec;

    /// <summary>3/4: the third of April for most, the fourth of March for some.</summary>
    public sealed record EitherWay(int First, int Second, int? Year) : DateSpec;
}

/// <summary>How sure a written hour is to be on the 24-hour clock.</summary>
internal enum ClockStyle
{
    /// <summary><c>6</c>.</summary>
    Bare,

    /// <summary><c>6:30</c>.</summary>
    Loose,

    /// <summary><c>18</c>, <c>06:30</c>, <c>6h</c>.</summary>
    Firm,
}

/// <summary>A time of day as written.</summary>
/// <param name="Hour">As written, so perhaps on the 12-hour clock.</param>
/// <param name="Minute">As written.</param>
/// <param name="Style">How sure the hour is.</param>
/// <param name="Written">To name it when it is wrong.</param>
/// <param name="Afternoon">pm is true, am is false, null for neither.</param>
/// <param name="AfterMidnight">Midnight and the hours that belong to the night of a day and to the date of the next.</param>
internal sealed record ClockSpec(
    int Hour, int Minute, ClockStyle Style, string Written, bool? Afternoon = null, bool AfterMidnight = false)
{
    public static readonly ClockSpec Midnight = new(0, 0, ClockStyle.Firm, "0:00", AfterMidnight: true);

    public static readonly ClockSpec Noon = new(12, 0, ClockStyle.Firm, "12:00", Afternoon: true);

    public bool IsReal => Minute is >= 0 and < 60
        && (Hour is >= 0 and < 24 || (Hour == 24 && Minute == 0 && Style == ClockStyle.Firm))
        && !(Hour > 12 && Afternoon == false);

    /// <summary>Minutes since midnight, am and pm applied; 1440 for 24:00.</summary>
    public int Minutes => Hours * 60 + Minute;

    private int Hours => Afternoon switch
    {
        true when Hour < 12 => Hour + 12,
        false when Hour == 12 => 0,
        _ => Hour,
    };

    /// <summary>
    /// "6 in the evening". Twelve in the morning is noon, as in Spain; twelve at night ends the day; one to five at night come after it.
    /// </summary>
    public ClockSpec In(DayPart? part)
    {
        if (part is null || Afternoon is not null || Hour is 0 or > 12) return this;
        return part switch
        {
            DayPart.Morning => this with { Afternoon = Hour == 12 },
            DayPart.Afternoon => this with { Afternoon = true },
            _ when Hour == 12 && Minute == 0 => this with { Hour = 24, Style = ClockStyle.Firm },
            _ when Hour is 12 or <= 5 => this with { Afternoon = false, AfterMidnight = true },
            _ => this with { Afternoon = true },
        };
    }
}
