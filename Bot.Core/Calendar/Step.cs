using System.Globalization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>
/// How long before an event something is due. Days are calendar days: "1 day before 18:00" is 18:00 also when the clocks change in
/// between. Hours and minutes are elapsed time.
/// </summary>
public sealed record Step
{
    private Step(int days, int minutes) => (CalendarDays, ElapsedMinutes) = (days, minutes);

    public int CalendarDays { get; }

    public int ElapsedMinutes { get; }

    public static Step Days(int days) => new(NotNegative(days), 0);

    public static Step Hours(int hours) => new(0, NotNegative(hours) * 60);

    public static Step Minutes(int minutes) => new(0, NotNegative(minutes));

    /// <summary>The instant this long before a local time; see <see cref="Instants.Of"/> for skipped and doubled ones.</summary>
    public Instant Before(LocalDateTime start, DateTimeZone zone) =>
        Instants.Of(start.PlusDays(-CalendarDays), zone) - Duration.FromMinutes(ElapsedMinutes);

    /// <summary>How it is stored: <c>1d</c> or <c>120m</c>. <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => CalendarDays > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{CalendarDays}d")
        : string.Create(CultureInfo.InvariantCulture, $"{ElapsedMinutes}m");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It was not written by us.</exception>
    public static Step Parse(string stored)
    {
        if (stored.Length > 1 && int.TryParse(stored.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            if (stored[^1] == 'd') return Days(count);
            if (stored[^1] == 'm') return Minutes(count);
        }
        throw new FormatException($"'{stored}' is no stored step: a number and d or m.");
    }

    private static int NotNegative(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
