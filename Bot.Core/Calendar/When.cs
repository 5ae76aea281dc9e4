using NodaTime;
using NodaTime.Text;

namespace Bot.Core.Calendar;

/// <summary>A start, and an end if one was given, that really exist on the clocks of one zone.</summary>
/// <param name="From">The start. For a date alone the first moment of that day.</param>
/// <param name="To">The end, after the start; null when none was given.</param>
/// <param name="HasTime">False for a date alone.</param>
public sealed record When(ZonedDateTime From, ZonedDateTime? To = null, bool HasTime = true)
{
    private static readonly LocalDatePattern Date = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly OffsetPattern OffsetOf = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    public LocalDateTime Start => From.LocalDateTime;

    public LocalDateTime? End => To?.LocalDateTime;

    public DateTimeZone Zone => From.Zone;

    public Instant StartInstant => From.ToInstant();

    public Instant? EndInstant => To?.ToInstant();

    public Duration? Length => EndInstant - StartInstant;

    /// <summary>
    /// The same in a form that <see cref="WhenReader"/>, given the same zone, always reads back to exactly this:
    /// <c>2026-12-24 10:00</c>, <c>2026-12-24 10:00 to 14:00</c>, <c>2026-12-24</c> for a date alone, and with an offset where the
    /// local time happens twice: <c>2026-10-25 02:30 UTC+02:00</c> (a bare <c>-04:00</c> would look like the end of a range).
    /// </summary>
    public string Text
    {
        get
        {
            var date = Date.Format(From.Date);
            if (!HasTime) return date;
            var start = $"{date} {Exact(From)}";
            if (To is not { } end) return start;
            return end.Date == From.Date ? $"{start} to {Exact(end)}" : $"{start} to {Date.Format(end.Date)} {Exact(end)}";
        }
    }

    private static string Exact(ZonedDateTime at)
    {
        var time = Time.Format(at.TimeOfDay);
        return at.Zone.MapLocal(at.LocalDateTime).Count == 2 ? $"{time} UTC{OffsetOf.Format(at.Offset)}" : time;
    }
}
